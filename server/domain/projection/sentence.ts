import { counted } from "../counted";
import { formatTenths } from "../percent";
import { theilSenSlope } from "../progress/slope";
import type { SeenWeek } from "./clock";
import type { ProjectedPoint } from "./point";
import type { Readiness } from "./readiness";
import { type CohortSummary, cohortText, distrustText } from "./trust";

type Said = {
  weeks: readonly SeenWeek[];
  weekNow: number;
  weeksTotal: number;
  stayWeeks?: number;
  /** Weeks of training still to come. */
  weeksToTrain: number;
  atEnd: ProjectedPoint;
  readiness: Readiness;
  chance: number | null;
  limiting: string | null;
  cohort: CohortSummary;
};

/** A chance in whole percent; the ends are never said to be certain. */
export function chanceText(chance: number): string {
  if (chance < 0.01) return "under 1 %";
  if (chance > 0.99) return "over 99 %";
  return `${Math.round(chance * 100)} %`;
}

/** "5 · 7 · 9 · 10 %": chances after one, two … weeks more than asked; null where they cannot be said. */
export function laterText(afterExtraWeeks: readonly (number | null)[]): string | null {
  const [, ...later] = afterExtraWeeks.map((chance) => (chance === null ? null : Math.round(chance * 100)));
  // Whole percent here: a row of "under 1 %" would say less.
  return later.length === 0 || later.includes(null) ? null : `${later.join(" · ")} %`;
}

const nowOf = (weeks: Said["weeks"]) => weeks.at(-1)?.tenths ?? 0;

function course({ weeks, weekNow, weeksTotal, stayWeeks = weeksTotal, atEnd }: Said): string {
  const longest = Math.max(weeksTotal, stayWeeks);
  const when = weekNow === 0 ? "at the baseline" : `at week ${weekNow} of ${longest}`;
  const now = `Job match is ${formatTenths(nowOf(weeks))} ${when}`;
  if (weekNow >= longest) return `${now}; the stay has ended.`;
  if (weekNow >= weeksTotal) return `${now}; no week with a session authorized or asked follows.`;
  // Rounded outward, so that the words never claim a narrower range than the figures.
  const range = `80 % range ${Math.floor(atEnd.lowTenths / 10)}–${Math.ceil(atEnd.highTenths / 10)}`;
  const short = `the end of week ${weeksTotal}, the last that authorized or asked sessions fill`;
  const end = weeksTotal < longest ? short : "its end";
  return `${now} and is projected at ${(atEnd.tenths / 10).toFixed(0)} % by ${end} (${range}).`;
}

/** Points a week gained so far beside those needed to reach 100 % by the end (rules.md §2). */
function pace({ weeks, weeksToTrain: ahead }: Said): string | null {
  const gained = theilSenSlope(weeks);
  const left = 1000 - nowOf(weeks);
  if (gained === null || ahead <= 0 || left <= 0) return null;
  return `This worker gains ${(gained / 10).toFixed(1)} points a week; ${(left / ahead / 10).toFixed(1)} would be needed for 100 %.`;
}

function outlook({ readiness: { unmet, untested, chances }, chance, limiting }: Said): string {
  if (untested.length > 0)
    return `Readiness cannot be said: ${counted(untested.length, "essential demand is", "essential demands are")} not tested (${untested.join(", ")}).`;
  if (chances === null || chance === null) return "Readiness cannot be said: no essential demand is named.";
  if (unmet.length === 0) return "Every essential demand is met now.";
  const held = limiting ? `; ${limiting} holds it back most` : "";
  return `Chance of full duty by then: ${chanceText(chance)}${held}.`;
}

function basis({ weeks, cohort }: Said): string {
  const seen = weeks.filter(({ week }) => week > 0).length;
  const rests = seen === 0 ? "the baseline alone" : `${counted(seen, "weekly test")}`;
  const similar = cohort.groups?.find(({ kind }) => kind === "strength");
  const strength = similar
    ? `; ${similar.programs} of the same job strength, ${similar.fullDuty} of them ready`
    : "";
  return `Rests on ${rests} and ${cohortText(cohort)}${strength}.`;
}

/** What the projection says, in plain words, with what it rests on. */
export function projectionSentence(said: Said): string {
  const parts = [course(said), pace(said), outlook(said), basis(said), distrustText(said.cohort)];
  return parts.filter((part) => part !== null).join(" ");
}
