import { type ExplainedRule, type Explanation, given } from "../explanation";
import { formatDay } from "../plain-date";
import type { CountedDay } from "./receipt";

type Counted = {
  sentence: string;
  receivedText: string;
  days: readonly CountedDay[];
  ifMissed: string;
  rule: ExplainedRule;
};

/** How a deadline is counted: what was received when, each day counted or skipped with its reason, and the rule. */
export function explainDeadline({ sentence, receivedText, days, ifMissed, rule }: Counted): Explanation {
  return {
    formula: sentence,
    inputs: [
      given("Received", receivedText),
      ...days.map(({ day, reason }) => given(formatDay(day), reason)),
      given("If it is missed", ifMissed),
    ],
    rule,
  };
}
