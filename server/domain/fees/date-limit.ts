import { placeVersion, refusePast, type VersionEnd } from "@/server/domain/dated-version";
import { AppError } from "@/server/domain/errors";
import { addDays, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { limitName } from "./limit-words";
import type { ProgramLimit } from "./limits.data";

/** A stored version of a state's limits and its id. */
export type StoredLimit = { id: string; limit: ProgramLimit };

const periodOf = ({ effectiveFrom, effectiveTo }: ProgramLimit) => ({
  fromOn: effectiveFrom,
  untilOn: effectiveTo,
});

/**
 * Whether new limits may stand beside the stored ones of the same state and program, and which they end the day before.
 * Refuses (RULE) a day that is not to come, and a version that is still coming.
 */
export function dateLimit(
  limit: ProgramLimit,
  stored: readonly StoredLimit[],
  today: PlainDate,
): VersionEnd | null {
  refusePast(limit.effectiveFrom, today, "effectiveFrom");
  const versions = stored.map((each) => ({ ...each, ...periodOf(each.limit) }));
  const { later, held } = placeVersion(periodOf(limit), versions);
  if (later)
    throw new AppError(
      "RULE",
      `${limitName(limit)} has limits from ${formatDayYear(later.fromOn)} on, and two may not hold at once; take those back first.`,
      "effectiveFrom",
    );
  return held && { id: held.id, on: addDays(limit.effectiveFrom, -1), was: held.untilOn };
}
