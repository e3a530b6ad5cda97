import { describe, expect, it } from "vitest";
import { shippedCalendarSet } from "@/server/domain/jurisdictions/shipped-calendars";
import { addDays, instantAt, plainDate } from "@/server/domain/plain-date";
import type { LedgerEntry } from "../stay/ledger";
import type { Evidence } from "./evidence";
import { comesTooEarly, missingWeeks, nextReport, owedBy, reportableWeeks } from "./report-due";

const startOn = plainDate("2026-08-03");
/** A stay of four weeks, extended to its seventh and eighth. */
const stay = {
  startOn,
  weeks: 8,
  sessionsPerWeek: 5,
  minutesByWeek: Array.from({ length: 8 }, () => 240),
  sessions: 30,
  emptyWeeks: [5, 6],
};
const filed = (...weeks: number[]) => [0, ...weeks].map((week) => ({ week }));
const program = { clinicZone: "America/Chicago", reportPolicies: [], dischargedOn: null };
const calendar = shippedCalendarSet.ofState("TX", new Date("2026-08-01T00:00:00Z"));
const evidence = (...weeks: number[]) =>
  ({ program, calendar, reports: filed(...weeks) }) as unknown as Evidence;

describe("the reports that are missing", () => {
  it("end with the next week that has sessions", () => {
    expect(missingWeeks(filed(1, 2, 3), stay)).toEqual([4]);
    expect(missingWeeks(filed(1, 2, 3, 4), stay)).toEqual([7]);
    expect(missingWeeks(filed(1, 2, 3, 4, 7), stay)).toEqual([8]);
    expect(missingWeeks(filed(1, 3), stay)).toEqual([2, 4]);
  });

  it("are the same whether an empty week was reported or not", () => {
    expect(missingWeeks(filed(1, 2, 3, 4, 5), stay)).toEqual([7]);
    expect(missingWeeks(filed(1, 2, 3, 4, 6), stay)).toEqual([7]);
  });

  it("come before any later week, and an empty week before none", () => {
    expect(comesTooEarly([7], 8)).toBe(true);
    expect(comesTooEarly([4], 5)).toBe(true);
    expect(comesTooEarly([7], 5)).toBe(false);
  });
});

describe("the report that is due next", () => {
  const entry = { startOn, sessionsPerWeek: 5, minutesByWeek: [], frozenAt: "2026-07-31T15:00:00Z" };
  const ledger = [
    { ...entry, seq: 1, weeks: 4, sessions: 20 },
    { ...entry, seq: 2, weeks: 8, sessions: 30 },
  ] as unknown as LedgerEntry[];

  it("passes over empty weeks", () => {
    const dueAt = instantAt(addDays(startOn, 49), "17:00", "America/Chicago");
    expect(nextReport(evidence(1, 2, 3, 4), ledger)).toMatchObject({ week: 7, dueAt });
    expect(nextReport(evidence(1, 2, 3, 4, 7, 8), ledger)).toBeNull();
  });

  it("of an empty week has no due time", () => {
    expect(owedBy(evidence(), stay, 5)).toBeNull();
    expect(owedBy(evidence(), stay, 7)).toEqual(instantAt(addDays(startOn, 49), "17:00", "America/Chicago"));
  });
});

describe("what the clinic may report", () => {
  const on = (day: number, ...weeks: number[]) =>
    reportableWeeks({ reports: filed(...weeks), today: addDays(startOn, day) } as Evidence, stay);

  it("opens an empty week that has begun, and asks for the next one with sessions", () => {
    expect(on(30, 1, 2, 3, 4)).toEqual({ nextWeek: 7, openWeeks: [], emptyWeeks: [5] });
    expect(on(44, 1, 2, 3, 4, 5)).toEqual({ nextWeek: 7, openWeeks: [7], emptyWeeks: [6] });
    expect(on(44, 1, 2, 3)).toEqual({ nextWeek: 4, openWeeks: [4], emptyWeeks: [] });
  });

  it("is nothing before a stay is planned", () => {
    expect(reportableWeeks({ reports: [], today: startOn }, null)).toEqual({
      nextWeek: 1,
      openWeeks: [],
      emptyWeeks: [],
    });
  });
});
