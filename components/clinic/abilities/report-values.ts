import type { OutputOf } from "@/app/_trpc/call";
import { type Checked, checkWith, renamed } from "@/components/form/problems";
import { typedNumber, typedSeconds, typedText } from "@/components/form/read-typed";
import { formatBare } from "@/server/domain/job-demands/units";
import { type WeeklyReportInput, weeklyReportSchema } from "@/server/domain/progress/schema";

export type ReportForm = OutputOf<"progress.reportForm">;
export type ReportRow = ReportForm["rows"][number];

/** One demand's cells as typed. */
type AbilityCells = { measured: string; band: string; effort: string; method: string };

/** A baseline or weekly report as typed; `cells` by demand. */
export type ReportValues = {
  testedOn: string;
  tester: string;
  sessionsPlanned: string;
  sessionsAttended: string;
  excuse: string;
  clinicalNote: string;
  behaviouralNote: string;
  cells: Record<string, AbilityCells>;
};

const effortWord = (valid: boolean | null) => (valid === null ? "" : valid ? "valid" : "not_valid");

/** A measured amount as a cell shows it: "101", "17:05", "yes". */
function typedAmount(measured: number, unit: ReportRow["unit"]): string {
  return unit === "s"
    ? formatBare(measured, unit)
    : unit === "yes/no"
      ? measured >= 1
        ? "yes"
        : "no"
      : String(measured);
}

function filledCells({ last, unit, band }: ReportRow): AbilityCells {
  return {
    measured: last ? typedAmount(last.measured, unit) : "",
    band: last?.band ?? band ?? "",
    effort: last ? effortWord(last.effortValid) : "",
    method: last?.method ?? "",
  };
}

/** The form filled with what was measured last. */
export function filledReport(form: ReportForm): ReportValues {
  return {
    testedOn: form.lastOn && form.lastOn < form.today ? form.lastOn : form.today,
    tester: form.tester,
    sessionsPlanned: String(form.sessionsPlanned),
    sessionsAttended: String(form.sessionsAttended),
    excuse: "",
    clinicalNote: "",
    behaviouralNote: "",
    cells: Object.fromEntries(form.rows.map((row) => [row.id, filledCells(row)])),
  };
}

const yesNo: Record<string, number> = { yes: 1, y: 1, "1": 1, no: 0, n: 0, "0": 0 };

function amountOf(text: string, unit: ReportRow["unit"]): number | string | null {
  if (unit === "s") return typedSeconds(text);
  const word = text.trim().toLowerCase();
  return unit === "yes/no" && word in yesNo ? (yesNo[word] ?? null) : typedNumber(text);
}

const tested = (form: ReportForm, { cells }: ReportValues) =>
  form.rows.filter((row) => (cells[row.id]?.measured ?? "").trim() !== "");

function abilityOf(form: ReportForm, values: ReportValues, row: ReportRow) {
  const cells = values.cells[row.id];
  return {
    demandId: row.id,
    measured: amountOf(cells?.measured ?? "", row.unit),
    unit: row.unit,
    band: row.kind === "load" ? cells?.band || row.band : null,
    testedOn: values.testedOn,
    week: form.week,
    tester: values.tester,
    method: typedText(cells?.method),
    effortValid: cells?.effort === "valid" ? true : cells?.effort === "not_valid" ? false : null,
  };
}

function reportOf(form: ReportForm, values: ReportValues, rows: readonly ReportRow[]) {
  return {
    week: form.week,
    sessionsPlanned: typedNumber(values.sessionsPlanned) ?? 0,
    sessionsAttended: typedNumber(values.sessionsAttended) ?? 0,
    excuse: typedText(values.excuse),
    clinicalNote: typedText(values.clinicalNote),
    behaviouralNote: typedText(values.behaviouralNote),
    abilities: rows.map((row) => abilityOf(form, values, row)),
  };
}

/** Where in the form a problem of the report stands: a measurement's day and tester are the form's own. */
export function reportField(form: ReportForm, values: ReportValues, path: string): string {
  const [, index, column] = /^(?:report\.)?abilities\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index === undefined || column === undefined) return path.replace(/^report\./, "");
  if (column === "testedOn" || column === "tester") return column;
  const row = tested(form, values)[Number(index)];
  const cell =
    column === "effortValid" ? "effort" : column === "unit" || column === "demandId" ? "measured" : column;
  return row ? `cells.${row.id}.${cell}` : path;
}

/** The report as the command takes it. An empty cell is left out: what was measured before stands, and ages. */
export function checkReport(form: ReportForm, values: ReportValues): Checked<{ report: WeeklyReportInput }> {
  const schema = weeklyReportSchema({ demands: form.rows, today: form.today });
  const checked = checkWith(schema, reportOf(form, values, tested(form, values)));
  if (checked.ok) return { ok: true, value: { report: checked.value } };
  return onceEach(renamed(checked, (path) => reportField(form, values, path)));
}

/** The form's one day of testing is wrong once, not once for each demand. */
function onceEach<T>(checked: Checked<T>): Checked<T> {
  if (checked.ok) return checked;
  const problems = checked.problems.filter(
    ({ path }, index) => checked.problems.findIndex((other) => other.path === path) === index,
  );
  return { ok: false, problems };
}

/** The part of the report that can be read already, for the preview; null while nothing can. */
export function readablePart(form: ReportForm, values: ReportValues): WeeklyReportInput | null {
  const schema = weeklyReportSchema({ demands: form.rows, today: form.today });
  const rows = tested(form, values).filter(
    (row) =>
      schema.safeParse({ ...reportOf(form, values, [row]), sessionsPlanned: 7, sessionsAttended: 0 }).success,
  );
  const parsed = schema.safeParse({
    ...reportOf(form, values, rows),
    clinicalNote: null,
    behaviouralNote: null,
  });
  return parsed.success ? parsed.data : null;
}

/** Cells that still hold last week's amount. */
export function unchangedIds(form: ReportForm, { cells }: ReportValues): string[] {
  return form.rows
    .filter((row) => row.last && cells[row.id]?.measured === typedAmount(row.last.measured, row.unit))
    .map(({ id }) => id);
}
