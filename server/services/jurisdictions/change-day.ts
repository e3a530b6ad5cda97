import { AppError } from "@/server/domain/errors";
import { CalendarDayInput } from "@/server/domain/jurisdictions/calendar-schema";
import { formatDayYear } from "@/server/domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { refuseCalendarDay } from "./calendar-day";

/**
 * Makes a day to come a day off, or a working day, in one calendar. Requests received before this keep their days. Refuses
 * RULE (a day not to come, outside the calendar's years, already so) and CONFLICT for a day that was changed already.
 */
export const changeCalendarDay = command({
  name: "changeCalendarDay",
  permission: "rules:change",
  input: CalendarDayInput,
  async run(context, input) {
    const { tx, actor, now } = context;
    platformOnly(actor);
    await refuseCalendarDay(context, input);
    const { calendarId, day, works, reason, source, status } = input;
    const [added] = await tx.sql<{ id: string }>(
      "change_calendar_day",
      `insert into calendar_exception (calendar_id, day, works, reason, source, status, added_by_id, added_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8) on conflict do nothing returning id`,
      [calendarId, day, works, reason, source, status, actor.personId, now],
    );
    if (!added)
      throw new AppError(
        "CONFLICT",
        `${formatDayYear(day)} has been changed in this calendar already; take that change back first.`,
        "day",
      );
    await dropDraft(context, "calendar-day");
    return {
      result: { id: added.id, day },
      event: { type: "calendar.day_changed", calendarId, day, works },
    };
  },
});
