import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { clockAtPrice, findRule } from "./rule";
import { shippedRules } from "./rules.data";
import { zoneOf } from "./zones";

const now = plainDate("2026-11-23");
const find = (state: string, clock: Parameters<typeof findRule>[2], on = now) =>
  findRule(shippedRules, state, clock, on);

/** The rows of the rule book's table of deadlines. */
const table = [
  ["CA", "initial", 5, "business_days", "secondary", /invalid/, "CA"],
  ["CA", "extension", 5, "business_days", "secondary", /invalid/, "CA"],
  ["CA", "expedited", 72, "hours", "secondary", /invalid/, "CA"],
  ["CA", "retrospective", 30, "calendar_days", "secondary", /invalid/, "CA"],
  ["TX", "initial", 3, "business_days", "unverified", /violation. It is not an approval/, "TX"],
  ["TX", "extension", 3, "business_days", "seen", /violation. It is not an approval/, "TX"],
  ["TX", "expedited", 3, "business_days", "unverified", /violation/, "TX"],
  ["NY", "initial", 8, "business_days", "seen", /not read/, "federal"],
  ["FL", "initial", 3, "business_days", "secondary", /waives/, "federal"],
  ["FL", "costly_therapy", 10, "calendar_days", "secondary", /waives/, "federal"],
  ["GA", "initial", 5, "business_days", "seen", /pre-approved/, "federal"],
  ["TN", "admission", 7, "business_days", "seen", /Deemed approved/, "federal"],
  ["TN", "initial", 5, "business_days", "policy", /No legal consequence/, "federal"],
  ["OH", "initial", 3, "business_days", "secondary", /Possibly granted/, "federal"],
  ["LA", "initial", 5, "business_days", "policy", /No legal consequence/, "federal"],
  ["LA", "expedited", 72, "hours", "policy", /No legal consequence/, "federal"],
  ["TX", "retrospective", 5, "business_days", "policy", /No legal consequence/, "federal"],
  ["TX", "reconsideration", 5, "business_days", "policy", /No legal consequence/, "federal"],
] as const;

describe("the shipped rules", () => {
  it.each(table)("%s %s: %i %s, %s", (state, clock, amount, basis, status, missed, calendar) => {
    const rule = find(state, clock);
    expect(rule).toMatchObject({ amount, basis, status, calendar });
    expect(rule.ifMissed).toMatch(missed);
    expect(rule.citation).not.toBe("");
    expect(rule.zone).toBe(zoneOf(state));
  });

  it("hold California to 14 days from the recommendation and a fax to 5:30 PM", () => {
    expect(find("CA", "initial")).toMatchObject({
      cap: { calendarDays: 14 },
      cutoffTime: "17:30",
      cutoffChannels: ["fax"],
    });
    expect(find("CA", "retrospective").citation).toContain("sources conflict");
    expect(find("CA", "initial", plainDate("2026-03-31")).status).toBe("seen");
    expect(find("CA", "initial").citation).toContain("renumbered 2026-04-01");
  });

  it("give Texas one working day for the written notice, and every channel until 5 PM", () => {
    for (const clock of ["initial", "extension"] as const)
      expect(find("TX", clock)).toMatchObject({
        writtenNoticeDays: 1,
        cutoffTime: "17:00",
        cutoffChannels: null,
        receivedOnBusinessDaysOnly: true,
      });
  });

  it("time Florida's therapy by its price: above $1,000 it is the ten days", () => {
    const at = (priceCents: number | null) =>
      clockAtPrice(shippedRules, "FL", { clock: "initial", priceCents, on: now });
    expect([at(100_000), at(100_001), at(null)]).toEqual(["initial", "costly_therapy", "initial"]);
    expect(clockAtPrice(shippedRules, "TX", { clock: "initial", priceCents: 512_000, on: now })).toBe(
      "initial",
    );
    expect(clockAtPrice(shippedRules, "FL", { clock: "retrospective", priceCents: 512_000, on: now })).toBe(
      "retrospective",
    );
  });

  it("leave no two versions of a clock in force on one day", () => {
    for (const one of shippedRules)
      for (const other of shippedRules) {
        if (one === other || one.jurisdiction !== other.jurisdiction || one.clock !== other.clock) continue;
        const [first, second] = one.version < other.version ? [one, other] : [other, one];
        expect(first.effectiveTo !== null && first.effectiveTo < second.effectiveFrom).toBe(true);
      }
  });
});
