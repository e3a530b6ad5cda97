import { z } from "zod";
import { AppError } from "@/server/domain/errors";
import { dayIn, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import { command } from "../command";
import { ruleClockZone } from "./calendar-day";

type Row = { calendar_id: string; day: PlainDate; works: boolean };

/** Takes a day's change back, while the day is still to come; requests received with it keep their days. */
export const restoreCalendarDay = command({
  name: "restoreCalendarDay",
  permission: "rules:change",
  input: z.object({ changeId: z.uuid({ error: "Choose the day from the list." }) }),
  async run({ tx, actor, now }, { changeId }) {
    platformOnly(actor);
    const today = dayIn(now, ruleClockZone);
    const [held] = await tx.sql<Row>(
      "calendar_day_to_restore",
      "select calendar_id, day::text as day, works from calendar_exception where id = $1 and holds",
      [changeId],
    );
    if (!held)
      throw new AppError("NOT_FOUND", "There is no such change of a day; it may have been taken back.");
    if (held.day <= today)
      throw new AppError(
        "RULE",
        `${formatDayYear(held.day)} has come; deadlines were counted by it, and it stays as it was.`,
      );
    const restored = await tx.sql(
      "restore_calendar_day",
      `update calendar_exception set holds = null, removed_at = $2, removed_by_id = $3
       where id = $1 and holds returning id`,
      [changeId, now, actor.personId],
    );
    if (restored.length === 0)
      throw new AppError("CONFLICT", "Somebody else has just taken this change back.");
    const { calendar_id: calendarId, day, works } = held;
    return { result: { day }, event: { type: "calendar.day_restored", calendarId, day, works } };
  },
});
