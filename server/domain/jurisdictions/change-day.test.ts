import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { CalendarInput } from "./calendar-schema";
import { refuseChange } from "./change-day";
import { shippedCalendarSet } from "./shipped-calendars";

const now = new Date("2026-11-23T18:00:00Z");
const texas = shippedCalendarSet.of("TX", now);
const today = plainDate("2026-11-23");
const change =
  (day: string, works = false, calendar = texas) =>
  () =>
    refuseChange(calendar, { day: plainDate(day), works }, today);

describe("a change of a day", () => {
  it("is taken for a working day to come, and for a holiday that shall be worked", () => {
    expect(change("2026-12-01")).not.toThrow();
    expect(change("2026-11-26", true)).not.toThrow();
  });

  it("is refused today, in the past, and outside the calendar's years", () => {
    for (const day of ["2026-11-23", "2026-01-05"])
      expect(change(day)).toThrow("write 24 Nov 2026 or a later day");
    expect(change("2036-01-02")).toThrow("has no days for 2036");
  });

  it("is refused where nothing would change, or where it was changed already", () => {
    expect(change("2026-12-05")).toThrow("5 Dec 2026 is a day off (Saturday) already");
    expect(change("2026-12-01", true)).toThrow("is a working day already");
    const changed = { ...texas, changes: { "2026-12-01": { works: false, reason: "Ice storm" } } };
    expect(change("2026-12-01", false, changed)).toThrow(
      "has been changed in this calendar already (Ice storm)",
    );
  });
});

describe("a further calendar", () => {
  const typed = {
    state: "GA",
    dayWord: "business day",
    base: "federal",
    citation: "Ga. Code 1-4-1",
    status: "unverified",
    firstYear: 2026,
    lastYear: 2030,
  };
  const sentence = (more: object) => CalendarInput.safeParse({ ...typed, ...more }).error?.issues[0]?.message;

  it("needs its years, its source and a shipped table to start from", () => {
    expect(sentence({})).toBeUndefined();
    expect(sentence({ lastYear: 2025 })).toContain("a calendar needs at least one year");
    expect(sentence({ firstYear: null })).toContain("The first year is a year from 2015 to 2035");
    expect(sentence({ citation: "" })).toContain("Write the citation");
    expect(sentence({ base: "moon" })).toContain("holiday table");
    expect(sentence({ state: "ZZ" })).toContain("two letters");
  });
});
