import { beforeAll, describe, expect, it } from "vitest";
import { makeWorld, type World } from "../support/world";
import { type Line, line, weekLine } from "./evidence-csv";
import { importer, run } from "./importer";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
const { bring, referral, evidence } = importer(() => world);

const bad: [string, Line, string, RegExp][] = [
  [
    "an unknown claim",
    { claim_number: "X-1" },
    "claim_number",
    /no claim “X-1” among your clinic's programs/,
  ],
  ["a future report", { reported_on: "2026-11-24", tested_on: "2026-11-02" }, "reported_on", /lies ahead/],
  ["a future test", { tested_on: "2027-01-01" }, "tested_on", /lies ahead/],
  ["a test after the report", { tested_on: "2026-11-03" }, "tested_on", /dated after the report/],
  [
    "0 of an at-most demand",
    { ...run, measured: 0 },
    "measured",
    /at most an amount, so 0 cannot be measured/,
  ],
  ["a negative amount", { measured: -5 }, "measured", /must not be below 0/],
  ["pounds beyond belief", { measured: 16_500 }, "measured", /more than 1000 pounds/],
  ["the wrong unit for a kind", { kind: "tolerance" }, "unit", /A tolerance is not counted in “lb”/],
  ["a band on a task", { band: "frequent" }, "band", /Only a load has a band/],
  ["no amount to reach", { required: "" }, "required", /must be a number/],
  ["no tester", { tester: "" }, "tester", /tester is missing/],
  ["a week in halves", { week: 1.5, sessions_planned: 5, sessions_attended: 5 }, "week", /whole number/],
  ["a week 200", { week: 200, sessions_planned: 5, sessions_attended: 5 }, "week", /104 or less/],
  ["yes where pounds are asked", { measured: "yes" }, "measured", /measured in “lb”/],
  ["a formula", { measured: "=1+1" }, "measured", /holds a formula/],
];

describe("a bad row", () => {
  it.each(bad)(
    "with %s is listed with line, column and reason, and nothing of it is written",
    async (_, change, column, reason) => {
      const { claimNumber } = await referral();
      const { refused, problems } = await bring([line(claimNumber, change)]);
      expect(refused).toBe(1);
      expect(problems).toContainEqual({ line: 2, column, reason: expect.stringMatching(reason) });
      expect(await evidence()).toEqual([[], [], []]);
    },
  );

  it("leaves the good ones be", async () => {
    const { claimNumber } = await referral();
    const done = await bring([line(claimNumber), line("nobody"), line(claimNumber, run)]);
    expect(done).toMatchObject({ rows: 3, good: 2, refused: 1, problems: [{ line: 3 }] });
  });

  it("is one that contradicts the job as the portal or another line has it", async () => {
    const { claimNumber } = await referral();
    const lines = [line(claimNumber), weekLine(claimNumber, 1, "2026-11-09", { required: 150 })];
    const { problems } = await bring(lines);
    expect(problems).toEqual([
      {
        line: 3,
        column: "required",
        reason: expect.stringContaining("Line 2 says “165” and this row “150”"),
      },
    ]);
    const again = await bring([weekLine(claimNumber, 1, "2026-11-09", { unit: "ft" })]);
    expect(again.problems[0]).toMatchObject({
      column: "unit",
      reason: expect.stringContaining("The program says “lb”"),
    });
  });

  it("is one of a week that says two things about attendance or its day", async () => {
    const { claimNumber } = await referral();
    const { problems } = await bring([
      line(claimNumber),
      line(claimNumber, run),
      weekLine(claimNumber, 1, "2026-11-09"),
      weekLine(claimNumber, 1, "2026-11-10", { ...run, sessions_attended: 4 }),
    ]);
    expect(problems.map(({ line: at, column }) => [at, column])).toEqual([
      [5, "reported_on"],
      [5, "sessions_attended"],
    ]);
  });

  it("is one of a week without attendance, without a baseline, or before the week it follows", async () => {
    const { claimNumber } = await referral();
    const orphan = await bring([weekLine(claimNumber, 1, "2026-11-09")]);
    expect(orphan.problems).toMatchObject([
      { column: "week", reason: expect.stringContaining("no baseline") },
    ]);
    const mixed = await bring([
      line(claimNumber),
      weekLine(claimNumber, 1, "2026-11-09", { sessions_planned: "", measured: 120 }),
      weekLine(claimNumber, 2, "2026-10-30", { measured: 125 }),
    ]);
    expect(mixed.good).toBe(1);
    expect(mixed.problems.map(({ line: at, column }) => [at, column])).toEqual([
      [3, "sessions_planned"],
      [4, "reported_on"],
    ]);
  });
});
