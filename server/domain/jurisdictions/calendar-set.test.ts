import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { isBusinessDay } from "./calendar";
import { calendarSet, type StoredChange } from "./calendar-set";
import { shippedCalendars } from "./calendars.data";
import { holidaysOf, holidayTables } from "./holiday-table";

const at = (text: string) => new Date(`${text}T12:00:00Z`);
const storm: StoredChange = {
  calendarId: "TX",
  day: plainDate("2026-12-01"),
  works: false,
  reason: "Ice storm, offices closed",
  addedAt: at("2026-11-24").toISOString(),
  removedAt: at("2026-11-27").toISOString(),
};
const friday: StoredChange = {
  ...storm,
  calendarId: "CA",
  day: plainDate("2026-11-27"),
  works: true,
  reason: "offices open",
  removedAt: null,
};
const set = calendarSet(shippedCalendars, [storm, friday]);
const counts = (id: string, day: string, asOf: Date) => isBusinessDay(set.of(id, asOf), plainDate(day));

describe("the calendars", () => {
  it("know a change from its addition until it is taken back, and only in its own calendar", () => {
    expect(counts("TX", "2026-12-01", at("2026-11-23")).counts).toBe(true);
    expect(counts("TX", "2026-12-01", at("2026-11-25"))).toEqual({ counts: false, reason: storm.reason });
    expect(counts("TX", "2026-12-01", at("2026-11-28")).counts).toBe(true);
    expect(counts("CA", "2026-12-01", at("2026-11-25")).counts).toBe(true);
    expect(counts("CA", "2026-11-27", at("2026-11-25"))).toEqual({ counts: true, reason: "offices open" });
  });

  it("give a state its own, and every other the federal one", () => {
    expect(set.ofState("TX", at("2026-11-23")).id).toBe("TX");
    expect(set.ofState("GA", at("2026-11-23")).id).toBe("federal");
  });

  it("take a further state as one row more", () => {
    const row = { ...shippedCalendars[0], id: "GA", name: "Georgia", state: "GA", firstYear: 2026 };
    const more = calendarSet([...shippedCalendars, row as (typeof shippedCalendars)[number]], []);
    const georgia = more.ofState("GA", at("2026-11-23"));
    expect(isBusinessDay(georgia, plainDate("2026-11-26")).reason).toBe("Thanksgiving Day");
    expect(() => isBusinessDay(georgia, plainDate("2025-12-31"))).toThrow("runs from 1 Jan 2026");
  });

  it("refuse one that is not there in a sentence", () => {
    expect(() => set.of("ZZ", at("2026-11-23"))).toThrow("There is no calendar “ZZ”");
  });

  it("ship with holidays in every year they speak of", () => {
    expect(shippedCalendars.map(({ base }) => base).toSorted()).toEqual(holidayTables.toSorted());
    for (const { base, firstYear, lastYear } of shippedCalendars)
      for (let year = firstYear; year <= lastYear; year++)
        expect(
          Object.keys(holidaysOf(base)).filter((day) => day.startsWith(`${year}`)).length,
        ).toBeGreaterThan(7);
  });
});
