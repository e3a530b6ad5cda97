/**
 * Writes server/domain/jurisdictions/holidays.data.ts: the weekday holidays that deadlines skip.
 * Checked in, so that a legal date never changes because a package did. Run: tsx scripts/holidays.ts
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Holidays from "date-holidays";

type Observance = "friday_or_monday" | "monday_only" | "none";
type State = "US" | "CA" | "TX";
type Source = { state: State; name: string; as: string; since?: number };
type CalendarSource = {
  id: string;
  observance: Observance;
  /** Days that move to the Friday although the calendar has no Saturday substitute. */
  fridayWhenSaturday: string[];
  days: Source[];
};

export const firstYear = 2015;
export const lastYear = 2035;

const libraries: Record<State, Holidays> = {
  US: new Holidays("US"),
  CA: new Holidays("US", "CA"),
  TX: new Holidays("US", "TX"),
};

const day = (state: State, name: string, as = name, since?: number): Source => ({
  state,
  name,
  as,
  since,
});

const common = [
  day("US", "New Year's Day"),
  day("US", "Martin Luther King Jr. Day"),
  day("US", "Washington's Birthday", "Presidents' Day"),
  day("US", "Memorial Day"),
  day("US", "Independence Day"),
  day("US", "Labor Day"),
  day("US", "Veterans Day"),
  day("US", "Thanksgiving Day"),
  day("US", "Christmas Day"),
];

const calendars: CalendarSource[] = [
  {
    // 5 U.S.C. 6103: Saturday is kept on Friday, Sunday on Monday.
    id: "federal",
    observance: "friday_or_monday",
    fridayWhenSaturday: [],
    days: [...common, day("US", "Juneteenth", "Juneteenth", 2021), day("US", "Columbus Day")],
  },
  {
    // Cal. Lab. Code 4600.4(b) takes CalHR's list from 2020-01-01; Gov. Code 19853(b) moves Sundays, and of the Saturdays only 11 November.
    id: "CA",
    observance: "monday_only",
    fridayWhenSaturday: ["Veterans Day"],
    days: [
      ...common,
      day("CA", "César Chávez Day", "Cesar Chavez Day"),
      day("CA", "Day after Thanksgiving Day", "Friday after Thanksgiving", 2020),
    ],
  },
  {
    // 28 TAC 102.3(b): the national list of Gov. Code 662.003(a) by date, and three days more; nothing is moved.
    id: "TX",
    observance: "none",
    fridayWhenSaturday: [],
    days: [
      ...common,
      day("TX", "Day after Thanksgiving", "Friday after Thanksgiving"),
      day("TX", "Christmas Eve"),
      day("TX", "Day after Christmas"),
    ],
  },
];

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

function shifted(date: string, days: number): string {
  const moved = noon(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The weekday on which a holiday is kept, or null when it is lost in a weekend. */
function keptOn(date: string, calendar: CalendarSource, as: string): string | null {
  const weekday = noon(date).getUTCDay();
  if (weekday === 0) return calendar.observance === "none" ? null : shifted(date, 1);
  if (weekday !== 6) return date;
  const movesBack = calendar.observance === "friday_or_monday" || calendar.fridayWhenSaturday.includes(as);
  return movesBack ? shifted(date, -1) : null;
}

function dateOf(source: Source, year: number): string {
  const found = libraries[source.state]
    .getHolidays(year)
    .find((one) => one.name === source.name && !one.substitute);
  if (!found) throw new Error(`date-holidays has no “${source.name}” in ${year}.`);
  return found.date.slice(0, 10);
}

function holidaysOf(calendar: CalendarSource): Map<string, string> {
  const kept = new Map<string, string>();
  // One year more: New Year's Day of the next year can be kept on 31 December.
  for (let year = firstYear; year <= lastYear + 1; year++) {
    for (const source of calendar.days.filter((one) => year >= (one.since ?? firstYear))) {
      const date = dateOf(source, year);
      const on = keptOn(date, calendar, source.as);
      if (on) kept.set(on, on === date ? source.as : `${source.as} (observed)`);
    }
  }
  return kept;
}

function yearLine(year: number, kept: Map<string, string>): string {
  const days = [...kept].filter(([date]) => date.startsWith(`${year}-`)).sort();
  return `${year}: ${days.map(([date, reason]) => `${date.slice(5)} ${reason}`).join("; ")}`;
}

/** The whole table as text: a line with the calendar's id, then one line per year. */
export function holidayTable(): string {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return calendars
    .flatMap((calendar) => {
      const kept = holidaysOf(calendar);
      return [`calendar ${calendar.id}`, ...years.map((year) => yearLine(year, kept))];
    })
    .join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL("../server/domain/jurisdictions/holidays.data.ts", import.meta.url));
  writeFileSync(
    target,
    `// Written by scripts/holidays.ts; do not edit by hand.\n/** Weekday holidays by calendar and year, with the reason in words. */\nexport const holidayTable = \`\n${holidayTable()}\n\`;\n`,
  );
}
