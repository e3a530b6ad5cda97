import { AppError } from "./errors";
import { addDays, formatDayYear, type PlainDate } from "./plain-date";

/** A rule, rate or policy holds from a day to a day; a later version ends it the day before it starts. */
export type DatedVersion = { fromOn: PlainDate; untilOn: PlainDate | null };

export type VersionState = "coming" | "in_force" | "past";

/** Whether a version holds on `today`; both its days count. */
export function versionState({ fromOn, untilOn }: DatedVersion, today: PlainDate): VersionState {
  if (fromOn > today) return "coming";
  return untilOn !== null && untilOn < today ? "past" : "in_force";
}

/** Versions, which name only their first day, each ended the day before the next; newest first. */
export function endedByNext<V extends { fromOn: PlainDate }>(versions: readonly V[]): (V & DatedVersion)[] {
  const newestFirst = versions.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  return newestFirst.map((version, index) => {
    const next = newestFirst[index - 1];
    return { ...version, untilOn: next ? addDays(next.fromOn, -1) : null };
  });
}

/** Refuses RULE a version that would start today or earlier: what was decided under the old rule stays. */
export function refusePast(fromOn: PlainDate, today: PlainDate, field: string): void {
  if (fromOn > today) return;
  const tomorrow = formatDayYear(addDays(today, 1));
  throw new AppError(
    "RULE",
    `Effective from ${formatDayYear(fromOn)} is too early; write ${tomorrow} or a later day, so that nothing already decided changes.`,
    field,
  );
}

/** Refuses CONFLICT to take back a version that holds or has held. */
export function refuseUndoInForce(version: DatedVersion, today: PlainDate): void {
  if (versionState(version, today) === "coming") return;
  throw new AppError(
    "CONFLICT",
    `This version is in force since ${formatDayYear(version.fromOn)} and stays on record; write a new version with a later day instead.`,
  );
}

/** Refuses CONFLICT to take back a version that a later one has ended: days would get two answers, or none. */
export function refuseUndoBehind(laterOn: PlainDate | null): void {
  if (laterOn === null) return;
  throw new AppError(
    "CONFLICT",
    `Another version follows from ${formatDayYear(laterOn)}; take that one back first.`,
  );
}

/** A stored version that a new one ends the day before, and the last day it had. */
export type VersionEnd = { id: string; on: PlainDate; was: PlainDate | null };

const farAway = "9999-12-31" as PlainDate;
const lastOf = ({ untilOn }: DatedVersion) => untilOn ?? farAway;

/**
 * A new version among those stored for the same question: `later` is one that begins on its first day or after and would
 * hold on a day of it too, `held` the one that holds on its first day and ends before it.
 */
export function placeVersion<V extends DatedVersion>(
  next: DatedVersion,
  stored: readonly V[],
): { later: V | null; held: V | null } {
  const met = stored.filter((other) => next.fromOn <= lastOf(other) && other.fromOn <= lastOf(next));
  const later = met.find(({ fromOn }) => fromOn >= next.fromOn) ?? null;
  return { later, held: met.find(({ fromOn }) => fromOn < next.fromOn) ?? null };
}
