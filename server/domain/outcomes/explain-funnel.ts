import { type Explanation, given } from "../explanation";
import { type Funnel, type FunnelPoint, PLACE_WORDS } from "./funnel";
import { type Proportion, proportionText } from "./proportion";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const rule = (name: string, citation: string) => ({
  name,
  version: "2026-11",
  citation,
  status: "unverified",
});

/** Where a clinic lies between the limits that chance alone keeps to. */
export function explainPlace({ share, place, limits }: FunnelPoint, target: Proportion): Explanation {
  const { of, low95, high95, low998, high998 } = limits;
  return {
    formula: `${share.count} ÷ ${share.of} = ${percent(share.count / share.of)}, ${PLACE_WORDS[place]}: were this clinic like all together, chance alone would keep it between ${percent(low95)} and ${percent(high95)} (95 %), and ${percent(low998)} and ${percent(high998)} (99.8 %).`,
    inputs: [
      given("All clinics together", proportionText(target)),
      given("Completers of this clinic", String(of)),
    ],
    rule: rule(
      "Funnel limits",
      "Exact binomial limits, interpolated between counts as in Spiegelhalter, Stat Med 2005;24:1185–1202; the upper limit is the lower one of those who did not return",
    ),
  };
}

/** The line that every clinic is measured against. */
export function explainTarget({ target, points, tooFew }: Funnel): Explanation {
  const clinics = [...points, ...tooFew];
  return {
    formula: `Completers at full duty of all clinics ÷ completers of all clinics = ${target.count} ÷ ${target.of}.`,
    inputs: clinics.map(({ name, share }) => given(name, `${share.count} of ${share.of}`)),
    rule: rule("Funnel target", "Spiegelhalter, Stat Med 2005;24:1185–1202"),
  };
}

/** How likely so many returns are at a clinic whose true share is exactly 60 %. */
export function explainChance({ count, of }: Proportion, chance: number): Explanation {
  return {
    formula: `Chance of ${count} or more of ${of} where each returns with a chance of 0.6 = ${percent(chance)}, the exact binomial sum.`,
    inputs: [given("Completers at full duty", String(count)), given("Completers", String(of))],
    rule: rule("Badge at 60 %", "Full Duty programme rules, 7: outcomes and the scorecard"),
  };
}
