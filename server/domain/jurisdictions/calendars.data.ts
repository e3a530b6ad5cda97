import type { CalendarRow } from "./calendar-set";

const years = { firstYear: 2015, lastYear: 2035 };

/**
 * The shipped calendars, 2015–2035. California: CalHR's list, which holds the Friday after Thanksgiving from 2020-01-01.
 * Texas: the national list by date (no Juneteenth, no Columbus Day), the Friday after Thanksgiving, 24 and 26 December.
 * The federal one counts for every state that has none of its own.
 */
export const shippedCalendars: readonly CalendarRow[] = [
  {
    id: "federal",
    name: "federal holidays",
    dayWord: "business day",
    base: "federal",
    state: null,
    citation: "5 U.S.C. 6103",
    status: "seen",
    ...years,
  },
  {
    id: "CA",
    name: "California",
    dayWord: "business day",
    base: "CA",
    state: "CA",
    citation: "Cal. Lab. Code 4600.4(b); Gov. Code 19853",
    status: "seen",
    ...years,
  },
  {
    id: "TX",
    name: "Texas",
    dayWord: "working day",
    base: "TX",
    state: "TX",
    citation: "28 TAC 102.3(b); Tex. Gov. Code 662.003(a)",
    status: "seen",
    ...years,
  },
];
