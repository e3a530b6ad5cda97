import { placeVersion, type VersionEnd } from "@/server/domain/dated-version";
import { AppError } from "@/server/domain/errors";
import { addDays, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { injuriesText } from "./explain-indemnity";
import type { IndemnityRate } from "./indemnity.data";

/** A stored rate and its id. */
export type StoredIndemnity = { id: string; rate: IndemnityRate };

const periodOf = ({ injuredFrom, injuredTo }: IndemnityRate) => ({ fromOn: injuredFrom, untilOn: injuredTo });

function refuseBounds({ minCents, maxCents, injuredFrom, injuredTo }: IndemnityRate): void {
  if (minCents !== null && maxCents !== null && minCents > maxCents)
    throw new AppError("BAD_INPUT", "The least a week is more than the most; mend one of them.", "minCents");
  if (injuredTo !== null && injuredTo < injuredFrom)
    throw new AppError(
      "BAD_INPUT",
      "The last day of injury is before the first; mend one of them.",
      "injuredTo",
    );
}

/**
 * Whether a dated indemnity rate may stand beside the stored ones, and which it ends the day before. A rate that holds is
 * superseded for injuries from tomorrow on only; days for which none is known may be filled in at any time. Refuses
 * (BAD_INPUT, RULE) an overlap, a day in the past and bounds that contradict, each in a sentence.
 */
export function addIndemnity(
  rate: IndemnityRate,
  stored: readonly StoredIndemnity[],
  today: PlainDate,
): VersionEnd | null {
  refuseBounds(rate);
  const ofState = stored.filter((other) => other.rate.jurisdiction === rate.jurisdiction);
  const versions = ofState.map((each) => ({ ...each, ...periodOf(each.rate) }));
  const { later, held } = placeVersion(periodOf(rate), versions);
  if (later)
    throw new AppError(
      "RULE",
      `${rate.jurisdiction} already has a rate for ${injuriesText(later.rate)}; end this one before ${formatDayYear(later.fromOn)}.`,
      "injuredTo",
    );
  if (!held) return null;
  if (rate.injuredFrom > today) return { id: held.id, on: addDays(rate.injuredFrom, -1), was: held.untilOn };
  throw new AppError(
    "RULE",
    `${rate.jurisdiction} has a rate for ${injuriesText(held.rate)}; another takes its place from ${formatDayYear(addDays(today, 1))} at the earliest, so that nothing already worked out changes.`,
    "injuredFrom",
  );
}
