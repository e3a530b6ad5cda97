import { counted } from "../counted";
import { type Explanation, given } from "../explanation";
import { roundHalfUp } from "../money";
import { formatTenths, type Tenths } from "../percent";
import { formatDay, type PlainDate } from "../plain-date";
import type { Course } from "./course";
import { type ProgressPolicy, policyRule } from "./policy";
import { theilSenSlope } from "./slope";

type Slopes = Pick<ExtensionTest, "neededTenthsPerWeek" | "achievedTenthsPerWeek">;

type Pace = "on_track" | "stretch" | "unlikely";
type ExtensionVerdict = Pace | "refused";

export type ExtensionFacts = {
  course: Pick<
    Course,
    "nowTenths" | "markTenths" | "weeks" | "flatWeeks" | "lastCountedProgressed" | "action"
  >;
  weeksAsked: number;
  stayEndsOn: PlainDate;
  /** Business days from today to the end of the stay; 0 or less when it ends today or has ended. */
  businessDaysLeft: number;
  policy: ProgressPolicy;
};

export type ExtensionTest = {
  allowed: boolean;
  verdict: ExtensionVerdict;
  /** Points a week to reach 100 %, and the points a week reached so far, in tenths, half up; null when unknown. */
  neededTenthsPerWeek: Tenths | null;
  achievedTenthsPerWeek: Tenths | null;
  sentences: string[];
  explanation: Explanation;
};

const points = (tenths: number) => (roundHalfUp(tenths) / 10).toFixed(1);
function progressRefusal(course: ExtensionFacts["course"]): string | null {
  if (course.flatWeeks > 0) {
    const flat = `${counted(course.flatWeeks, "week")} in a row without progress`;
    return `${flat}: ${formatTenths(course.nowTenths)} against a mark of ${formatTenths(course.markTenths)}; an extension needs a week that progresses first.`;
  }
  if (course.lastCountedProgressed) return null;
  return "No week after the baseline has progressed yet; report one that does, then ask.";
}

function refusals({ course, weeksAsked, stayEndsOn, businessDaysLeft, policy }: ExtensionFacts): string[] {
  const because: (string | null)[] = [];
  if (weeksAsked <= 0) because.push("The extension asks for no weeks; write how many.");
  if (course.action === "discharge_to_full_duty") {
    because.push(`Ready for full duty at ${formatTenths(course.nowTenths)}; discharge instead of extending.`);
  } else because.push(progressRefusal(course));
  if (businessDaysLeft > policy.extensionOpensBusinessDays) {
    const opens = `an extension may be asked for in its last ${policy.extensionOpensBusinessDays}`;
    because.push(
      `The stay ends ${formatDay(stayEndsOn)}, ${businessDaysLeft} business days from now; ${opens}.`,
    );
  }
  return because.filter((sentence) => sentence !== null);
}

function slopeRefusal(achieved: number | null): string | null {
  if (achieved === null)
    return "Fewer than two weeks are measured, so no pace is known; report another week.";
  if (achieved > 0) return null;
  return `Achieved ${points(achieved)} points a week: at this pace more weeks bring no gain.`;
}

function paceOf(needed: number, achieved: number, policy: ExtensionFacts["policy"]): Pace {
  const ratio = needed / achieved;
  if (ratio <= policy.onTrackRatio) return "on_track";
  return ratio <= policy.stretchRatio ? "stretch" : "unlikely";
}

const PACE_WORDS = {
  on_track: "on track",
  stretch: "a stretch",
  unlikely: "unlikely",
} as const satisfies Record<Pace, string>;

function paceSentence(pace: Pace, needed: number, achieved: number, weeks: number): string {
  const slopes = `Needs ${points(needed)} points a week, achieved ${points(achieved)}`;
  return `${slopes}: ${PACE_WORDS[pace]} to reach 100 % in ${counted(weeks, "week")}.`;
}

const perWeek = (tenths: number | null) =>
  tenths === null ? "not known" : `${points(tenths)} points a week`;

/** The needed-slope test with its numbers: needed, achieved, their ratio and what it means. */
function explanationOf(
  { course, weeksAsked, policy }: ExtensionFacts,
  { neededTenthsPerWeek: needed, achievedTenthsPerWeek: achieved }: Slopes,
  sentences: string[],
): Explanation {
  const now = course.nowTenths;
  const gap = now === null || weeksAsked <= 0 ? "" : `(100 − ${points(now)}) ÷ ${weeksAsked} = `;
  const ratio =
    needed !== null && achieved !== null && achieved > 0
      ? [`needed ÷ achieved = ${(needed / achieved).toFixed(2)}`]
      : [];
  return {
    formula: [`needed = ${gap}${perWeek(needed)}`, ...ratio, ...sentences].join("; "),
    inputs: [
      given("Job match now", formatTenths(now)),
      given("Weeks asked", String(weeksAsked)),
      given("Achieved (Theil–Sen)", perWeek(achieved)),
      given("On track up to", policy.onTrackRatio.toFixed(2)),
      given("A stretch up to", policy.stretchRatio.toFixed(2)),
    ],
    rule: policyRule(policy),
  };
}

/**
 * May the stay be extended (rules.md §2)? Only if the last week that counts progressed, no flat week is open, the stay
 * is about to end or has ended, and the worker is not ready. Needed slope = (100 − job match) ÷ weeks asked; achieved =
 * Theil–Sen over the weekly series; needed ÷ achieved decides the verdict, unrounded. Every sentence carries its numbers.
 */
export function extensionTest(facts: ExtensionFacts): ExtensionTest {
  const { course, weeksAsked, policy } = facts;
  const achieved = theilSenSlope(course.weeks);
  const needed = course.nowTenths !== null && weeksAsked > 0 ? (1000 - course.nowTenths) / weeksAsked : null;
  const slopes = {
    neededTenthsPerWeek: needed === null ? null : roundHalfUp(needed),
    achievedTenthsPerWeek: achieved === null ? null : roundHalfUp(achieved),
  };
  const refused = [...refusals(facts), slopeRefusal(achieved)].filter((sentence) => sentence !== null);
  if (refused.length > 0 || needed === null || achieved === null) {
    return {
      allowed: false,
      verdict: "refused",
      ...slopes,
      sentences: refused,
      explanation: explanationOf(facts, slopes, refused),
    };
  }
  const verdict = paceOf(needed, achieved, policy);
  const sentences = [paceSentence(verdict, needed, achieved, weeksAsked)];
  return {
    allowed: true,
    verdict,
    ...slopes,
    sentences,
    explanation: explanationOf(facts, slopes, sentences),
  };
}
