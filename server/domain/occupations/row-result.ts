import type { z } from "zod";

/** One bad row of an imported file. `line` counts from 1 with the header; in a JSON list it is the entry's number. */
export type RowError = { file: string; line: number; column: string; reason: string };

export type RowResult<Row> = { ok: true; row: Row } | { ok: false; error: RowError };

const MAX_SHOWN = 40;

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    record,
  );
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return `“${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}”`;
}

/** Parses one row by its schema; the first complaint names file, line and column, and says what was found. */
export function parseRow<Row>(
  schema: z.ZodType<Row>,
  record: unknown,
  at: { file: string; line: number },
): RowResult<Row> {
  const parsed = schema.safeParse(record);
  if (parsed.success) return { ok: true, row: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const value = valueAt(record, path);
  const found = value === undefined ? "The value" : show(value);
  const reason = `${found} ${value === undefined ? "is missing" : (issue?.message ?? "cannot be read")}.`;
  return { ok: false, error: { ...at, column: path.map(String).join(".") || "row", reason } };
}

/** The columns a file must have; each one missing is an error on line 1. */
export function missingColumns(
  file: string,
  needed: readonly string[],
  header: readonly string[],
): RowError[] {
  return needed
    .filter((column) => !header.includes(column))
    .map((column) => ({
      file,
      line: 1,
      column,
      reason: `The column “${column}” is missing from the header.`,
    }));
}
