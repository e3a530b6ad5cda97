import { describe, expect, it } from "vitest";
import type { Ability } from "../job-demands/demand";
import { addDays } from "../plain-date";
import { foldCourse, type ReportedWeek } from "./course";
import { isExcused } from "./excuse";
import { aDemand, anAbility, BASELINE_DAY } from "./fixtures/job";
import { DEFAULT_PROGRESS_POLICY } from "./policy";

const drag = aDemand("drag", { required: 100 });
const reportOf = (week: number, over: Partial<ReportedWeek> = {}): ReportedWeek => ({
  week,
  reportedOn: addDays(BASELINE_DAY, week * 7),
  sessionsPlanned: 5,
  sessionsAttended: 5,
  excuse: null,
  ...over,
});
const tested = (week: number, measured: number): Ability =>
  anAbility(drag, measured, { week, testedOn: addDays(BASELINE_DAY, week * 7) });
const course = (pounds: number[], over: Partial<ReportedWeek>[] = []) =>
  foldCourse({
    demands: [drag],
    abilities: pounds.map((measured, week) => tested(week, measured)),
    reports: pounds.slice(1).map((_, i) => reportOf(i + 1, over[i])),
    policies: [],
  });

describe("the stop rule", () => {
  it.each([
    [[50], "none", "Baseline 50.0 %; the first week progresses at 52.0 %."],
    [[50, 55], "none", "Progress in week 1: the mark is now 55.0 %."],
    [
      [50, 55, 55.5],
      "call",
      "No functional progress in one week: 55.5 % against 57.0 % needed; the clinic calls the insurer and the physician.",
    ],
    [
      [50, 55, 55.5, 56.9],
      "discharge",
      "No functional progress in 2 weeks: 56.9 % against 57.0 % needed; discharge is proposed to the physician and the adjustor.",
    ],
    [[50, 55, 55.5, 57.1], "none", "Progress in week 3: the mark is now 57.1 %."],
    [
      [50, 55, 55.5, 56.9, 56],
      "escalate",
      "No functional progress in 3 weeks: 56.0 % against 57.0 % needed; the case manager and the adjustor are told each day.",
    ],
    [[50, 55, 100], "discharge_to_full_duty", "Ready for full duty at 100.0 %: discharge to full duty."],
  ] as const)("after %j asks for %s", (pounds, action, sentence) => {
    expect(course([...pounds])).toMatchObject({ action, sentence });
  });

  it("keeps the call open through an excused week", () => {
    const excused = { sessionsAttended: 2, excuse: "illness" as const };
    expect(course([50, 50, 50], [{}, excused])).toMatchObject({
      action: "call",
      flatWeeks: 1,
      lastCountedProgressed: false,
    });
    expect(course([50, 55, 50], [{}, excused]).lastCountedProgressed).toBe(true);
  });
});

describe("the weeks of a course", () => {
  it("starts at the baseline tests, though no report was filed for week 0", () => {
    expect(course([50, 55]).weeks[0]).toMatchObject({ week: 0, kind: "baseline", reportedOn: BASELINE_DAY });
  });

  it("lets the last measurement stand in a week without a test", () => {
    const abilities = [tested(0, 50), tested(1, 55)];
    const reports = [reportOf(2), reportOf(1)];
    const { weeks } = foldCourse({ demands: [drag], abilities, reports, policies: [] });
    expect(weeks.map((week) => [week.week, week.tenths, week.kind])).toEqual([
      [0, 500, "baseline"],
      [1, 550, "progress"],
      [2, 550, "flat"],
    ]);
  });

  it("does not let a later test rewrite an earlier week", () => {
    expect(course([50, 55, 80]).weeks[1]?.tenths).toBe(550);
  });

  it("has no course without a baseline", () => {
    expect(
      foldCourse({ demands: [drag], abilities: [], reports: [reportOf(1)], policies: [] }),
    ).toMatchObject({
      baselineTenths: null,
      nowTenths: null,
      action: "none",
      sentence: "No baseline yet: test the worker against the job's demands.",
    });
  });
});

describe("an excuse", () => {
  it.each([
    ["illness", 5, 2, true],
    ["illness", 4, 2, false],
    ["re_injury", 5, 5, true],
    ["clinic_closure", 5, 4, true],
    ["weather", 0, 0, true],
    [null, 5, 0, false],
  ] as const)("%s with %d planned and %d attended: excused %s", (excuse, planned, attended, excused) => {
    expect(
      isExcused({ sessionsPlanned: planned, sessionsAttended: attended, excuse }, DEFAULT_PROGRESS_POLICY),
    ).toBe(excused);
  });
});
