import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { type Clock, findRule, supersede } from "./rule";
import { shippedRules } from "./rules.data";

const on = plainDate("2026-11-23");
const find = (state: string, clock: Clock, day = on) => findRule(shippedRules, state, clock, day);

describe("which rule times a request", () => {
  it("takes the state's own rule for the kind", () => {
    expect(find("TX", "initial")).toMatchObject({ id: "TX-initial-1", status: "unverified", amount: 3 });
    expect(find("TX", "extension")).toMatchObject({ id: "TX-extension-1", status: "seen" });
    expect(find("CA", "expedited")).toMatchObject({ basis: "hours", amount: 72 });
    expect(find("TN", "admission")).toMatchObject({ amount: 7, ifMissed: "Deemed approved." });
  });

  it("times an extension or a change as the state times what is nearest", () => {
    expect(find("CA", "extension").clock).toBe("initial");
    expect(find("TX", "change").clock).toBe("extension");
  });

  it("falls back to payer policy in the state's own zone", () => {
    expect(find("LA", "initial")).toMatchObject({ jurisdiction: "default", status: "policy", amount: 5 });
    expect(find("TN", "initial").jurisdiction).toBe("default");
    expect(find("WA", "initial").zone).toBe("America/Los_Angeles");
    expect(find("TX", "information").clock).toBe("information");
  });

  it("knows that California's citations changed on 2026-04-01", () => {
    expect(find("CA", "initial", plainDate("2026-03-31"))).toMatchObject({ version: 1, status: "seen" });
    expect(find("CA", "initial", plainDate("2026-04-01"))).toMatchObject({ version: 2, status: "secondary" });
  });

  it("supersedes with a dated version, and refuses a day no rule holds", () => {
    const [old, next] = supersede(find("TX", "initial"), { amount: 4 }, plainDate("2027-01-01"));
    expect([old.effectiveTo, next.id]).toEqual(["2026-12-31", "TX-initial-2"]);
    expect(findRule([old, next], "TX", "initial", plainDate("2026-12-31")).amount).toBe(3);
    expect(findRule([old, next], "TX", "initial", plainDate("2027-01-01")).amount).toBe(4);
    expect(() => findRule([old], "TX", "initial", plainDate("2027-01-01"))).toThrow("1 Jan 2027");
  });

  it("ships rows that survive JSON, each with its citation and its own id", () => {
    expect(JSON.parse(JSON.stringify(shippedRules))).toEqual(shippedRules);
    expect(new Set(shippedRules.map(({ id }) => id)).size).toBe(shippedRules.length);
    for (const rule of shippedRules) expect(rule.citation).not.toBe("");
  });
});
