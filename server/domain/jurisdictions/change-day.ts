import { AppError } from "@/server/domain/errors";
import { addDays, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { type BusinessCalendar, isBusinessDay } from "./calendar";

type Change = { day: PlainDate; works: boolean };

/** Refuses (RULE, naming the day) a change of a day that is not to come, lies outside the years, or is so already. */
export function refuseChange(calendar: BusinessCalendar, { day, works }: Change, today: PlainDate): void {
  const refuse = (sentence: string) => {
    throw new AppError("RULE", sentence, "day");
  };
  if (day <= today)
    refuse(
      `${formatDayYear(day)} is not to come; write ${formatDayYear(addDays(today, 1))} or a later day, so that nothing already counted changes.`,
    );
  if (day < calendar.firstDay || day > calendar.lastDay)
    refuse(
      `The ${calendar.name} calendar has no days for ${day.slice(0, 4)}; it runs from ${formatDayYear(calendar.firstDay)} to ${formatDayYear(calendar.lastDay)}.`,
    );
  if (calendar.changes[day])
    refuse(
      `${formatDayYear(day)} has been changed in this calendar already (${calendar.changes[day].reason}); take that change back first.`,
    );
  const { counts, reason } = isBusinessDay(calendar, day);
  if (counts === works)
    refuse(
      `${formatDayYear(day)} is ${works ? `a ${calendar.dayWord}` : `a day off (${reason})`} already; nothing would change.`,
    );
}
