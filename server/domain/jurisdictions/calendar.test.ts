import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  isBusinessDay,
  nextBusinessDay,
} from "./calendar";
import { shippedCalendarSet } from "./shipped-calendars";

const calendarOf = (id: string) => shippedCalendarSet.of(id, new Date("2026-11-23T12:00:00Z"));
const [CA, TX, federal] = [calendarOf("CA"), calendarOf("TX"), calendarOf("federal")];
const reason = (calendar: BusinessCalendar, day: string) => isBusinessDay(calendar, plainDate(day)).reason;
const counts = (calendar: BusinessCalendar, day: string) => isBusinessDay(calendar, plainDate(day)).counts;

describe("business days", () => {
  it("gives the reason of a day that does not count", () => {
    expect(isBusinessDay(TX, plainDate("2026-11-26"))).toEqual({ counts: false, reason: "Thanksgiving Day" });
    expect(reason(CA, "2026-03-31")).toBe("Cesar Chavez Day");
    expect(reason(CA, "2026-03-28")).toBe("Saturday");
    expect(isBusinessDay(TX, plainDate("2026-11-25"))).toEqual({ counts: true, reason: "working day" });
  });

  it("counts the Friday after Thanksgiving in California until 2019, not from 2020", () => {
    expect(counts(CA, "2016-11-25")).toBe(true);
    expect(counts(CA, "2019-11-29")).toBe(true);
    expect(counts(CA, "2020-11-27")).toBe(false);
    expect(counts(federal, "2026-11-27")).toBe(true);
  });

  it("moves California's Sunday holidays to Monday, and of the Saturday ones only 11 November", () => {
    expect(reason(CA, "2022-12-26")).toBe("Christmas Day (observed)");
    expect(counts(CA, "2026-07-03")).toBe(true);
    expect(reason(CA, "2028-11-10")).toBe("Veterans Day (observed)");
  });

  it("keeps Texas to the national list by date, with three days more", () => {
    for (const day of ["2026-06-19", "2026-10-12", "2026-07-03", "2021-07-05"])
      expect(counts(TX, day)).toBe(true);
    for (const day of ["2026-11-27", "2026-12-24", "2025-12-26"]) expect(counts(TX, day)).toBe(false);
  });

  it("moves federal holidays to Friday or Monday, across the year's end too", () => {
    for (const day of ["2026-07-03", "2021-12-31", "2018-11-12", "2026-06-19", "2026-10-12"])
      expect(counts(federal, day)).toBe(false);
    expect(counts(federal, "2020-06-19")).toBe(true);
  });

  it("counts forward and back over a holiday", () => {
    expect(nextBusinessDay(CA, plainDate("2026-11-25"))).toBe("2026-11-30");
    expect(addBusinessDays(TX, plainDate("2026-12-22"), 3)).toBe("2026-12-29");
    expect(addBusinessDays(TX, plainDate("2026-12-29"), -3)).toBe("2026-12-22");
    expect(businessDaysBetween(TX, plainDate("2026-11-23"), plainDate("2026-11-30"))).toBe(3);
    expect(businessDaysBetween(TX, plainDate("2026-11-30"), plainDate("2026-11-23"))).toBe(-3);
  });

  it("refuses to guess outside its years", () => {
    expect(() => nextBusinessDay(TX, plainDate("2035-12-31"))).toThrow("31 Dec 2035");
  });

  it("is consistent: n business days on, n lie between", () => {
    const day = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(plainDate("2015-01-01"), days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(CA, TX, federal),
        (from, n, calendar) => {
          const to = addBusinessDays(calendar, from, n);
          return businessDaysBetween(calendar, from, to) === n && isBusinessDay(calendar, to).counts;
        },
      ),
    );
  });
});
