import type { Band, Demand, DemandSource } from "./demand";
import { formatAmount, formatBare } from "./units";

export const BAND_LABELS = {
  occasional: "occasional",
  frequent: "frequent",
  constant: "constant",
} as const satisfies Record<Band, string>;

const BAND_ABBREVIATIONS = {
  occasional: "occ.",
  frequent: "freq.",
  constant: "const.",
} as const satisfies Record<Band, string>;

export const SOURCE_LABELS = {
  employer: "Employer",
  job_analysis: "Job analysis",
  public_data: "Public data",
} as const satisfies Record<DemandSource, string>;

type Described = Pick<Demand, "label" | "unit" | "direction" | "required" | "band" | "height">;

function nameWithHeight({ label, height }: Described): string {
  return height && !label.includes(height) ? `${label} ${height}` : label;
}

/** The demand with its amount: "drag 165 lb, 25 ft", "lift floor–waist 75 lb occ.", "run 1.5 mi ≤ 15:00", "climb 6 ft wall". */
export function demandText(demand: Described): string {
  if (demand.unit === "yes/no") return nameWithHeight(demand);
  const name = nameWithHeight(demand);
  const limit = demand.direction === "at_most" ? "≤ " : "";
  const band = demand.band && !name.includes(demand.band) ? ` ${BAND_ABBREVIATIONS[demand.band]}` : "";
  const amount = `${limit}${formatAmount(demand.required, demand.unit)}${band}`;
  const condition = name.indexOf(", ");
  return condition < 0
    ? `${name} ${amount}`
    : `${name.slice(0, condition)} ${amount}${name.slice(condition)}`;
}

/** The demand and what the worker does of it: "drag 165 lb → 101"; unknown is "not tested". */
export function demandNowText(demand: Described, measured: number | null): string {
  return `${demandText(demand)} → ${measured === null ? "not tested" : formatBare(measured, demand.unit)}`;
}

/** How far from the job: "short 37 lb", "slow 2:05", "over 3 lb", "not yet", "met", "not tested". */
export function shortfallText(demand: Described, measured: number | null): string {
  if (measured === null) return "not tested";
  const gap = demand.direction === "at_least" ? demand.required - measured : measured - demand.required;
  if (gap <= 0) return "met";
  if (demand.unit === "yes/no") return "not yet";
  const word = demand.direction === "at_least" ? "short" : demand.unit === "s" ? "slow" : "over";
  // A gap too small to print still is a gap.
  return `${word} ${formatAmount(Math.max(gap, demand.unit === "s" ? 0.1 : 0.01), demand.unit)}`;
}
