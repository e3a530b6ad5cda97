import { type Explanation, given } from "../explanation";
import { type Proportion, proportionText } from "../outcomes/proportion";
import { formatTenths } from "../percent";
import { PROJECTION_METHOD } from "./method";
import type { Reliability, ReliabilityBin } from "./reliability";
import { TRUSTED_FROM } from "./trust";

type Seen = { weeksSeen: number };

const rule = (name: string, citation: string | null) => ({
  name,
  version: PROJECTION_METHOD.version,
  citation,
  status: "unverified",
});

const WILSON = "Interval: Wilson, J Am Stat Assoc 1927;22:209–212. Too few under 20.";

const asked = (n: number, { weeksSeen }: Seen) =>
  given("Programs ended with a projection kept", String(n), `after ${weeksSeen} weekly reports`);

/** The chances that fell into one bin, on average; null while none did. */
export function explainSaid(
  { saidTenths, was, fromTenths, toTenths }: ReliabilityBin,
  seen: Seen,
): Explanation {
  return {
    formula: `Mean of the chances given between ${fromTenths / 10} and ${toTenths / 10} % = ${saidTenths === null ? "none was given" : formatTenths(saidTenths)}.`,
    inputs: [asked(was.of, seen)],
    rule: rule("Reliability of the chance", null),
  };
}

/** How often those programs came true. */
export function explainWas({ was }: ReliabilityBin, seen: Seen): Explanation {
  return {
    formula: `Programs that met every essential demand by the week spoken of ÷ programs given such a chance = ${was.count} ÷ ${was.of}.`,
    inputs: [asked(was.of, seen), given("With its 95 % interval", proportionText(was))],
    rule: rule("Reliability of the chance", WILSON),
  };
}

/** The share of the 80 % ranges that held the job match of their week: about 80 % where the ranges are honest. */
export function explainInside(inside: Proportion, seen: Seen): Explanation {
  return {
    formula: `Completed programs whose job match in the week spoken of, or at the last test before it, lay inside the 80 % range given ÷ completed programs = ${inside.count} ÷ ${inside.of}.`,
    inputs: [asked(inside.of, seen), given("With its 95 % interval", proportionText(inside))],
    rule: rule("Reliability of the range", WILSON),
  };
}

/** Why the portal says of its own curve that it is not to be trusted yet. */
export function explainDistrust(
  { n, inside, curve }: Pick<Reliability, "n" | "inside" | "curve">,
  seen: Seen,
): Explanation {
  const tested = curve
    ? `Σ (ready − expected)² ÷ (n × chance × (1 − chance)) over the ranges of chances = ${curve.distance}; more than ${curve.limit} comes of luck once in a hundred.`
    : "No chance was given yet.";
  return {
    formula: `Trusted with ${TRUSTED_FROM} outcomes or more that bear out what was said. ${tested} The 95 % interval of the share inside the 80 % ranges holds 80 %, or they were too wide or too narrow.`,
    inputs: [asked(n, seen), given("Inside the 80 % range", proportionText(inside))],
    rule: rule(
      "Trust in the chance and the range",
      "Hosmer DW, Lemeshow S. Commun Stat Theory Methods 1980;9:1043–1069. Wilson, J Am Stat Assoc 1927;22:209–212.",
    ),
  };
}

/** The mean squared miss of the chance. */
export function explainBrier({ brier, n }: Pick<Reliability, "brier" | "n">, seen: Seen): Explanation {
  return {
    formula: `Mean of (chance given − 1 if ready, 0 if not)² = ${brier ?? "none yet"}; 0 is perfect, 0.25 a toss-up.`,
    inputs: [asked(n, seen)],
    rule: rule("Brier score", "Brier, Mon Weather Rev 1950;78:1–3."),
  };
}
