import { type ExplainedRule, type Explanation, type ExplanationInput, given } from "../explanation";
import { demandText } from "../job-demands/labels";
import { formatAmount } from "../job-demands/units";
import { formatTenths, type Tenths } from "../percent";
import { formatDay, type PlainDate } from "../plain-date";
import type { DemandResult, JobMatch } from "./job-match";

export const JOB_MATCH_RULE: ExplainedRule = {
  name: "Job match",
  version: "2026-11",
  citation: "Full Duty programme rules, 1: job match",
  status: "policy",
};

const short = (value: number) => String(Number(value.toFixed(5)));

/** "40 lb of 50 lb = 80.0 %, weight 2 · derived · stale" */
function measuredText({ demand, measured, ratio, derived, stale }: DemandResult): string {
  if (measured === null || ratio === null) return "not tested";
  const amounts = `${formatAmount(measured, demand.unit)} of ${formatAmount(demand.required, demand.unit)}`;
  const weight = demand.weight === 1 ? [] : [`weight ${demand.weight}`];
  const marks = [...(derived ? ["derived"] : []), ...(stale ? ["stale"] : [])];
  return [[`${amounts} = ${(ratio * 100).toFixed(1)} %`, ...weight].join(", "), ...marks].join(" · ");
}

function inputOf(result: DemandResult): ExplanationInput {
  const { demand, ability } = result;
  const on = ability && formatDay(ability.testedOn);
  return given(demandText(demand), measuredText(result), on, ability?.tester ?? null);
}

/** The sums behind the percentage: "100 × 3.62879 ÷ 5 = 72.6 %"; not tested demands take no part. */
function formulaOf({ results, tenths }: Pick<JobMatch, "results" | "tenths">): string {
  const tested = results.filter(({ ratio }) => ratio !== null);
  if (tenths === null || tested.length === 0) return "No demand is tested yet, so there is no percentage.";
  const weighted = tested.reduce((sum, { demand, ratio }) => sum + demand.weight * (ratio ?? 0), 0);
  const weights = tested.reduce((sum, { demand }) => sum + demand.weight, 0);
  return `100 × Σ weight·ratio ÷ Σ weight over tested demands = 100 × ${short(weighted)} ÷ ${short(weights)} = ${formatTenths(tenths)}`;
}

/** How the job match came about: the sums, and each demand measured of required with its day and tester (rules.md §1). */
export function explainJobMatch({ results, tenths }: Pick<JobMatch, "results" | "tenths">): Explanation {
  return { formula: formulaOf({ results, tenths }), inputs: results.map(inputOf), rule: JOB_MATCH_RULE };
}

/** How one demand's ratio came about, with the measurement that stands for it and its marks. */
export function explainDemand(result: DemandResult): Explanation {
  const { demand, ability, ratio, measured, derived, stale } = result;
  const way =
    demand.direction === "at_least" ? "measured ÷ required, at most 1" : "required ÷ measured, at most 1";
  const figures =
    ratio === null || measured === null
      ? "not tested: it takes no part in the percentage"
      : `${(ratio * 100).toFixed(1)} %`;
  const on = ability && formatDay(ability.testedOn);
  const confirmed = demand.confirmedOn && formatDay(demand.confirmedOn);
  return {
    formula: `${way} = ${figures}`,
    inputs: [
      given(
        "Required",
        formatAmount(demand.required, demand.unit),
        confirmed,
        confirmed ? "the employer confirmed it" : null,
      ),
      ...(measured === null
        ? []
        : [given("Measured", formatAmount(measured, demand.unit), on, ability?.tester)]),
      ...(derived ? [given("Derived", "from another frequency band by 1 : 0.5 : 0.2")] : []),
      ...(stale ? [given("Stale", "tested more than 14 days ago")] : []),
      ...(ability ? [given("Effort", effortText(ability.effortValid))] : []),
    ],
    rule: JOB_MATCH_RULE,
  };
}

const effortText = (valid: boolean | null) => (valid === null ? "not judged" : valid ? "valid" : "not valid");

/** How many demands are met, and which essential ones are not: a percentage hides none of them. */
export function explainMet({ results, met, total, essentialUnmet, limiting }: JobMatch): Explanation {
  const named = essentialUnmet.map((result) => inputOf(result));
  return {
    formula: `${met} of ${total} demands have a ratio of 1; ${essentialUnmet.length} of ${results.filter(({ demand }) => demand.essential).length} essential ones are not met`,
    inputs: limiting
      ? [...named, given("Limiting", `${demandText(limiting.demand)}: the lowest ratio of the unmet`)]
      : named,
    rule: JOB_MATCH_RULE,
  };
}

/** The job match that was kept with the outcome, where its measurements are not at hand any more. */
export function explainEndMatch(tenths: Tenths | null, dischargedOn: PlainDate): Explanation {
  return {
    formula: `Job match by the last tests before the discharge = ${formatTenths(tenths)}, kept with the outcome as it was`,
    inputs: [given("Discharged", formatDay(dischargedOn))],
    rule: JOB_MATCH_RULE,
  };
}
