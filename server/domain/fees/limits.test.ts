import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { checkLimits, extraLine, findLimit, type PlannedProgram } from "./limits";
import { shippedLimits } from "./limits.data";
import { monthsAfter } from "./months-after";
import { priceSession } from "./price";
import { shippedRates } from "./rates.data";
import { scheduleOf, shippedSchedules } from "./schedules.data";

type Vector = {
  id: string;
  inputs: {
    program: string;
    hours_per_day: number;
    days_per_week: number;
    weeks?: number;
    days_since_injury?: number;
    referral?: boolean;
    job_description?: boolean;
    extra_line?: string;
  };
  expected: Record<string, unknown>;
};

const vectors = new Map(
  readFileSync("tests/vectors/fees.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line): Vector => JSON.parse(line))
    .map((vector) => [vector.id, vector]),
);

const startsOn = plainDate("2026-11-30");

function ofVector(id: string, more: Partial<PlannedProgram> = {}) {
  const { inputs } = vectors.get(id) ?? ({ inputs: {} } as Vector);
  return checkLimits(shippedLimits, {
    jurisdiction: id.slice(0, 2),
    program: inputs.program === "WC" ? "conditioning" : "hardening",
    startsOn,
    minutesPerDay: inputs.hours_per_day * 60,
    daysPerWeek: inputs.days_per_week,
    weeks: inputs.weeks ?? null,
    injuredOn: inputs.days_since_injury ? addDays(startsOn, -inputs.days_since_injury) : null,
    referral: inputs.referral,
    jobDescription: inputs.job_description,
    ...more,
  });
}

describe("limits of a program", () => {
  it("LA-01: six weeks of conditioning at 4 h fit, 120 h at most", () => {
    const result = ofVector("LA-01");
    expect(result).toMatchObject({
      withinLimits: true,
      additionalApprovalNeeded: false,
      maxMinutes: 120 * 60,
    });
    expect(result.checks[0]).toMatchObject({ sentence: "4 h a day; the rule: 2–4 h.", status: "seen" });
  });

  it("LA-02: a seventh week needs an additional approval", () => {
    expect(ofVector("LA-02")).toMatchObject({ additionalApprovalNeeded: true, admissible: true });
  });

  it("LA-04: no modality is paid beside work hardening", () => {
    const code = vectors.get("LA-04")?.inputs.extra_line?.slice(0, 5) ?? "";
    const limit = findLimit(shippedLimits, "LA", "hardening", startsOn);
    expect(extraLine(limit, code)).toMatchObject({ payable: false });
    expect(extraLine(limit, "97546").payable).toBe(true);
    expect(extraLine(null, code).payable).toBeNull();
  });

  it("WA-01: before 2024-02-02 hardening took at least 4 h a day", () => {
    const result = ofVector("WA-01", { startsOn: plainDate("2024-02-01") });
    expect(result.admissible).toBe(false);
    expect(result.checks[0]?.sentence).toBe("3 h a day; the rule: at least 4 h.");
    expect(ofVector("WA-01", { startsOn: plainDate("2024-02-02") }).admissible).toBe(true);
  });

  it("WA-03: 75 days after the injury, with referral and job description", () => {
    expect(ofVector("WA-03")).toMatchObject({ admissible: true, withinLimits: true });
    expect(ofVector("WA-03", { injuredOn: addDays(startsOn, -45) }).admissible).toBe(false);
    expect(ofVector("WA-03", { referral: false }).admissible).toBe(false);
    expect(ofVector("WA-03", { daysPerWeek: 2 }).admissible).toBe(false);
    expect(ofVector("WA-03", { minutesPerDay: 90 }).admissible).toBe(false);
  });

  it("NC-01: no scheduled amount, paid by agreement, all-inclusive", () => {
    const terms = {
      rates: shippedRates,
      jurisdiction: "NC",
      program: "hardening",
      accredited: true,
    } as const;
    expect(() => priceSession({ ...terms, serviceOn: startsOn, minutes: 240 })).toThrow("by agreement");
    expect(scheduleOf(shippedSchedules, "NC").whyNoRate).toContain("by agreement");
    expect(extraLine(findLimit(shippedLimits, "NC", "hardening", startsOn), "97110").payable).toBe(false);
  });

  it("counts calendar months from the injury", () => {
    expect(monthsAfter(plainDate("2025-12-31"), 2)).toBe("2026-02-28");
    expect(ofVector("WA-03", { injuredOn: plainDate("2026-09-30") }).admissible).toBe(true);
    expect(ofVector("WA-03", { injuredOn: plainDate("2026-10-01") }).admissible).toBe(false);
  });

  it("checks nothing where nothing is known, and says so", () => {
    expect(ofVector("LA-01", { jurisdiction: "TX" })).toMatchObject({
      known: false,
      checks: [],
      maxMinutes: null,
    });
  });
});
