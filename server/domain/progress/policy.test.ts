import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import { measuredWeeks } from "./fixtures/weeks";
import { foldWeeks } from "./fold-weeks";
import { type DatedPolicy, DEFAULT_PROGRESS_POLICY, policyInForce } from "./policy";

const version = (effectiveFrom: string, minimumGainTenths: number): DatedPolicy => ({
  ...DEFAULT_PROGRESS_POLICY,
  effectiveFrom: plainDate(effectiveFrom),
  minimumGainTenths,
});

describe("the policy in force", () => {
  const versions = [version("2027-01-01", 40), version("2026-01-01", 30)];
  it.each([
    ["2025-12-31", 20],
    ["2026-01-01", 30],
    ["2026-12-31", 30],
    ["2027-01-01", 40],
  ])("on %s asks for %s tenths", (day, tenths) => {
    expect(policyInForce(versions, plainDate(day)).minimumGainTenths).toBe(tenths);
  });
});

it("never judges a week again: a policy that begins after a week leaves its verdict, mark and count", () => {
  const percents = fc.array(
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
    { minLength: 2, maxLength: 10 },
  );
  fc.assert(
    fc.property(percents, fc.nat(9), fc.integer({ min: 1, max: 200 }), (series, at, gain) => {
      const measured = measuredWeeks(series);
      const last = measured[Math.min(at, measured.length - 1)];
      if (!last) return;
      const later = [{ ...version("2026-01-01", gain), effectiveFrom: addDays(last.reportedOn, 1) }];
      const judged = (policies: DatedPolicy[]) =>
        foldWeeks(measured, policies).filter(({ week }) => week <= last.week);
      expect(judged(later)).toEqual(judged([]));
    }),
  );
});

it("judges the weeks from its first day on", () => {
  const measured = measuredWeeks([50, 53, 56]);
  const day = measured[2]?.reportedOn ?? plainDate("2026-01-01");
  const strict = [{ ...version("2026-01-01", 50), effectiveFrom: day }];
  expect(foldWeeks(measured, strict).map(({ kind }) => kind)).toEqual(["baseline", "progress", "flat"]);
});
