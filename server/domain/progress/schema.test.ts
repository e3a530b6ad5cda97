import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { drag, policeJob, run } from "./fixtures/job";
import { sessionSchema, staySchema, weeklyReportSchema } from "./schema";

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const refusals = ({ error }: Parsed) =>
  error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
const today = plainDate("2026-11-23");

describe("a stay", () => {
  const stay = { startOn: "2026-11-30", weeks: 2, sessionsPerWeek: 5, minutesByWeek: [240, 300] };
  it("is accepted", () => expect(staySchema.parse(stay)).toEqual(stay));

  it.each([
    [
      { minutesByWeek: [240, 1500] },
      "minutesByWeek.1: The session's minutes must be 720 or less; write minutes, like 240 for 4 hours.",
    ],
    [
      { minutesByWeek: [4, 240] },
      "minutesByWeek.0: The session's minutes must be 15 or more; write minutes, like 240 for 4 hours.",
    ],
    [
      { minutesByWeek: [240] },
      "minutesByWeek: Write the minutes of a session once for each week of the stay.",
    ],
    [{ weeks: 0 }, "weeks: The weeks must be 1 or more; write how many weeks are planned."],
    [
      { sessionsPerWeek: 8 },
      "sessionsPerWeek: The sessions a week must be 7 or less; a program meets at most once a day.",
    ],
    [
      { startOn: "30/11/2026" },
      "startOn: The start of the stay is not a date; write it as YYYY-MM-DD, like 2026-11-23.",
    ],
  ])("%j is refused with a sentence", (over, sentence) => {
    expect(refusals(staySchema.safeParse({ ...stay, ...over }))).toContain(sentence);
  });
});

describe("a session", () => {
  const schema = sessionSchema({ today });
  const session = { heldOn: "2026-11-23", minutes: 240, attended: true };
  it("is accepted, attended or missed", () => {
    expect(schema.parse(session)).toEqual({ ...session, excuse: null });
    expect(schema.safeParse({ ...session, attended: false, minutes: 0, excuse: "illness" }).success).toBe(
      true,
    );
  });

  it.each([
    [
      { heldOn: "2026-11-24" },
      "heldOn: The session lies ahead; record it on the day, Mon 23 Nov or earlier.",
    ],
    [
      { minutes: 1500 },
      "minutes: The session's minutes must be 720 or less; write minutes, like 240 for 4 hours.",
    ],
    [{ minutes: 0 }, "minutes: An attended session has at least 15 minutes; write how many."],
    [{ attended: false }, "minutes: A missed session has no minutes; write 0, or mark it attended."],
    [{ excuse: "illness" }, "excuse: An attended session needs no excuse; leave it empty."],
    [{ excuse: "bored" }, "excuse: Choose one of the listed reasons, or none."],
  ])("%j is refused with a sentence", (over, sentence) => {
    expect(refusals(schema.safeParse({ ...session, ...over }))).toEqual([sentence]);
  });
});

describe("a weekly report", () => {
  const schema = weeklyReportSchema({ demands: policeJob, today });
  const cell = {
    demandId: drag.id,
    measured: 128,
    unit: "lb",
    testedOn: "2026-11-20",
    week: 3,
    tester: "T. Cole, PT",
  };
  const report = { week: 3, sessionsPlanned: 5, sessionsAttended: 4, abilities: [cell] };

  it("is accepted with only some demands measured", () => {
    expect(schema.parse(report)).toMatchObject({
      excuse: null,
      clinicalNote: null,
      abilities: [{ measured: 128 }],
    });
  });

  it.each([
    [
      { sessionsAttended: 6 },
      "sessionsAttended: More sessions attended than planned; correct one of the two.",
    ],
    [
      { week: 0, abilities: [] },
      "abilities: A baseline needs at least one measurement; fill in what was tested.",
    ],
    [
      { abilities: [cell, cell] },
      "abilities.1.demandId: This demand is measured twice in one report; keep one.",
    ],
    [{ week: 4 }, "abilities.0.week: This measurement is of week 3; the report is of week 4."],
    [
      { abilities: [cell, { ...cell, demandId: run.id, unit: "s", measured: 0 }] },
      "abilities.1.measured: “run 1.5 mi” asks for at most an amount, so 0 cannot be measured; leave it empty if it was not tested.",
    ],
    [
      { abilities: [{ ...cell, testedOn: "2026-12-01" }] },
      "abilities.0.testedOn: The day of the test lies ahead; a measurement is dated Mon 23 Nov or earlier.",
    ],
  ])("%j is refused with a sentence", (over, sentence) => {
    expect(refusals(schema.safeParse({ ...report, ...over }))).toEqual([sentence]);
  });
});
