import { stringify } from "csv-stringify/sync";
import { COLUMN_NAMES, type ColumnName } from "@/server/interop/csv/columns";

export type Line = Partial<Record<ColumnName, string | number>>;

/** A full row of the file: week 0 of one demand, changed as a test needs it. */
export function line(claim: string, change: Line = {}): Line {
  return {
    claim_number: claim,
    week: 0,
    reported_on: "2026-11-02",
    demand_code: "drag",
    demand_label: "drag, 25 ft",
    kind: "task",
    unit: "lb",
    direction: "at_least",
    required: 165,
    essential: "yes",
    source: "employer",
    measured: 101,
    tester: "T. Cole, PT",
    effort_valid: "yes",
    ...change,
  };
}

/** Later weeks need attendance. */
export function weekLine(claim: string, week: number, reportedOn: string, change: Line = {}): Line {
  return line(claim, { week, reported_on: reportedOn, sessions_planned: 5, sessions_attended: 5, ...change });
}

function csv(lines: readonly Line[], columns: readonly ColumnName[] = COLUMN_NAMES): string {
  return stringify(
    lines.map((each) => ({ ...each })),
    { header: true, columns: [...columns] },
  );
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The same as an upload: `{ fileName, bytes }`. */
export const file = (content: readonly Line[] | string) => ({
  fileName: "clinic.csv",
  bytes: bytesOf(typeof content === "string" ? content : csv(content)),
});
