import { AppError } from "@/server/domain/errors";
import type { PlainDate } from "@/server/domain/plain-date";
import type { BusinessCalendar, DayChange } from "./calendar";
import { holidaysOf } from "./holiday-table";
import type { RuleStatus } from "./rule";

/** A calendar as stored: a shipped holiday table under a name, for a state or (state null) for every other. */
export type CalendarRow = {
  id: string;
  name: string;
  dayWord: string;
  /** The shipped holiday table it starts from. */
  base: string;
  /** The state whose business days it counts; null for the one that counts wherever a state has none. */
  state: string | null;
  citation: string;
  status: RuleStatus;
  firstYear: number;
  lastYear: number;
};

/** A dated exception as stored; one that was taken back stays, so that what was counted by it can be counted again. */
export type StoredChange = DayChange & {
  calendarId: string;
  day: PlainDate;
  addedAt: string;
  removedAt: string | null;
};

/** Every calendar, as it stood at an instant: what was received before a change is counted without it. */
export type Calendars = {
  /** Refuses (RULE) an id that no calendar has. */
  of(id: string, asOf: Date): BusinessCalendar;
  /** The state's own calendar, else the one for every other state. */
  ofState(state: string, asOf: Date): BusinessCalendar;
};

const stood = ({ addedAt, removedAt }: StoredChange, asOf: Date) =>
  new Date(addedAt) <= asOf && (removedAt === null || new Date(removedAt) > asOf);

function calendarOf(row: CalendarRow, changes: readonly StoredChange[]): BusinessCalendar {
  const { id, name, dayWord, citation, base, firstYear, lastYear } = row;
  return {
    id,
    name,
    dayWord,
    citation,
    firstDay: `${firstYear}-01-01` as PlainDate,
    lastDay: `${lastYear}-12-31` as PlainDate,
    holidays: holidaysOf(base),
    changes: Object.fromEntries(changes.map(({ day, works, reason }) => [day, { works, reason }])),
  };
}

/** The calendars of these rows with their dated exceptions. */
export function calendarSet(rows: readonly CalendarRow[], changes: readonly StoredChange[]): Calendars {
  const byState = new Map(rows.map((row) => [row.state, row]));
  const plain = new Map(rows.map((row) => [row.id, calendarOf(row, [])]));

  function at(row: CalendarRow | undefined, id: string, asOf: Date): BusinessCalendar {
    if (!row) {
      throw new AppError(
        "RULE",
        `There is no calendar “${id}”; add it under holidays before counting by it.`,
      );
    }
    const standing = changes.filter((change) => change.calendarId === row.id && stood(change, asOf));
    const unchanged = standing.length === 0 ? plain.get(row.id) : undefined;
    return unchanged ?? calendarOf(row, standing);
  }

  return {
    of: (id, asOf) =>
      at(
        rows.find((row) => row.id === id),
        id,
        asOf,
      ),
    ofState: (state, asOf) => at(byState.get(state) ?? byState.get(null), state, asOf),
  };
}
