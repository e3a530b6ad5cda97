import { AppError } from "@/server/domain/errors";
import { CalendarInput } from "@/server/domain/jurisdictions/calendar-schema";
import { STATE_NAMES } from "@/server/domain/jurisdictions/states";
import { platformOnly } from "../admin/platform-only";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";

/** Defines the calendar of a further state from a shipped holiday table. CONFLICT when the state has one. */
export const addCalendar = command({
  name: "addCalendar",
  permission: "rules:change",
  input: CalendarInput,
  async run(context, { state, dayWord, base, citation, status, firstYear, lastYear }) {
    const { tx, actor } = context;
    platformOnly(actor);
    const name = STATE_NAMES[state] ?? state;
    const rows = await tx.sql(
      "add_calendar",
      `insert into calendar (id, name, day_word, base, state, citation, status, first_year, last_year)
       values ($1::text,$2,$3,$4,$1::text,$5,$6,$7,$8) on conflict do nothing returning id`,
      [state, name, dayWord, base, citation, status, firstYear, lastYear],
    );
    if (rows.length === 0)
      throw new AppError("CONFLICT", `${name} has a calendar already; change its days instead.`, "state");
    await dropDraft(context, "calendar");
    return { result: { calendarId: state }, event: { type: "calendar.added", calendarId: state } };
  },
});
