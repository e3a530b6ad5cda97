import { AppError } from "@/server/domain/errors";
import type { FeeSchedule } from "./schedules.data";

type TimedUnits = NonNullable<FeeSchedule["timedUnits"]>;

/**
 * Tennessee's timed units of a day in one discipline: 8–22 minutes 1, 23–37 2, 38–52 3, 53 and more 4, the most paid.
 * Tenn. R. 0800-02-18-.09(3), seen. Refuses (BAD_INPUT) what is not a whole number of minutes.
 */
export function timedUnits(minutes: number, by: TimedUnits = { minutes: 15, mostPerDay: 4 }): number {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440) {
    throw new AppError("BAD_INPUT", "Timed minutes are a whole number from 0 to 1,440.", "minutes");
  }
  return Math.min(by.mostPerDay, Math.round(minutes / by.minutes));
}
