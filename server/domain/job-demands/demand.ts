import type { PlainDate } from "../plain-date";

/** `load`: pounds at a height and band · `tolerance`: how much of a shift · `task`: a job task in its own unit. */
export const DEMAND_KINDS = ["load", "tolerance", "task"] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** Share of the shift: occasional ≤ 1/3, frequent 1/3–2/3, constant > 2/3. */
export const BANDS = ["occasional", "frequent", "constant"] as const;
export type Band = (typeof BANDS)[number];

/** A unit is stored and imported exactly as it is written here. */
export const UNITS = [
  "lb",
  "min/shift",
  "% of shift",
  "s",
  "min",
  "ft",
  "mi",
  "reps",
  "steps",
  "yes/no",
] as const;
export type Unit = (typeof UNITS)[number];

export const DIRECTIONS = ["at_least", "at_most"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DEMAND_SOURCES = ["employer", "job_analysis", "public_data"] as const;
export type DemandSource = (typeof DEMAND_SOURCES)[number];

/** One physical demand of the job. The label leaves the amount out: "drag, 25 ft" with 165 lb reads "drag 165 lb, 25 ft". */
export type Demand = {
  id: string;
  code: string;
  label: string;
  kind: DemandKind;
  unit: Unit;
  direction: Direction;
  required: number;
  band: Band | null;
  height: string | null;
  essential: boolean;
  weight: number;
  source: DemandSource;
  sourceDetail: string | null;
  confirmedOn: PlainDate | null;
  position: number;
};

/** What was measured of one demand, on one day. `week` 0 is the baseline; `effortValid` null is "not judged". */
export type Ability = {
  demandId: string;
  measured: number;
  unit: Unit;
  band: Band | null;
  testedOn: PlainDate;
  week: number;
  tester: string;
  method: string | null;
  effortValid: boolean | null;
};

/** What the job match rests on: the amounts, without who confirmed or tested them. */
export type DemandAmount = Pick<Demand, "id" | "unit" | "direction" | "required" | "band" | "weight">;
export type AbilityAmount = Pick<Ability, "demandId" | "measured" | "unit" | "band" | "testedOn">;
