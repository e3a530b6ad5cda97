import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { explainLostDays, explainMedianDays } from "./explain-lost-days";
import { type EmployerCase, experienceByJob, experienceLine, lostDays, returnUnreported } from "./lost-days";

const day = (text: string) => text as PlainDate;
const today = day("2026-11-23");
const running: EmployerCase = {
  claimId: "a claim of its own",
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

let claims = 0;
/** Each program an injury of its own. */
const apart = (cases: readonly EmployerCase[]) =>
  cases.map((each) => ({ ...each, claimId: `claim ${(claims += 1)}` }));

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
    const line = experienceLine("x", apart([running, ended({}), ended({ endedAs: "modified_duty" })]), today);
    expect(line).toMatchObject({
      injuries: 3,
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
      fc.record({
        claimId: fc.constantFrom("1", "2", "3", "4", "5"),
        jobTitle: fc.constantFrom("a", "b", null),
        usedCents: fc.nat(1e6),
        late: fc.boolean(),
      }),
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
        expect(lines.reduce((sum, line) => sum + line.injuries, 0)).toBe(whole.injuries);
        expect(whole.injuries).toBe(new Set(all.map(({ claimId }) => claimId)).size);
      }),
    );
  });
});

describe("an injury with a second program", () => {
  const injuredOn = day("2026-01-05");
  const november = day("2026-11-30");
  const first = ended({ injuredOn, dischargedOn: day("2026-04-01"), endedAs: "off_work" });
  const second = ended({ injuredOn, dischargedOn: day("2026-09-28") });
  const back = day("2026-10-01");
  const of = (...cases: EmployerCase[]) => experienceLine("x", cases, november);

  it("counts once, to the return that was reported for either", () => {
    const once = { injuries: 1, programs: 2, lostDays: 269, medianLostDays: 269, notBack: 0, unreported: 0 };
    expect(of(first, { ...second, returnedOn: back })).toMatchObject(once);
    expect(of({ ...first, returnedOn: back }, second)).toMatchObject(once);
    expect(of({ ...second, returnedOn: back }, first)).toMatchObject(once);
    // The later program's own word, where both have one.
    const both = of({ ...first, returnedOn: day("2026-03-02") }, { ...second, returnedOn: back });
    expect(both).toMatchObject(once);
  });

  it("counts by its latest program while no return is reported", () => {
    expect(of(first, second)).toMatchObject({ lostDays: 266, notBack: 0, unreported: 1 });
    const runs = { ...second, dischargedOn: null, endedAs: null };
    expect(of(runs, { ...first, endedAs: "full_duty" })).toMatchObject({
      lostDays: 329,
      running: 1,
      notBack: 1,
      unreported: 0,
    });
  });

  it("takes a return for overtaken once a later program has ended off work", () => {
    const came = { ...first, endedAs: "modified_duty" as const, returnedOn: day("2026-04-03") };
    expect(of(came, { ...second, endedAs: "off_work" })).toMatchObject({ lostDays: 329, notBack: 1 });
    expect(of(came, { ...second, dischargedOn: null, endedAs: null })).toMatchObject({ lostDays: 88 });
  });

  it("counts under the job that the latest program names; each program under its own", () => {
    const clerk = { ...second, jobTitle: "Clerk", returnedOn: back };
    expect(experienceByJob([first, clerk], november)).toMatchObject([
      { jobTitle: "Clerk", injuries: 1, programs: 1, lostDays: 269, medianLostDays: 269 },
      { jobTitle: "Police officer", injuries: 0, programs: 1, lostDays: 0, medianLostDays: null },
    ]);
    const unnamed = experienceByJob([first, { ...clerk, jobTitle: null }], november);
    expect(unnamed[0]).toMatchObject({ jobTitle: "Police officer", injuries: 1, lostDays: 269 });
  });

  it("opens to the same count", () => {
    const period = { from: day("2024-11-30"), to: november };
    const line = of(first, { ...second, returnedOn: back });
    const lost = explainLostDays(line, period);
    expect(lost.formula).toContain("added up = 269. ");
    expect(lost.inputs.map(({ value }) => value)).toEqual(["1", "0", "0"]);
    expect(explainMedianDays(line, period).formula).toContain("Lost days of each injury");
  });
});
