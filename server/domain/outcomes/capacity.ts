import type { Demand } from "../job-demands/demand";
import { formatAmount, formatBare } from "../job-demands/units";
import type { PlainDate } from "../plain-date";
import type { DemandResult, JobMatch } from "../progress/job-match";

/** What the worker can do today of one demand of the job, in words that need no training to read. */
export type Capacity = {
  code: string;
  /** "lift floor–waist" */
  label: string;
  essential: boolean;
  state: DemandResult["state"];
  /** "up to 62 lb, occasionally"; null when not tested */
  canText: string | null;
  /** "75 lb, occasionally" */
  needText: string;
  stale: boolean;
  /** When and by whom it was tested; null when not tested. */
  test: { on: PlainDate; by: string } | null;
  /** The same as figures, for a page that says it in another language. `measured` is at the job's own band. */
  measured: number | null;
  required: number;
} & Pick<Demand, "unit" | "direction" | "band">;

const HOW_OFTEN = { occasional: "occasionally", frequent: "frequently", constant: "constantly" } as const;

type Described = Pick<Demand, "unit" | "direction" | "band">;

const shift = (amount: string, { unit }: Described) =>
  unit === "min/shift" ? `${amount} a shift` : unit === "% of shift" ? `${amount} of the shift` : amount;

/** "62 lb, occasionally", "180 min a shift", "17:05", "yes". */
function amountText(demand: Described, amount: number): string {
  if (demand.unit === "yes/no") return formatBare(amount, demand.unit);
  const often = demand.band ? `, ${HOW_OFTEN[demand.band]}` : "";
  return `${shift(formatAmount(amount, demand.unit), demand)}${often}`;
}

const TIMED: readonly Demand["unit"][] = ["s", "min"];

/** An amount that may not be passed ("up to"), or a time that was reached ("in"). */
function canText(demand: Demand, measured: number): string {
  const amount = amountText(demand, measured);
  if (demand.unit === "yes/no") return amount;
  if (demand.direction === "at_least") return `up to ${amount}`;
  return TIMED.includes(demand.unit) ? `in ${amount}` : amount;
}

function capacityOf({ demand, ability, measured, state, stale }: DemandResult): Capacity {
  const name = demand.height && !demand.label.includes(demand.height);
  return {
    code: demand.code,
    label: name ? `${demand.label} ${demand.height}` : demand.label,
    essential: demand.essential,
    state,
    canText: measured === null ? null : canText(demand, measured),
    needText: amountText(demand, demand.required),
    stale,
    test: ability && measured !== null ? { on: ability.testedOn, by: ability.tester } : null,
    measured,
    required: demand.required,
    unit: demand.unit,
    direction: demand.direction,
    band: demand.band,
  };
}

const rank = { short: 0, not_tested: 1, met: 2 } as const;

/** Every demand, what is still short first, essential before others. */
export function capacities(match: Pick<JobMatch, "results">): Capacity[] {
  return match.results
    .map(capacityOf)
    .toSorted((a, b) => rank[a.state] - rank[b.state] || Number(b.essential) - Number(a.essential));
}
