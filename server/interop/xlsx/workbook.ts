import type { TableRow } from "../table-file";
import type { ZipEntry } from "./zip";

/** Rows of a sheet at most, the headers among them: Excel's own limit. */
const MOST_ROWS = 1_048_576;
/** Rows that are put into words at once. */
const AT_ONCE = 500;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// Signs that XML does not know, half a sign among them, are left out.
const unknown = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
const escaped = (text: string) =>
  text.replace(unknown, "").replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function cellOf(value: TableRow[number], at: string): string {
  if (value === null) return `<c ${at}/>`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  // Text within the cell: it is never a formula, whatever it begins with.
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** A, B … Z, AA, AB …: the name of a column counted from 0. */
function columnName(column: number): string {
  const before = column < 26 ? "" : columnName(Math.floor(column / 26) - 1);
  return before + String.fromCodePoint(65 + (column % 26));
}

/** A row, its number counted from 1; where it and its cells stand is said, since some readers insist. */
function rowOf(row: readonly TableRow[number][], number: number, style = ""): string {
  const cells = row.map((value, column) => cellOf(value, `r="${columnName(column)}${number}"${style}`));
  return `<row r="${number}">${cells.join("")}</row>`;
}

type Rows = AsyncIterator<TableRow> | Iterator<TableRow>;
type Reading = { rows: Rows; next: IteratorResult<TableRow> };

async function* sheetText(headers: readonly string[], reading: Reading): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>${rowOf(headers, 1, ' s="1"')}`;
  let waiting: string[] = [];
  for (let written = 1; !reading.next.done && written < MOST_ROWS; written += 1) {
    waiting.push(rowOf(reading.next.value, written + 1));
    reading.next = await reading.rows.next();
    if (waiting.length < AT_ONCE) continue;
    yield waiting.join("");
    waiting = [];
  }
  yield `${waiting.join("")}</sheetData></worksheet>`;
}

const sheetName = (name: string, sheet: number) =>
  escaped((sheet === 1 ? name : `${name} ${sheet}`).slice(-31));
const part = (name: string, text: string): ZipEntry => ({ name, text: [xml + text] });

const relations = (inner: string) =>
  `<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** What opens the archive. Every part is a sheet that is not named here: how many there will be is not known yet. */
function opening(): ZipEntry[] {
  const named = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${mime}.${type}+xml"/>`;
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${mime}.worksheet+xml"/>${named("/xl/workbook.xml", "sheet.main")}${named("/xl/styles.xml", "styles")}</Types>`,
    ),
    part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))),
  ];
}

/** What names the sheets, of which there are `count`. */
function closing(name: string, count: number): ZipEntry[] {
  const sheets = Array.from({ length: count }, (_, index) => index + 1);
  const each = (write: (sheet: number) => string) => sheets.map(write).join("");
  return [
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((sheet) => `<sheet name="${sheetName(name, sheet)}" sheetId="${sheet}" r:id="rId${sheet}"/>`)}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      relations(
        each((sheet) => relation(`rId${sheet}`, "worksheet", `worksheets/sheet${sheet}.xml`)) +
          relation("rIdStyles", "styles", "styles.xml"),
      ),
    ),
    part(
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ),
  ];
}

/**
 * The files of an Excel workbook (ECMA-376): the rows as they are read, under headers that stay in view; more than a
 * sheet holds go on in another sheet.
 */
export async function* workbook(
  name: string,
  headers: readonly string[],
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
): AsyncGenerator<ZipEntry> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const reading: Reading = { rows: iterator, next: await iterator.next() };
  yield* opening();
  let sheets = 0;
  do {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, text: sheetText(headers, reading) };
  } while (!reading.next.done);
  yield* closing(name, sheets);
}
