import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayIn,
  daysBetween,
  formatDay,
  formatDayYear,
  instantAt,
  isPlainDate,
  plainDate,
  weekday,
} from "./plain-date";

const day = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)));

describe("a plain day", () => {
  it("is read from YYYY-MM-DD and from nothing else", () => {
    expect(plainDate("2028-02-29")).toBe("2028-02-29");
    for (const wrong of ["2026-02-30", "2026-13-01", "2026-1-1", "23 Nov 2026", "", "2026-11-23T00:00:00Z"]) {
      expect(isPlainDate(wrong)).toBe(false);
      expect(() => plainDate(wrong, "startOn")).toThrow(/Write it as YYYY-MM-DD/);
    }
  });

  it("adds days and counts them back, whatever the calendar does", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(weekday(addDays(from, 7))).toBe(weekday(from));
      }),
    );
    expect(addDays(plainDate("2028-02-28"), 1)).toBe("2028-02-29");
    expect(addDays(plainDate("2026-12-31"), 1)).toBe("2027-01-01");
  });

  it("counts Monday as 1 and Sunday as 7", () => {
    expect([weekday(plainDate("2026-11-23")), weekday(plainDate("2026-11-29"))]).toEqual([1, 7]);
  });

  it("is the day on the wall of a zone, and knows the instant of a wall clock", () => {
    const late = new Date("2026-11-24T03:30:00Z");
    expect([dayIn(late, "America/Chicago"), dayIn(late, "Pacific/Auckland")]).toEqual([
      "2026-11-23",
      "2026-11-24",
    ]);
    expect(instantAt(plainDate("2026-11-23"), "17:00", "America/Chicago").toISOString()).toBe(
      "2026-11-23T23:00:00.000Z",
    );
    expect(instantAt(plainDate("2026-07-01"), "17:30", "America/Los_Angeles").toISOString()).toBe(
      "2026-07-02T00:30:00.000Z",
    );
  });

  it("is written as people write it, the same each time", () => {
    expect([formatDay(plainDate("2026-12-01")), formatDay(plainDate("2026-12-01"))]).toEqual([
      "Tue 1 Dec",
      "Tue 1 Dec",
    ]);
    expect(formatDayYear(plainDate("2026-09-05"))).toBe("5 Sep 2026");
  });
});
