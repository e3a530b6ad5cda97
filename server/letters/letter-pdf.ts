import PDFDocument from "pdfkit";
import { formatDayYear } from "../domain/plain-date";
import type { Addressee, Letter, LetterTable } from "./letter";
import { printable } from "./printable";

const inch = 72;
const margin = inch;
/** The window of a No. 10 envelope, folded in three. */
const window = { x: margin, y: 2.05 * inch };
const bodyTop = 3.45 * inch;
const fontSize = 10.5;
const faces = { plain: "Helvetica", bold: "Helvetica-Bold" } as const;

type Doc = PDFKit.PDFDocument;
type Write = (tag: "H1" | "H2" | "P", write: () => void) => void;
type Line = (words: string, x: number, y?: number | null, face?: (typeof faces)[keyof typeof faces]) => void;

function block({ name, lines, phone }: Addressee, write: Write, text: Line, x: number, y: number): void {
  write("P", () => text(name, x, y, faces.bold));
  for (const line of phone ? [...lines, phone] : lines) write("P", () => text(line, x));
}

function head(letter: Letter, write: Write, text: Line): void {
  block(letter.from, write, text, margin, 0.7 * inch);
  block({ ...letter.to, phone: null }, write, text, window.x, window.y);
  write("P", () => text(formatDayYear(letter.date), margin, bodyTop));
}

function table(doc: Doc, { caption, rows }: LetterTable, write: Write, text: Line): void {
  write("H2", () => text(caption, margin, null, faces.bold));
  for (const { label, value } of rows) write("P", () => text(`${label}: ${value}`, margin + 12));
  doc.moveDown(0.6);
}

function body(doc: Doc, letter: Letter, write: Write, text: Line): void {
  const paragraph = (words: string) => {
    write("P", () => text(words, margin));
    doc.moveDown(0.6);
  };
  doc.moveDown();
  for (const { label, value } of letter.about) write("P", () => text(`${label}: ${value}`, margin));
  doc.moveDown().fontSize(13);
  write("H1", () => text(letter.title, margin, null, faces.bold));
  doc.fontSize(fontSize).moveDown(0.6);
  letter.paragraphs.forEach(paragraph);
  for (const one of letter.tables) table(doc, one, write, text);
  letter.closing.forEach(paragraph);
  doc.moveDown();
  for (const line of letter.signature) write("P", () => text(line, margin));
  if (letter.copies.length > 0) {
    doc.moveDown();
    paragraph(`Copies: ${letter.copies.join(", ")}`);
  }
}

/** Claim number and page x of y at the foot of each page; an artifact, so that it is not read out again and again. */
function feet(doc: Doc, letter: Letter): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    doc.page.margins.bottom = 0;
    const text = printable(`Claim ${letter.claimNumber} · page ${page - start + 1} of ${count}`);
    doc
      .font(faces.plain)
      .fontSize(9)
      .text(text, margin, 10.4 * inch, { width: 6.5 * inch, align: "right" });
    doc.endMarkedContent();
  }
}

/** A letter as a tagged PDF on letter paper: real text, a reading order, the address where a window envelope shows it. */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "LETTER",
    margins: { top: inch, bottom: inch, left: margin, right: margin },
    tagged: true,
    lang: "en-US",
    displayTitle: true,
    pdfVersion: "1.7",
    bufferPages: true,
    info: { Title: `${letter.title}, claim ${letter.claimNumber}`, Author: letter.from.name },
  });
  const done = collected(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  doc.fontSize(fontSize);
  const write: Write = (tag, content) => void root.add(doc.struct(tag, {}, content));
  const text: Line = (words, x, y, face = faces.plain) =>
    void doc.font(face).text(printable(words), x, y ?? doc.y);
  head(letter, write, text);
  body(doc, letter, write, text);
  root.end();
  feet(doc, letter);
  doc.end();
  return done;
}

function collected(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
