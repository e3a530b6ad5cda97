import { z } from "zod";
import type { CalendarRow } from "@/server/domain/jurisdictions/calendar-set";
import { holidaysOf, holidayTables } from "@/server/domain/jurisdictions/holiday-table";
import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import { dayIn, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { query } from "../query";
import { ruleClockZone } from "./calendar-day";

/** A day of a calendar that is not an ordinary working day or weekend. */
export type CalendarDay = {
  day: PlainDate;
  reason: string;
  works: boolean;
  /** A dated exception, who added it and from which source; null for a holiday of the shipped table. */
  change: {
    id: string;
    source: string;
    status: RuleStatus;
    addedBy: string;
    addedAt: string;
    mayRestore: boolean;
  } | null;
};

type ChangeRow = {
  id: string;
  day: PlainDate;
  works: boolean;
  reason: string;
  source: string;
  status: RuleStatus;
  name: string | null;
  added_at: Date;
};

/** Every calendar, and one year of the chosen one: its holidays and dated exceptions in order. */
export const calendarYear = query({
  name: "calendarYear",
  permission: "rules:read",
  input: z.object({
    calendarId: z.string().max(40).nullable().default(null),
    year: z.number().int().min(1900).max(2200).nullable().default(null),
  }),
  views: null,
  async run(context, { calendarId, year }) {
    const calendars = await loadRows(context);
    const today = dayIn(context.now, ruleClockZone);
    const chosen = calendars.find(({ id }) => id === calendarId) ?? calendars[0] ?? null;
    const of = year ?? Number(today.slice(0, 4));
    return {
      calendars,
      chosen: chosen?.id ?? null,
      year: of,
      today,
      tables: [...holidayTables],
      days: chosen ? await daysOf(context, chosen, of, today) : [],
      mayChange: context.actor.organizationKind === "platform",
    };
  },
});

async function loadRows({ tx }: Context): Promise<CalendarRow[]> {
  return tx.sql<CalendarRow>(
    "calendar_rows",
    `select id, name, day_word as "dayWord", base, state, citation, status, first_year as "firstYear",
       last_year as "lastYear" from calendar order by state is not null, name`,
  );
}

async function daysOf(
  context: Context,
  row: CalendarRow,
  year: number,
  today: PlainDate,
): Promise<CalendarDay[]> {
  if (year < row.firstYear || year > row.lastYear) return [];
  const changes = await changesOf(context, row.id, year);
  const changed = new Set(changes.map(({ day }) => day));
  const holidays = Object.entries(holidaysOf(row.base)).flatMap(([day, reason]): CalendarDay[] =>
    day.startsWith(`${year}-`) && !changed.has(day as PlainDate)
      ? [{ day: day as PlainDate, reason, works: false, change: null }]
      : [],
  );
  const dated = changes.map(({ id, day, works, reason, source, status, name, added_at }): CalendarDay => {
    const change = { id, source, status, addedBy: name ?? "Full Duty", addedAt: added_at.toISOString() };
    return { day, works, reason, change: { ...change, mayRestore: day > today } };
  });
  return [...holidays, ...dated].toSorted((a, b) => a.day.localeCompare(b.day));
}

async function changesOf({ tx }: Context, calendarId: string, year: number): Promise<ChangeRow[]> {
  return tx.sql<ChangeRow>(
    "calendar_changes",
    `select e.id, e.day::text as day, e.works, e.reason, e.source, e.status, e.added_at,
       left(s.given_name, 1) || '. ' || s.family_name as name
     from calendar_exception e left join person s on s.id = e.added_by_id
     where e.calendar_id = $1 and e.holds and extract(year from e.day) = $2`,
    [calendarId, year],
  );
}
