import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredWeeks } from "./fixtures/weeks";
import { foldWeeks } from "./fold-weeks";

const fold = (percents: number[], over?: Parameters<typeof measuredWeeks>[1]) =>
  foldWeeks(measuredWeeks(percents, over), []);
const kinds = (...args: Parameters<typeof fold>) => fold(...args).map((week) => week.kind);

describe("the mark", () => {
  it("moves only with progress: 50.0, 55.0, then 55.5 and 56.9 are flat", () => {
    const weeks = fold([50, 55, 55.5, 56.9]);
    expect(weeks.map((week) => week.kind)).toEqual(["baseline", "progress", "flat", "flat"]);
    expect(weeks.map((week) => week.markTenths)).toEqual([500, 550, 550, 550]);
    expect(weeks.map((week) => week.flatCount)).toEqual([0, 0, 1, 2]);
  });

  it("lets small gains add up: 57.1 against a mark of 55.0 is progress, and so is exactly 57.0", () => {
    expect(fold([50, 55, 55.5, 57.1]).at(-1)).toMatchObject({
      kind: "progress",
      markTenths: 571,
      flatCount: 0,
    });
    expect(kinds([50, 55, 55.5, 57]).at(-1)).toBe("progress");
  });

  it("reads the course of the request page: week 3 flat, then mark 64.2 → 71.8, ▲ 6.7", () => {
    const weeks = fold([52.4, 58.9, 64.2, 65.1, 71.8]);
    expect(weeks.map((week) => week.kind)).toEqual(["baseline", "progress", "progress", "flat", "progress"]);
    expect(weeks.at(-1)).toMatchObject({ deltaTenths: 67, markTenths: 718 });
    expect(weeks.at(-2)?.markTenths).toBe(642);
  });

  it("moves when an essential demand unmet at the mark is met, though the percentage fell", () => {
    const met = { metIds: ["drag"], essentialUnmetIds: [] };
    const weeks = fold([50, 49.5, 49.9], [{}, met, met]);
    expect(weeks[1]).toMatchObject({
      kind: "progress",
      essentialGained: ["drag"],
      newlyMet: ["drag"],
      markTenths: 495,
    });
    expect(weeks[2]?.kind).toBe("flat");
  });
});

describe("an excused week", () => {
  const excused = { excused: true, attended: 1 };
  it("neither counts as flat nor resets the count", () => {
    const weeks = fold([50, 50.5, 50.2, 50.9], [{}, {}, excused]);
    expect(weeks.map((week) => week.kind)).toEqual(["baseline", "flat", "excused", "flat"]);
    expect(weeks.map((week) => week.flatCount)).toEqual([0, 1, 1, 2]);
  });

  it("progresses like any other when the worker gains", () => {
    expect(kinds([50, 53], [{}, excused])).toEqual(["baseline", "progress"]);
  });
});

it("ready is never flat and ends the count", () => {
  const weeks = fold([96, 96.1, 96.2], [{}, {}, { ready: true }]);
  expect(weeks.at(-1)).toMatchObject({ kind: "ready", flatCount: 0 });
});

it("no weeks give no course", () => expect(fold([])).toEqual([]));

describe("laws of the course", () => {
  const percents = fc.array(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    { minLength: 1, maxLength: 15 },
  );
  it("the flat count grows by one in a flat week and is nothing after progress", () => {
    fc.assert(
      fc.property(percents, (list) => {
        const weeks = fold(list);
        weeks.slice(1).forEach((week, i) => {
          const before = weeks[i]?.flatCount ?? 0;
          expect(week.flatCount).toBe(week.kind === "flat" ? before + 1 : 0);
        });
      }),
    );
  });

  it("without essential demands gained the mark never falls, and a later week never rewrites an earlier one", () => {
    fc.assert(
      fc.property(percents, (list) => {
        const weeks = fold(list);
        expect(weeks.slice(0, -1)).toEqual(fold(list.slice(0, -1)));
        weeks.slice(1).forEach((week, i) => {
          expect(week.markTenths).toBeGreaterThanOrEqual(weeks[i]?.markTenths ?? 0);
        });
      }),
    );
  });
});
