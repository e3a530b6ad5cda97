import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { type EmployerCase, experienceByJob, experienceLine, lostDays, returnUnreported } from "./lost-days";

const day = (text: string) => text as PlainDate;
const today = day("2026-11-23");
const running: EmployerCase = {
  jobTitle: "Police officer",
  injuredOn: day("2026-09-01"),
  dischargedOn: null,
  endedAs: null,
  returnedOn: null,
  usedCents: null,
};
const ended = (over: Partial<EmployerCase>): EmployerCase => ({
  ...running,
  dischargedOn: day("2026-10-30"),
  endedAs: "full_duty",
  ...over,
});

describe("lost days", () => {
  it("run from the injury to the reported return, and to today while there is none", () => {
    expect(lostDays(ended({ returnedOn: day("2026-11-02") }), today)).toBe(62);
    expect(lostDays(running, today)).toBe(83);
    expect(lostDays(ended({ endedAs: "off_work" }), today)).toBe(83);
  });

  it("stop with the program where another job was taken, or a return is not reported, which is said", () => {
    expect(lostDays(ended({ endedAs: "other_job" }), today)).toBe(59);
    expect(lostDays(ended({}), today)).toBe(59);
    expect(returnUnreported(ended({}))).toBe(true);
    expect(returnUnreported(ended({ endedAs: "other_job" }))).toBe(false);
    expect(returnUnreported(running)).toBe(false);
  });

  it("are shown by job with both shares of the ended programs, too few under twenty", () => {
    const line = experienceLine("x", [running, ended({}), ended({ endedAs: "modified_duty" })], today);
    expect(line).toMatchObject({
      programs: 3,
      running: 1,
      fullDuty: { count: 1, of: 2, tooFew: true },
      atWork: { count: 2, of: 2 },
      lostDays: 83 + 59 + 59,
      medianLostDays: 59,
      unreported: 2,
      usedCents: null,
    });
  });

  it("lose no day and no cent when they are divided by job", () => {
    const cases = fc.array(
      fc.record({ jobTitle: fc.constantFrom("a", "b", null), usedCents: fc.nat(1e6), late: fc.boolean() }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(cases, (made) => {
        const all = made.map(({ late, ...over }) => (late ? { ...running, ...over } : ended(over)));
        const lines = experienceByJob(all, today);
        const whole = experienceLine(null, all, today);
        expect(lines.reduce((sum, line) => sum + line.lostDays, 0)).toBe(whole.lostDays);
        expect(lines.reduce((sum, line) => sum + (line.usedCents ?? 0), 0)).toBe(whole.usedCents);
        expect(lines.reduce((sum, line) => sum + line.programs, 0)).toBe(all.length);
      }),
    );
  });
});
