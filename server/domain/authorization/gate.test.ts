import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import type { CourseWeek, WeekKind } from "../progress/fold-weeks";
import { type GateFacts, type GateState, judgeGates } from "./gate";

const policy = { flatWeeksToDischarge: 2, minimumGainTenths: 20 };
const dueAt = (week: number) => new Date(Date.UTC(2026, 10, 9 + 7 * (week - 1), 23));

const report = (week: number, kind: WeekKind, flatCount = 0, tenths = 550): CourseWeek => ({
  week,
  reportedOn: plainDate("2026-11-06"),
  tenths,
  deltaTenths: null,
  kind,
  markTenths: 550,
  flatCount,
  attended: 5,
  planned: 5,
  newlyMet: [],
  essentialGained: [],
});

const stateOf = (states: GateState[]) => states.map((state, index) => ({ week: index + 1, state }));
const fourWeeks = stateOf(["released", "waiting", "waiting", "waiting"]);

const facts = (reports: CourseWeek[], over: Partial<GateFacts> = {}): GateFacts => ({
  weeks: fourWeeks,
  course: { weeks: reports },
  policy,
  reportDueAt: dueAt,
  now: new Date("2026-11-06T18:00:00Z"),
  zone: "America/Chicago",
  ...over,
});

describe("a gate", () => {
  it("opens the next week when the week before progressed, and leaves the one after shut", () => {
    expect(judgeGates(facts([report(1, "progress")]))).toEqual([
      {
        week: 2,
        state: "released",
        sentence: "Week 2 released: week 1 progressed, the mark is 55.0 %.",
        evidenceWeek: 1,
      },
      expect.objectContaining({
        week: 3,
        state: "waiting",
        sentence: expect.stringMatching(/^Week 3 waits for the report of week 2, due Mon 16 Nov/),
      }),
    ]);
  });

  it("opens after an excused week and for a worker who is ready", () => {
    expect(judgeGates(facts([report(1, "excused")]))[0]?.state).toBe("released");
    expect(judgeGates(facts([report(1, "ready", 0, 1000)]))[0]?.sentence).toBe(
      "Week 2 released: week 1 shows the worker ready at 100.0 %.",
    );
  });

  it("opens after one flat week, with the calls, and holds after two", () => {
    const flat = [report(1, "flat", 1, 555), report(2, "flat", 2, 569)];
    const findings = judgeGates(facts(flat));
    expect(findings.map(({ state }) => state)).toEqual(["released", "held"]);
    expect(findings[0]?.sentence).toMatch(/flat week 1 of 2 \(55\.5 % against 57\.0 % needed\), the clinic/);
    expect(findings[1]?.sentence).toBe(
      "Week 3 held for review: 2 flat weeks in a row, 56.9 % against 57.0 % needed.",
    );
  });

  it("holds when the report is past due, to the minute, and opens when it comes", () => {
    const before = facts([], { now: new Date(dueAt(1).getTime() - 1) });
    expect(judgeGates(before)).toMatchObject([{ week: 2, state: "waiting" }]);
    const late = facts([], { now: dueAt(1) });
    expect(judgeGates(late)).toMatchObject([{ week: 2, state: "held", evidenceWeek: null }]);
    const came = facts([report(1, "progress")], {
      weeks: stateOf(["released", "held", "waiting"]),
      now: dueAt(1),
    });
    expect(judgeGates(came)[0]).toMatchObject({ week: 2, state: "released" });
  });

  it("rests on the week of sessions before it, where a week between has none", () => {
    const weeks = [
      { week: 5, state: "released" as const },
      { week: 7, state: "waiting" as const },
    ];
    expect(judgeGates(facts([report(5, "progress")], { weeks }))).toMatchObject([
      { week: 7, state: "released", evidenceWeek: 5 },
    ]);
  });

  it("finds nothing for weeks that are all released", () => {
    expect(judgeGates(facts([], { weeks: stateOf(["released", "released"]) }))).toEqual([]);
  });
});

describe("laws of the gate", () => {
  const kind = fc.constantFrom<WeekKind>("progress", "flat", "excused", "ready");
  const course = fc.array(fc.tuple(kind, fc.nat(4)), { maxLength: 8 });
  const states = fc.array(fc.constantFrom<GateState>("waiting", "released", "held"), {
    minLength: 1,
    maxLength: 8,
  });

  it("never shuts a released week, and stops at the first week that stays shut", () => {
    fc.assert(
      fc.property(course, states, fc.nat(60), (kinds, states, days) => {
        const reports = kinds.map(([one, flat], index) => report(index + 1, one, flat));
        const now = new Date(Date.UTC(2026, 10, 2 + days));
        const weeks = stateOf(states);
        const findings = judgeGates(facts(reports, { weeks, now }));
        const released = weeks.filter(({ state }) => state === "released").map(({ week }) => week);
        for (const { week } of findings) expect(released).not.toContain(week);
        for (const { state } of findings.slice(0, -1)) expect(state).toBe("released");
      }),
    );
  });

  it("holds only for two flat weeks or a missing report", () => {
    fc.assert(
      fc.property(course, states, (kinds, states) => {
        const reports = kinds.map(([one, flat], index) => report(index + 1, one, flat));
        for (const finding of judgeGates(facts(reports, { weeks: stateOf(states), now: dueAt(60) }))) {
          if (finding.state !== "held") continue;
          const before = reports.find(({ week }) => week === finding.week - 1);
          expect(before === undefined || (before.kind === "flat" && before.flatCount >= 2)).toBe(true);
        }
      }),
    );
  });
});
