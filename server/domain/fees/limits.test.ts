import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { checkLimits, extraLine, findLimit, type PlannedProgram } from "./limits";
import { shippedLimits } from "./limits.data";
import { monthsAfter } from "./months-after";

const startsOn = plainDate("2026-11-30");

type Plan = Partial<PlannedProgram>;

const check = (plan: Plan) =>
  checkLimits(shippedLimits, {
    jurisdiction: "LA",
    program: "conditioning",
    startsOn,
    minutesPerDay: 240,
    daysPerWeek: 5,
    ...plan,
  });

const washington = (plan: Plan) =>
  check({
    jurisdiction: "WA",
    program: "hardening",
    minutesPerDay: 480,
    injuredOn: addDays(startsOn, -75),
    referral: true,
    jobDescription: true,
    ...plan,
  });

describe("limits of a program", () => {
  it("are sentences with their numbers, and 120 h in all for Louisiana's conditioning", () => {
    const result = check({ weeks: 6 });
    expect(result).toMatchObject({ withinLimits: true, maxMinutes: 120 * 60 });
    expect(result.checks[0]).toMatchObject({ sentence: "4 h a day; the rule: 2–4 h.", status: "seen" });
  });

  it("that are the weeks ask for an approval, and refuse nothing", () => {
    const result = check({ weeks: 7 });
    expect(result).toMatchObject({ additionalApprovalNeeded: true, withinLimits: false, admissible: true });
  });

  it("say what another code is paid beside Louisiana's hardening", () => {
    const limit = findLimit(shippedLimits, "LA", "hardening", startsOn);
    expect(extraLine(limit, "97010")).toMatchObject({ payable: false });
    expect(extraLine(limit, "97546").payable).toBe(true);
    expect(extraLine(null, "97010").payable).toBeNull();
  });

  it("are those of the day on which the program begins", () => {
    const three = (startsOn: string) =>
      check({ jurisdiction: "WA", program: "hardening", minutesPerDay: 180, startsOn: plainDate(startsOn) });
    expect(three("2024-02-01").admissible).toBe(false);
    expect(three("2024-02-01").checks[0]?.sentence).toBe("3 h a day; the rule: at least 4 h.");
    expect(three("2024-02-02").admissible).toBe(true);
  });

  it("hold Washington to the injury, the referral, the days and the hours", () => {
    expect(washington({})).toMatchObject({ admissible: true, withinLimits: true });
    const amiss: Plan[] = [
      { injuredOn: addDays(startsOn, -45) },
      { referral: false },
      { jobDescription: false },
      { daysPerWeek: 2 },
      { minutesPerDay: 90 },
      { program: "conditioning", minutesPerDay: 300 },
    ];
    for (const plan of amiss) expect([plan, washington(plan).admissible]).toEqual([plan, false]);
  });

  it("counts calendar months from the injury", () => {
    expect(monthsAfter(plainDate("2025-12-31"), 2)).toBe("2026-02-28");
    expect(washington({ injuredOn: plainDate("2026-09-30") }).admissible).toBe(true);
    expect(washington({ injuredOn: plainDate("2026-10-01") }).admissible).toBe(false);
  });

  it("checks nothing where nothing is known, and says so", () => {
    expect(check({ jurisdiction: "TX" })).toMatchObject({
      known: false,
      checks: [],
      maxMinutes: null,
    });
  });
});
