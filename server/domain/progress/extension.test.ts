import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { extensionTest } from "./extension";
import { measuredWeeks } from "./fixtures/weeks";
import { foldWeeks, type MeasuredWeek } from "./fold-weeks";
import { DEFAULT_PROGRESS_POLICY as policy } from "./policy";
import { theilSenSlope } from "./slope";

const reyes = [52.4, 58.9, 64.2, 65.1, 71.8];

function ask(
  percents: number[],
  over: { weeks?: number; left?: number; ready?: boolean } = {},
  edits: Partial<MeasuredWeek>[] = [],
) {
  const weeks = foldWeeks(measuredWeeks(percents, edits), []);
  const last = weeks.at(-1);
  const counted = weeks.filter((week) => week.kind === "progress" || week.kind === "flat").at(-1);
  const course = {
    weeks,
    nowTenths: last?.tenths ?? null,
    markTenths: last?.markTenths ?? null,
    flatWeeks: last?.flatCount ?? 0,
    lastCountedProgressed: counted?.kind === "progress",
    action: over.ready ? ("discharge_to_full_duty" as const) : ("none" as const),
  };
  const stayEndsOn = plainDate("2026-11-27");
  return extensionTest({
    course,
    weeksAsked: over.weeks ?? 3,
    stayEndsOn,
    businessDaysLeft: over.left ?? 3,
    policy,
  });
}

describe("Theil–Sen slope", () => {
  it("is 4.6 points a week over the request page's series", () => {
    const series = reyes.map((percent, week) => ({ week, tenths: Math.round(percent * 10) }));
    expect(theilSenSlope(series)).toBeCloseTo(45.75, 10);
  });

  it("is not swayed by one odd week, and unknown before two", () => {
    const series = [500, 550, 200, 650, 700].map((tenths, week) => ({ week, tenths }));
    expect(theilSenSlope(series)).toBe(50);
    expect(theilSenSlope(series.slice(0, 1))).toBeNull();
  });

  it("counts the weeks between, so that a silent week is not skipped", () => {
    expect(
      theilSenSlope([
        { week: 0, tenths: 500 },
        { week: 4, tenths: 700 },
      ]),
    ).toBe(50);
  });
});

describe("an extension", () => {
  it("of 3 weeks from 71.8 % needs 9.4 points a week against 4.6: allowed, and unlikely", () => {
    const { explanation, ...test } = ask(reyes);
    expect(explanation.formula).toContain(
      "needed = (100 − 71.8) ÷ 3 = 9.4 points a week; needed ÷ achieved = 2.04",
    );
    expect(explanation.rule).toMatchObject({ name: "Progress and stop rule", status: "policy" });
    expect(test).toEqual({
      allowed: true,
      verdict: "unlikely",
      neededTenthsPerWeek: 94,
      achievedTenthsPerWeek: 46,
      sentences: ["Needs 9.4 points a week, achieved 4.6: unlikely to reach 100 % in 3 weeks."],
    });
  });

  it.each([
    [
      [70, 80, 90],
      1,
      "on_track",
      "Needs 10.0 points a week, achieved 10.0: on track to reach 100 % in 1 week.",
    ],
    [
      [60, 70, 85],
      1,
      "stretch",
      "Needs 15.0 points a week, achieved 12.5: a stretch to reach 100 % in 1 week.",
    ],
    [
      [65, 75, 85],
      1,
      "stretch",
      "Needs 15.0 points a week, achieved 10.0: a stretch to reach 100 % in 1 week.",
    ],
    [
      [64.9, 74.9, 84.9],
      1,
      "unlikely",
      "Needs 15.1 points a week, achieved 10.0: unlikely to reach 100 % in 1 week.",
    ],
  ] as const)("from %j in %d: %s", (percents, weeks, verdict, sentence) => {
    expect(ask([...percents], { weeks })).toMatchObject({ allowed: true, verdict, sentences: [sentence] });
  });

  it.each([
    [
      "while a flat week is open",
      ask([50, 55, 55.5]),
      "1 week in a row without progress: 55.5 % against a mark of 55.0 %; an extension needs a week that progresses first.",
    ],
    [
      "before any week progressed",
      ask([50]),
      "No week after the baseline has progressed yet; report one that does, then ask.",
    ],
    [
      "too early",
      ask(reyes, { left: 6 }),
      "The stay ends Fri 27 Nov, 6 business days from now; an extension may be asked for in its last 5.",
    ],
    [
      "of a worker who is ready",
      ask(reyes, { ready: true }),
      "Ready for full duty at 71.8 %; discharge instead of extending.",
    ],
    ["for no weeks", ask(reyes, { weeks: 0 }), "The extension asks for no weeks; write how many."],
    [
      "where nothing was achieved",
      ask([60, 52, 50, 49, 48], {}, [{}, {}, {}, {}, { metIds: ["drag"], essentialUnmetIds: [] }]),
      "Achieved -1.8 points a week: at this pace more weeks bring no gain.",
    ],
  ])("is refused %s, with the numbers", (_, test, sentence) => {
    expect(test).toMatchObject({ allowed: false, verdict: "refused" });
    expect(test.sentences).toContain(sentence);
  });

  it("may be asked for after the stay has ended", () => expect(ask(reyes, { left: -4 }).allowed).toBe(true));

  it("is not hindered by an excused last week", () => {
    expect(ask([...reyes, 71.8], {}, [{}, {}, {}, {}, {}, { excused: true }]).allowed).toBe(true);
  });
});
