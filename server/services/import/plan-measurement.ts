import type { ColumnName } from "@/server/interop/csv/columns";
import type { EvidenceRow } from "@/server/interop/csv/evidence-row";
import type { Ability } from "../../domain/job-demands/demand";
import type { abilitySchema } from "../../domain/job-demands/schema";
import { formatAmount } from "../../domain/job-demands/units";
import { measuredKey } from "./known-program";
import type { PlannedDemand } from "./plan-demands";
import { type Refusals, refuseIssues } from "./refusals";

const columnOf: Record<string, ColumnName> = {
  demandId: "demand_code",
  measured: "measured",
  unit: "unit",
  band: "measured_band",
  testedOn: "tested_on",
  week: "week",
  tester: "tester",
  method: "method",
  effortValid: "effort_valid",
};

/** Amounts known so far by week and demand, from the portal (line null) and from earlier lines of the file. */
export type Seen = Map<string, { value: number; line: number | null }>;

/**
 * Whether the row is new or repeats what is known. Another value for the same week and demand is a conflict: the row
 * is refused, and what was recorded first stands.
 */
export function compare(
  row: EvidenceRow,
  demand: PlannedDemand,
  seen: Seen,
  refusals: Refusals,
): "new" | "repeated" | "refused" {
  const before = seen.get(measuredKey(row.week, row.demand_code));
  if (!before || row.measured === null) return "new";
  if (before.value === row.measured.value) return "repeated";
  const where = before.line === null ? "The portal has" : `Line ${before.line} says`;
  const [was, is] = [before.value, row.measured.value].map((value) => formatAmount(value, demand.unit));
  const reason = `${where} ${was} for “${demand.label}” in week ${row.week} and this row ${is}; what was recorded first stands.`;
  refusals.refuse(row.line, "measured", reason);
  return "refused";
}

type Rules = { ability: ReturnType<typeof abilitySchema>; refusals: Refusals };

/** The row's measurement, checked by the same schema as the portal's own form; null when refused or not tested. */
export function planMeasurement(row: EvidenceRow, demand: PlannedDemand, rules: Rules): Ability | null {
  const { ability, refusals } = rules;
  if (row.measured === null) return null;
  if (row.measured.inWords && demand.unit !== "yes/no")
    refusals.refuse(
      row.line,
      "measured",
      `“${demand.label}” is measured in “${demand.unit}”; write the amount.`,
    );
  const parsed = ability.safeParse({
    demandId: demand.id,
    measured: row.measured.value,
    unit: row.unit ?? demand.unit,
    band: row.measured_band ?? demand.band,
    testedOn: row.tested_on ?? row.reported_on,
    week: row.week,
    tester: row.tester ?? undefined,
    method: row.method,
    effortValid: row.effort_valid,
  });
  if (!parsed.success) refuseIssues(refusals, row.line, parsed.error, columnOf);
  return parsed.success && !refusals.has(row.line) ? parsed.data : null;
}
