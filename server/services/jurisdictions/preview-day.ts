import { CalendarDayInput } from "@/server/domain/jurisdictions/calendar-schema";
import { platformOnly } from "../admin/platform-only";
import { query } from "../query";
import { refuseCalendarDay } from "./calendar-day";

/** How many running deadlines span the day: they keep the days they were received with. Nothing is written. */
export const previewCalendarDay = query({
  name: "previewCalendarDay",
  permission: "rules:change",
  input: CalendarDayInput,
  views: null,
  async run(context, input): Promise<{ running: number }> {
    platformOnly(context.actor);
    await refuseCalendarDay(context, input);
    const [row] = await context.tx.sql<{ running: number }>(
      "calendar_reach",
      "select calendar_reach($1, $2) as running",
      [input.calendarId, input.day],
    );
    return { running: row?.running ?? 0 };
  },
});
