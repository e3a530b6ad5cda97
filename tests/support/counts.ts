import { owner } from "./owner";

const tables = [
  "program",
  "claim",
  "person",
  "demand",
  "report",
  "measurement",
  "report_note",
  "stay_entry",
  "program_session",
  "task",
  "call",
  "notice",
  "message",
  "document",
  "document_content",
  "signature",
  "work_status",
  "outcome",
  "request",
  "request_action",
  "determination",
  '"authorization"',
  "audit_entry",
  "outbox",
];

/** How many rows each table holds: a refusal leaves the same. */
export async function rowCounts(): Promise<Record<string, number>> {
  const sql = tables
    .map((table) => `select '${table}' as name, count(*)::int as n from ${table}`)
    .join(" union all ");
  const { rows } = await (await owner()).query<{ name: string; n: number }>(sql);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
