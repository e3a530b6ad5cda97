import { formatTenths } from "../percent";
import { type Cohort, cohortText } from "./cohort";
import type { ProjectedPoint } from "./point";
import type { Readiness } from "./readiness";

type Said = {
  nowTenths: number;
  weekNow: number;
  weeksTotal: number;
  atEnd: ProjectedPoint;
  readiness: Readiness;
  chance: number | null;
  limiting: string | null;
  cohort: Cohort;
  weeksSeen: number;
};

/** A chance in whole percent; the ends are never said to be certain. */
export function chanceText(chance: number): string {
  if (chance < 0.01) return "under 1 %";
  if (chance > 0.99) return "over 99 %";
  return `${Math.round(chance * 100)} %`;
}

function course({ nowTenths, weekNow, weeksTotal, atEnd }: Said): string {
  const when = weekNow === 0 ? "at the baseline" : `at week ${weekNow} of ${weeksTotal}`;
  const now = `Job match is ${formatTenths(nowTenths)} ${when}`;
  if (weekNow >= weeksTotal) return `${now}; the stay has ended.`;
  // Rounded outward, so that the words never claim a narrower range than the figures.
  const range = `80 % range ${Math.floor(atEnd.lowTenths / 10)}–${Math.ceil(atEnd.highTenths / 10)}`;
  return `${now} and is projected at ${(atEnd.tenths / 10).toFixed(0)} % by its end (${range}).`;
}

function outlook({ readiness: { unmet, untested, chances }, chance, limiting }: Said): string {
  if (untested.length > 0)
    return `Readiness cannot be said: ${untested.length} essential ${untested.length === 1 ? "demand is" : "demands are"} not tested (${untested.join(", ")}).`;
  if (chances === null || chance === null) return "Readiness cannot be said: no essential demand is named.";
  if (unmet.length === 0) return "Every essential demand is met now.";
  const held = limiting ? `; ${limiting} holds it back most` : "";
  return `Chance of full duty by then: ${chanceText(chance)}${held}.`;
}

function basis({ weeksSeen, cohort }: Said): string {
  const weeks =
    weeksSeen === 0 ? "the baseline alone" : `${weeksSeen} weekly ${weeksSeen === 1 ? "test" : "tests"}`;
  return `Rests on ${weeks} and ${cohortText(cohort)}. First projection, not yet calibrated.`;
}

/** What the projection says, in plain words, with what it rests on. */
export function projectionSentence(said: Said): string {
  return [course(said), outlook(said), basis(said)].join(" ");
}
