import { describe, expect, it } from "vitest";
import { plainDate } from "../../plain-date";
import { DEFAULT_COHORT } from "../cohort";
import { essential, police, tested } from "../fixtures/police";
import { project } from "../project";
import type { EndedProgram } from "./ended-program";
import { fitCohort } from "./fit-cohort";
import { effectsFor } from "./group-effects";

const named = { name: "Meridian", fittedOn: plainDate("2026-11-01") };

/** A worker who closes `share` of the gap by week 4, evenly, with a test's error that turns about. */
function ended(index: number, share: number, clinic = "A"): EndedProgram {
  const start = 420 + ((index * 37) % 160);
  const error = (week: number) => ((index * 7 + week * 13) % 11) - 5;
  const at = (week: number) =>
    Math.min(1000, Math.round(start + (1000 - start) * share * (week / 4) + 3 * error(week)));
  const ready = share >= 1;
  return {
    weeks: tested(...[0, 1, 2, 3, 4].map(at)),
    essentials: [
      essential("lift", ...[0, 1, 2, 3].map((week) => Math.min(0.98, at(week) / 1000)), ready ? 1 : 0.9),
    ],
    stayWeeks: 4,
    readyWeek: ready ? 4 : null,
    leftWeek: null,
    clinic,
    strength: "H",
    region: "Knee",
  };
}

const many = (count: number, share: (index: number) => number, clinic?: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ended(index, share(index), clinic?.(index)));

const atEnd = (fitted: ReturnType<typeof fitCohort>, clinic = "A") => {
  const groups = effectsFor({ clinic, strength: "H", region: "Knee" }, fitted.groups);
  const stay = { weeksTotal: 4, weekNow: 0, sessionsPerWeek: 5 };
  return (
    project({ ...police, weeks: tested(500), stay, cohort: { cohort: fitted.cohort, groups } })?.atEnd
      .tenths ?? 0
  );
};

describe("fitCohort", () => {
  it("learns from discharged programs how much is gained", () => {
    const slow = fitCohort(
      many(120, () => 0.3),
      DEFAULT_COHORT,
      named,
    );
    const quick = fitCohort(
      many(120, () => 0.9),
      DEFAULT_COHORT,
      named,
    );
    expect(atEnd(slow)).toBeGreaterThan(600);
    expect(atEnd(slow)).toBeLessThan(720);
    expect(atEnd(quick)).toBeGreaterThan(900);
    expect(slow.cohort).toMatchObject({ basis: "programs", programs: 120, fullDuty: 0, name: "Meridian" });
  });

  it("stays near the whole while programs are few", () => {
    const whole = fitCohort(
      many(200, () => 0.9),
      DEFAULT_COHORT,
      named,
    );
    const few = fitCohort(
      many(6, () => 0.2),
      whole.cohort,
      named,
    );
    const more = fitCohort(
      many(120, () => 0.2),
      whole.cohort,
      named,
    );
    expect(atEnd(few)).toBeGreaterThan(atEnd(more) + 100);
    expect(few.cohort.weight).toBeCloseTo(6 / 46);
  });

  it("gives a clinic its own part of the gain, drawn toward none", () => {
    const clinic = (index: number) => (index % 2 === 0 ? "A" : "B");
    const fitted = fitCohort(
      many(160, (index) => (index % 2 === 0 ? 0.8 : 0.5), clinic),
      DEFAULT_COHORT,
      named,
    );
    const [a] = effectsFor({ clinic: "A", strength: "", region: "" }, fitted.groups);
    expect(a).toMatchObject({ kind: "clinic", programs: 80 });
    expect(a?.weight).toBeGreaterThan(0.5);
    expect(a?.weight).toBeLessThanOrEqual(1);
    expect(atEnd(fitted, "A")).toBeGreaterThan(atEnd(fitted, "B") + 50);
  });

  it("widens its range where outcomes scatter more than the model says", () => {
    const even = fitCohort(
      many(200, () => 0.6),
      DEFAULT_COHORT,
      named,
    );
    const scattered = fitCohort(
      many(200, (index) => 0.1 + ((index * 29) % 10) / 10),
      DEFAULT_COHORT,
      named,
    );
    const width = ({ cohort }: ReturnType<typeof fitCohort>) => {
      const stay = { weeksTotal: 4, weekNow: 1, sessionsPerWeek: 5 };
      const point = project({
        ...police,
        weeks: tested(500, 560),
        stay,
        cohort: { cohort, groups: [] },
      })?.atEnd;
      return (point?.highTenths ?? 0) - (point?.lowTenths ?? 0);
    };
    expect(width(scattered)).toBeGreaterThan(width(even));
  });

  it("gives the same fit to the same programs, and the whole to none", () => {
    const programs = many(40, (index) => 0.3 + (index % 5) / 10);
    expect(fitCohort(programs, DEFAULT_COHORT, named)).toEqual(
      fitCohort(structuredClone(programs), DEFAULT_COHORT, named),
    );
    const none = fitCohort([], DEFAULT_COHORT, named).cohort;
    expect(none.levels[0]?.low).toBeCloseTo(0.1);
    expect(none.leavePerWeek).toBeCloseTo(DEFAULT_COHORT.leavePerWeek);
  });
});
