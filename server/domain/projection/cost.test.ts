import { describe, expect, it } from "vitest";
import { type CostFacts, costPerPoint, costToEnd } from "./cost";

const facts: CostFacts = {
  usedCents: 512_000,
  authorizedCents: 512_000,
  requestCents: 384_000,
  costPerSessionCents: 25_600,
  sessionsPerWeek: 5,
};
const ahead = (...chances: (number | null)[]) => ({
  chances,
  weeks: chances.length,
  leavePerWeek: 0.02,
  overrunWeeks: 1,
});

describe("cost to the end", () => {
  it("is what was used plus what is asked; high with a week's overrun", () => {
    expect(costToEnd(facts, ahead(0.02, 0.04, 0.08))).toEqual({
      cents: 896_000,
      lowCents: 896_000,
      highCents: 1_024_000,
    });
  });

  it("is low where the quickest tenth is ready before the end", () => {
    expect(costToEnd(facts, ahead(0.05, 0.2, 0.4)).lowCents).toBe(512_000 + 256_000);
  });

  it("is low where workers leave, however unlikely readiness is", () => {
    const leaving = { ...ahead(0, 0, 0), leavePerWeek: 0.06 };
    // One in ten is gone by the second of three weeks.
    expect(costToEnd(facts, leaving).lowCents).toBe(512_000 + 256_000);
    expect(costToEnd(facts, { ...leaving, leavePerWeek: 0.03 }).lowCents).toBe(896_000);
    expect(costToEnd(facts, { ...leaving, chances: [null, null, null] }).lowCents).toBe(512_000 + 256_000);
  });

  it("counts a last week that is a part by its part", () => {
    const weeks = 2.5;
    expect(costToEnd(facts, { ...ahead(0.05, 0.2, 0.25), weeks }).lowCents).toBe(512_000 + 307_200);
    expect(costToEnd(facts, { ...ahead(0, 0.02, 0.25), weeks }).lowCents).toBe(896_000);
  });

  it("does not overrun when readiness is nearly sure", () => {
    expect(costToEnd(facts, ahead(0.5, 0.8, 0.95)).highCents).toBe(896_000);
  });

  it("counts what is authorized and not used", () => {
    expect(costToEnd({ ...facts, usedCents: 128_000, requestCents: 0 }, ahead(null, null)).cents).toBe(
      512_000,
    );
  });

  it("adds nothing once all is used and nothing is asked", () => {
    const spent = { cents: 512_000, lowCents: 512_000, highCents: 512_000 };
    expect(costToEnd({ ...facts, requestCents: 0 }, ahead())).toEqual(spent);
  });
});

describe("cost per point", () => {
  it("is the money used over the points gained", () => expect(costPerPoint(512_000, 524, 718)).toBe(26_392));
  it("is not known without a gain", () => {
    expect(costPerPoint(512_000, 524, 524)).toBeNull();
    expect(costPerPoint(512_000, 524, 500)).toBeNull();
  });
});
