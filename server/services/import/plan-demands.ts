import { randomUUID } from "node:crypto";
import type { ColumnName } from "@/server/interop/csv/columns";
import type { EvidenceRow } from "@/server/interop/csv/evidence-row";
import type { Demand } from "../../domain/job-demands/demand";
import { type DemandDraft, demandDraftSchema } from "../../domain/job-demands/schema";
import type { KnownProgram } from "./known-program";
import { type Refusals, refuseIssues } from "./refusals";

const mostDemands = 60;

/** A demand the rows may speak of: the program's own, or (`draft`) one the file adds to it. */
export type PlannedDemand = Pick<
  Demand,
  "id" | "code" | "label" | "kind" | "unit" | "direction" | "band" | "essential" | "weight" | "position"
> & { required: number | null; draft: DemandDraft | null };

const columnOf: Record<string, ColumnName> = {
  code: "demand_code",
  label: "demand_label",
  kind: "kind",
  unit: "unit",
  direction: "direction",
  required: "required",
  band: "band",
  height: "height",
  essential: "essential",
  weight: "weight",
  source: "source",
};

const decisive = ["kind", "unit", "direction", "required", "band", "essential", "weight"] as const;

function cellOf(row: EvidenceRow, column: (typeof decisive)[number]) {
  return column === "required" ? (row.required?.value ?? null) : row[column];
}

const says = (value: string | number | boolean | null) =>
  typeof value === "boolean" ? (value ? "“yes”" : "“no”") : value === null ? "nothing" : `“${value}”`;

/** Another row, or the program, already says what the job asks for; a row that says otherwise is refused. */
function refuseDifference(row: EvidenceRow, demand: PlannedDemand, where: string, refusals: Refusals): void {
  for (const column of decisive) {
    const cell = cellOf(row, column);
    if (cell === null || cell === demand[column] || (column === "required" && demand.required === null))
      continue;
    const reason = `${where} says ${says(demand[column])} and this row ${says(cell)}; leave the cell empty or correct it.`;
    refusals.refuse(row.line, column, reason);
  }
}

const describes = (row: EvidenceRow) =>
  row.required !== null || row.kind !== null || row.demand_label !== null;

function draftOf(row: EvidenceRow, fileName: string): unknown {
  return {
    code: row.demand_code,
    label: row.demand_label ?? undefined,
    kind: row.kind ?? undefined,
    unit: row.unit ?? undefined,
    direction: row.direction ?? "at_least",
    required: row.required?.value,
    band: row.band,
    height: row.height,
    essential: row.essential ?? false,
    weight: row.weight ?? 1,
    source: row.source ?? "job_analysis",
    sourceDetail: `From the clinic's file ${fileName}`.slice(0, 400),
  };
}

function readDraft(row: EvidenceRow, fileName: string, refusals: Refusals): DemandDraft | null {
  if (row.required?.inWords && row.unit !== "yes/no") {
    refusals.refuse(
      row.line,
      "required",
      "Yes and no stand only where the unit is “yes/no”; write the amount.",
    );
    return null;
  }
  const parsed = demandDraftSchema.safeParse(draftOf(row, fileName));
  if (parsed.success) return parsed.data;
  refuseIssues(refusals, row.line, parsed.error, columnOf);
  return null;
}

type Job = { program: KnownProgram; fileName: string; refusals: Refusals };

function newDemand(rows: readonly EvidenceRow[], position: number, job: Job): PlannedDemand | null {
  const { program, fileName, refusals } = job;
  const refuseAll = (some: readonly EvidenceRow[], reason: string) => {
    for (const row of some) refusals.refuse(row.line, "demand_code", reason);
    return null;
  };
  const code = `“${rows[0]?.demand_code}”`;
  if (program.authorized)
    return refuseAll(
      rows,
      `Treatment is authorized on this program's demands, so ${code} is not added; correct the code.`,
    );
  if (position >= mostDemands)
    return refuseAll(rows, `A job has at most ${mostDemands} demands; ${code} would be one more.`);
  const first = rows.find(describes);
  if (!first)
    return refuseAll(
      rows,
      `${code} is not among the program's demands; correct the code, or fill in its name, kind, unit and required amount.`,
    );
  const draft = readDraft(first, fileName, refusals);
  const others = rows.filter((row) => row !== first);
  if (!draft)
    return refuseAll(others, `${code} is refused as line ${first.line} describes it; mend that line.`);
  const demand = { ...draft, id: randomUUID(), position, draft };
  for (const row of others) refuseDifference(row, demand, `Line ${first.line}`, refusals);
  return demand;
}

/**
 * What the job asks for, by code: the program's own list, and the demands that the file describes and the program
 * lacks, while nothing is authorized on the list. Rows that contradict either are refused.
 */
export function planDemands(rows: readonly EvidenceRow[], job: Job): Map<string, PlannedDemand> {
  const { program, refusals } = job;
  const planned = new Map<string, PlannedDemand>(
    program.demands.map((demand) => [demand.code, { ...demand, draft: null }]),
  );
  for (const [code, own] of Map.groupBy(rows, (row) => row.demand_code)) {
    const known = planned.get(code);
    if (known) for (const row of own) refuseDifference(row, known, "The program", refusals);
    const added = known ?? newDemand(own, planned.size, job);
    if (added) planned.set(code, added);
  }
  return planned;
}
