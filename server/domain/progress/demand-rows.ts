import type { Explanation } from "../explanation";
import type { Ability, Demand } from "../job-demands/demand";
import { demandText, shortfallText } from "../job-demands/labels";
import { formatBare } from "../job-demands/units";
import { explainDemand } from "./explain-job-match";
import type { DemandResult, JobMatch } from "./job-match";
import { ratio } from "./ratio";
import { measuredAtBand } from "./standing";

/** One demand as every table of them shows it: what the job asks, the baseline, now, met or short by how much. */
export type DemandRow = {
  demandId: string;
  /** "drag 165 lb" */
  label: string;
  essential: boolean;
  baselineText: string | null;
  nowText: string | null;
  /** 0–1; null when not tested. */
  ratio: number | null;
  state: DemandResult["state"];
  /** "short 37 lb", "met week 4", "not tested" */
  stateText: string;
  stale: boolean;
  derived: boolean;
  /** Who tested it last, when and how; null when not tested. */
  tested: Pick<Ability, "testedOn" | "tester" | "method" | "effortValid"> | null;
  confirmed: boolean;
  explanation: Explanation;
};

const bare = (demand: Demand, ability: Ability | undefined | null): string | null =>
  ability ? formatBare(measuredAtBand(demand, ability), demand.unit) : null;

/** The first week since which every test has met the demand; null when it is not met now. */
function metSince(demand: Demand, tests: readonly Ability[]): number | null {
  const lastShort = tests.findLastIndex((test) => ratio(demand, test) < 1);
  return tests[lastShort + 1]?.week ?? null;
}

function stateText(result: DemandResult, tests: readonly Ability[]): string {
  const { demand, state, measured } = result;
  if (state !== "met") return shortfallText(demand, measured);
  const since = metSince(demand, tests);
  if (since === null) return "met";
  return since === 0 ? "met at baseline" : `met week ${since}`;
}

function rowOf(result: DemandResult, abilities: readonly Ability[]): DemandRow {
  const { demand, ability, stale, derived, state } = result;
  const tests = abilities.filter(({ demandId, unit }) => demandId === demand.id && unit === demand.unit);
  return {
    demandId: demand.id,
    label: demandText(demand),
    essential: demand.essential,
    baselineText: bare(
      demand,
      tests.find(({ week }) => week === 0),
    ),
    nowText: bare(demand, ability),
    ratio: result.ratio,
    state,
    stateText: stateText(result, tests),
    stale,
    derived,
    tested: ability && testOf(ability),
    confirmed: demand.confirmedOn !== null,
    explanation: explainDemand(result),
  };
}

function testOf({ testedOn, tester, method, effortValid }: Ability): DemandRow["tested"] {
  return { testedOn, tester, method, effortValid };
}

/** The demands of a job match as rows, in the job's order; `abilities` in order of week. */
export function demandRows(
  { results }: Pick<JobMatch, "results">,
  abilities: readonly Ability[],
): DemandRow[] {
  return results.map((result) => rowOf(result, abilities));
}
