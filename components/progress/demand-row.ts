import type { Explanation } from "@/server/domain/explanation";

/** One demand as the table shows it; texts come ready from the rule book ("drag 165 lb", "short 37 lb"). */
export type DemandRow = {
  label: string;
  essential: boolean;
  baselineText: string | null;
  nowText: string | null;
  /** 0–1, measured of required; null when not tested. */
  ratio: number | null;
  state: "met" | "short" | "not_tested";
  /** "short 37 lb", "met week 4", "not tested" */
  stateText: string;
  /** The last measurement is older than 14 days. */
  stale: boolean;
  /** Measured at another band and converted. */
  derived: boolean;
  explanation: Explanation | null;
};

const order = (row: DemandRow) => (row.state === "met" ? 2 : 0) + (row.essential ? 0 : 1);
const reach = (row: DemandRow) => row.ratio ?? -1;

/** Essential unmet first, then other unmet, then met; the shortest first within each. Not tested counts as unmet. */
export function sortDemands<Row extends DemandRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) => order(a) - order(b) || reach(a) - reach(b) || a.label.localeCompare(b.label, "en"),
  );
}
