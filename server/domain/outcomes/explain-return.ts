import { type Explanation, given } from "../explanation";
import { formatTenths, type Tenths } from "../percent";
import { formatDay, type PlainDate } from "../plain-date";
import { methodRule } from "../projection/explain-projection";
import { PROJECTION_METHOD } from "../projection/method";

type Expected = {
  expectedReturn: { on: PlainDate; fromOn: PlainDate | null; toOn: PlainDate | null };
  jobMatch: { tenths: Tenths | null; testedOn: PlainDate | null };
  stayEndsOn: PlainDate | null;
};

/** When the worker is expected back, in plain words: what the day and its range mean, and what they rest on. No money. */
export function explainReturn({ expectedReturn, jobMatch, stayEndsOn }: Expected): Explanation {
  const { on, fromOn, toOn } = expectedReturn;
  const until = toOn ? formatDay(toOn) : "later than the weeks looked at";
  const range = fromOn
    ? ` Of ten who get there about eight do so between ${formatDay(fromOn)} and ${until}.`
    : "";
  return {
    formula: `Of such workers who come to meet every essential demand of the job, half do so by ${formatDay(on)}.${range} The clinic’s weekly tests move it.`,
    inputs: [
      given(
        "Job match now",
        formatTenths(jobMatch.tenths),
        jobMatch.testedOn && formatDay(jobMatch.testedOn),
      ),
      ...(stayEndsOn ? [given("The program runs to", formatDay(stayEndsOn))] : []),
    ],
    rule: methodRule(PROJECTION_METHOD),
  };
}
