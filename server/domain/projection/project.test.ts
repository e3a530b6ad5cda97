import { describe, expect, it } from "vitest";
import { DEFAULT_COHORT } from "./cohort";
import { explainLater } from "./explain-projection";
import { essential, police, policePlan, tested } from "./fixtures/police";
import { modelOf } from "./model";
import { type Projection, type ProjectionFacts, project } from "./project";
import { chanceText, laterText } from "./sentence";
import { whatIf } from "./what-if";

function projected(change: Partial<ProjectionFacts> = {}): Projection {
  const projection = project({ ...police, ...change });
  if (!projection) throw new Error("nothing to project");
  return projection;
}
const stay = (weekNow: number, weeksTotal = 6) => ({ weeksTotal, weekNow, sessionsPerWeek: 5 });

describe("project", () => {
  it("gives each week still to come, and money as the rules reckon it", () => {
    const projection = projected();
    expect(projection.points.map(({ week }) => week)).toEqual([5, 6, 7]);
    expect(projection.atEnd).toEqual(projection.points[2]);
    expect(projection).toMatchObject({
      weekCostCents: 128_000,
      breakEvenDays: 7.6,
      costPerPointCents: 26_392,
      cost: { cents: 896_000, lowCents: 896_000, highCents: 1_024_000 },
    });
  });

  it("gains less each week than the week before: no straight line", () => {
    const { points } = projected({
      weeks: tested(400),
      essentials: [essential("lift", 0.4)],
      stay: stay(0, 5),
    });
    const values = [400, ...points.map(({ tenths }) => tenths)];
    const gains = values.slice(1).map((value, index) => value - (values[index] ?? 0));
    for (const [index, gain] of gains.slice(1).entries()) expect(gain).toBeLessThanOrEqual(gains[index] ?? 0);
    expect(gains.at(-1)).toBeGreaterThan(0);
  });

  it("lets the cohort speak over a baseline and the worker over many weeks", () => {
    const gaining = (perGap: number) => ({
      cohort: {
        ...DEFAULT_COHORT,
        jobMatch: {
          ...DEFAULT_COHORT.jobMatch,
          shapes: DEFAULT_COHORT.jobMatch.shapes.map((shape) => ({ ...shape, perGap })),
        },
      },
      groups: [],
    });
    const [slow, quick] = [gaining(0.2), gaining(1)];
    const gap = (weeks: ProjectionFacts["weeks"], weekNow: number) =>
      projected({ weeks, cohort: quick, stay: stay(weekNow, 8) }).atEnd.tenths -
      projected({ weeks, cohort: slow, stay: stay(weekNow, 8) }).atEnd.tenths;
    expect(gap(tested(500), 0)).toBeGreaterThan(250);
    expect(gap(tested(500, 550, 595, 640, 680, 715, 745), 6)).toBeLessThan(30);
  });

  it("grows surer as weeks are seen", () => {
    const width = (weeks: ProjectionFacts["weeks"], weekNow: number) => {
      const { atEnd } = projected({ weeks, stay: stay(weekNow) });
      return atEnd.highTenths - atEnd.lowTenths;
    };
    expect(width(tested(500, 545, 590, 630, 665), 4)).toBeLessThan(width(tested(500), 0));
  });

  it("puts a worker who gained nothing for weeks where he stands", () => {
    const { atEnd, readyByEnd } = projected({
      weeks: tested(500, 550, 555, 560),
      essentials: [essential("lift", 0.5, 0.55, 0.55, 0.55)],
      stay: stay(3),
    });
    expect(atEnd.tenths).toBeLessThan(640);
    expect(readyByEnd).toBeLessThan(0.05);
  });

  it("looks at essential demands, not at the percentage, for readiness", () => {
    const high = tested(900, 940, 970, 985);
    const stuck = projected({
      weeks: high,
      essentials: [essential("lift", 0.5, 0.5, 0.5, 0.5)],
      stay: stay(3),
    });
    expect(stuck.atEnd.tenths).toBeGreaterThan(970);
    expect(stuck.readyByEnd).toBeLessThan(0.05);
    const met = projected({
      weeks: tested(600, 650),
      essentials: [essential("lift", 0.9, 1)],
      stay: stay(1),
    });
    expect(met).toMatchObject({ readyByEnd: 1, limiting: null, fullDuty: { on: "2026-11-23" } });
  });

  it("names the limiting demand and dates full duty with a range", () => {
    const close = projected({
      weeks: tested(700, 800, 880, 930),
      essentials: [essential("lift", 0.6, 0.75, 0.85, 0.95), essential("drag", 0.7, 0.8, 0.9, 0.94)],
      stay: stay(3),
      startOn: police.startOn,
    });
    expect(close.limiting).toBe("drag");
    expect(close.fullDuty).not.toBeNull();
    const { on, earliestOn, latestOn } = close.fullDuty ?? { on: "", earliestOn: "", latestOn: "" };
    expect(earliestOn <= on && (latestOn === null || on <= latestOn)).toBe(true);
    expect(on >= police.today).toBe(true);
  });

  it("does not give up on an all-or-nothing task, and expects less of it the longer it is missed", () => {
    const wall = (...ratios: number[]) =>
      projected({
        essentials: [essential("wall", ...ratios)],
        stay: stay(ratios.length - 1, ratios.length + 2),
      }).readyByEnd;
    // A fifth a week of those still trying; 2 % leave each week.
    expect(wall(0)).toBeCloseTo(0.2 + 0.16 * 0.98 + 0.128 * 0.98 ** 2, 4);
    expect(wall(0, 0, 0, 0)).toBeLessThan(wall(0) ?? 0);
    expect(wall(0, 0, 0, 0)).toBeGreaterThan(0.2);
  });

  it("says that readiness cannot be said while an essential demand is untested, or none is named", () => {
    const untested = projected({ essentials: [...police.essentials, essential("kneel")] });
    expect(untested).toMatchObject({ readyByEnd: null, fullDuty: null });
    expect(untested.sentence).toContain("1 essential demand is not tested (kneel)");
    expect(projected({ essentials: [] }).readyByEnd).toBeNull();
  });

  it("stops at the last test when the stay has ended", () => {
    const ended = projected({ stay: stay(4, 4), requestCents: 0 });
    expect(ended.points).toEqual([]);
    expect(ended.atEnd).toEqual({ week: 4, tenths: 718, lowTenths: 718, highTenths: 718 });
    expect(ended.sentence).toContain("the stay has ended");
  });

  it("says where it ends when that is not the end of the stay", () => {
    const short = (weekNow: number) =>
      projected({
        weeks: tested(524, 589, 642).slice(0, weekNow + 1),
        stay: { ...stay(weekNow, 2), stayWeeks: 4 },
      });
    const running = short(1);
    expect(running.endOn).toBe("2026-11-06");
    expect(running.sentence).toMatch(
      /^Job match is 58\.9 % at week 1 of 4 and is projected at \d+ % by the end of week 2, the last that authorized or asked sessions fill \(/,
    );
    const over = short(2);
    expect(over.endOn).toBeNull();
    expect(over.sentence).toMatch(
      /^Job match is 64\.2 % at week 2 of 4; no week with a session authorized or asked follows\. /,
    );
  });

  it("counts a last week that is not full by its sessions", () => {
    const ending = (weeksTotal: number, weeksAhead?: number) =>
      projected({ stay: { ...stay(4, weeksTotal), ...(weeksAhead && { weeksAhead }) } });
    const [less, part, whole] = [ending(6), ending(7, 2.6), ending(7)];
    expect(part.points.map(({ week }) => week)).toEqual([5, 6, 7]);
    expect(part.points.slice(0, 2)).toEqual(less.points);
    expect(part.atEnd.tenths).toBeGreaterThan(less.atEnd.tenths);
    expect(part.atEnd.tenths).toBeLessThan(whole.atEnd.tenths);
    expect(part.readyByEnd).toBeGreaterThan(less.readyByEnd ?? 1);
    expect(part.readyByEnd).toBeLessThan(whole.readyByEnd ?? 0);
  });

  it("says the chance after one to four weeks more, and nothing where it cannot be said", () => {
    const projection = projected({ stay: stay(4, 5) });
    const { readyAfterExtraWeeks } = projection;
    const [asked, ...later] = readyAfterExtraWeeks.map((chance) => Math.round((chance ?? 0) * 100));
    expect(asked).toBe(Math.round((projection.readyByEnd ?? 0) * 100));
    expect(later[3]).toBeGreaterThan(later[0] ?? 0);
    expect(laterText(readyAfterExtraWeeks)).toBe(`${later.join(" · ")} %`);
    expect(explainLater(projection).inputs.slice(0, 4)).toMatchObject([
      { label: "After week 6", value: chanceText(readyAfterExtraWeeks[1] ?? 0) },
      { label: "After week 7" },
      { label: "After week 8" },
      { label: "After week 9" },
    ]);
    expect(laterText(projected({ essentials: [essential("kneel")] }).readyAfterExtraWeeks)).toBeNull();
  });

  it("projects nothing from nothing", () => {
    expect(project({ ...police, weeks: [] })).toBeNull();
    expect(modelOf({ ...police, weeks: [] })).toBeNull();
  });

  it("says in its words what it rests on", () => {
    const { sentence, method } = projected();
    expect(sentence).toMatch(
      /^Job match is 71\.8 % at week 4 of 7 and is projected at \d+ % by its end \(80 % range \d+–\d+\)\./,
    );
    expect(sentence).toContain(
      "Rests on 4 weekly tests and no program data yet: a policy assumption stands in.",
    );
    expect(sentence).toContain("This worker gains 4.6 points a week; 9.4 would be needed for 100 %.");
    expect(sentence).toContain("Not yet trustworthy: 0 of 100 outcomes.");
    expect(method.status).toContain("held-out generated programs");
    expect(DEFAULT_COHORT).toMatchObject({ basis: "policy", programs: 0 });
  });
});

describe("whatIf", () => {
  const model = modelOf(police);
  const scenario = (sessions: number, weeks: number, minutes = 240) => {
    if (!model) throw new Error("the course is fitted");
    return whatIf(model, { sessions, weeks, minutes }, policePlan);
  };

  it("prices and dates fewer sessions, and says when they break even", () => {
    expect(scenario(8, 2)).toMatchObject({ costCents: 204_800, endOn: "2026-12-11", breakEvenDays: 12.2 });
    expect(scenario(5, 1)).toMatchObject({ costCents: 128_000, endOn: "2026-12-04", breakEvenDays: 7.6 });
    expect(scenario(5, 1).indemnityCents).toBe(84_200);
  });

  it("agrees with the projection at the whole request", () => {
    const projection = projected();
    expect(scenario(15, 3)).toMatchObject({ point: projection.atEnd, ready: projection.readyByEnd });
  });

  it("counts hours: half the minutes are worth half the sessions, more than planned count half", () => {
    expect(scenario(10, 3, 120).point).toEqual(scenario(5, 1).point);
    expect(scenario(10, 3, 480).point).toEqual(scenario(15, 3).point);
    expect(scenario(10, 3, 120).costCents).toBe(128_000);
  });
});
