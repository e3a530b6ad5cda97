import { type Explanation, given } from "../explanation";
import type { CaseMix } from "./case-mix";
import { FIGURES } from "./labels";
import { type Period, periodText } from "./period";
import { type Proportion, proportionText } from "./proportion";
import type { Scorecard } from "./scorecard";

const VERSION = "2026-11";

type Promises = Pick<Scorecard, "stayKept" | "unpromised" | "period">;

/** How a scorecard's share came about: its definition, the two counts, the interval and the period. */
export function explainShare(figure: keyof typeof FIGURES, share: Proportion, period: Period): Explanation {
  const { label, definition } = FIGURES[figure];
  return {
    formula: share.of === 0 ? definition : `${definition} ${share.count} ÷ ${share.of}.`,
    inputs: [
      given("Counted", `${share.count} of ${share.of}`, periodText(period)),
      given(`${label}, with its 95 % interval`, proportionText(share)),
    ],
    rule: {
      name: "Clinic scorecard",
      version: VERSION,
      citation: "Interval: Wilson, J Am Stat Assoc 1927;22:209–212. Too few under 20.",
      status: "unverified",
    },
  };
}

const withoutPromise = (programs: number) =>
  given("Discharged without an approved stay", `${programs}, not counted`);

/** The share of stays kept, and how many programs had no approved stay to keep: on neither side of the share. */
export function explainStayKept({ stayKept, unpromised, period }: Promises): Explanation {
  const { formula, inputs, rule } = explainShare("stayKept", stayKept, period);
  return { formula, inputs: [...inputs, withoutPromise(unpromised)], rule };
}

/** What like programs came to: as heavy a job, begun within 10 points of the same job match. */
export function explainSimilar(share: Proportion, period: Period): Explanation {
  const { formula, inputs, rule } = explainShare("fullDutyOfStarters", share, period);
  return {
    formula: `Programs of this clinic for this payer, for a job as heavy, begun within 10 points of this job match. ${formula}`,
    inputs,
    rule,
  };
}

export function explainCaseMix({ observed, expectedTenths, of }: CaseMix): Explanation {
  const expected = (expectedTenths / 10).toFixed(1);
  return {
    formula: `Seen ÷ expected = ${observed} ÷ ${expected}. Indirect standardisation: completers of each job strength × the payer's share of full duty at that strength, this clinic's programs among them.`,
    inputs: [
      given("Completers at full duty", String(observed)),
      given("Expected", expected),
      given("Completers", String(of)),
    ],
    rule: {
      name: "Case mix by job strength",
      version: VERSION,
      citation: "Interval: Wilson's of the share, over the expected share",
      status: "policy",
    },
  };
}

export function explainCostPerReturn(returns: number, period: Period): Explanation {
  return {
    formula:
      "Cost of all started programs that ended in the period, those who left early among them ÷ full-duty returns.",
    inputs: [given("Full-duty returns", String(returns), periodText(period))],
    rule: { name: "Clinic scorecard", version: VERSION, citation: null, status: "policy" },
  };
}

export function explainOverrun({ stayKept, unpromised, period }: Promises): Explanation {
  return {
    formula:
      "Days from the end of the stay first approved to the discharge, half of the programs at or under it; early and on time count as 0.",
    inputs: [
      given("Programs with an approved stay", String(stayKept.of), periodText(period)),
      withoutPromise(unpromised),
    ],
    rule: { name: "Clinic scorecard", version: VERSION, citation: null, status: "policy" },
  };
}
