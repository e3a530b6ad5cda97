import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { dateLimit, type StoredLimit } from "./date-limit";
import { DateLimit } from "./limit-schema";
import { limitClauses } from "./limit-words";
import { findLimit } from "./limits";
import { type ProgramLimit, shippedLimits } from "./limits.data";

const today = plainDate("2026-11-30");
const from = plainDate("2027-03-01");

const stored: StoredLimit[] = shippedLimits
  .filter(({ jurisdiction, program }) => jurisdiction === "WA" && program === "hardening")
  .map((limit) => ({ id: `WA-${limit.effectiveFrom}`, limit }));
const [newest] = stored.toSorted((a, b) => (a.limit.effectiveFrom < b.limit.effectiveFrom ? 1 : -1));
const shipped = newest?.limit as ProgramLimit;
const next = (effectiveFrom = from): ProgramLimit => ({ ...shipped, maxWeeks: 8, effectiveFrom });

describe("limits dated anew", () => {
  it("end those in force the day before, so that each day has one answer", () => {
    const end = dateLimit(next(), stored, today);
    expect(end).toEqual({ id: "WA-2024-02-02", on: "2027-02-28", was: null });
    const after = stored.map(({ id, limit }) => (id === end?.id ? { ...limit, effectiveTo: end.on } : limit));
    const weeksOn = (on: string) =>
      findLimit([...after, next()], "WA", "hardening", plainDate(on))?.maxWeeks ?? null;
    expect([weeksOn("2027-02-28"), weeksOn("2027-03-01")]).toEqual([null, 8]);
  });

  it("end nothing where the state had none", () => {
    expect(dateLimit({ ...next(), jurisdiction: "OR" }, [], today)).toBeNull();
  });

  it("are refused on a day that is not to come, and before limits that are still coming", () => {
    expect(() => dateLimit(next(today), stored, today)).toThrow("write 1 Dec 2026 or a later day");
    const coming = [...stored, { id: "new", limit: next() }];
    expect(() => dateLimit(next(addDays(from, -1)), coming, today)).toThrow("from 1 Mar 2027 on");
    expect(() => dateLimit(next(from), coming, today)).toThrow("take those back first");
  });
});

describe("limits as written", () => {
  const { effectiveTo: _, ...good } = next();
  const sentence = (change: object) => DateLimit.safeParse({ ...good, ...change }).error?.issues[0];

  it("are taken whole, and say what they said", () => {
    const written = DateLimit.parse(good);
    expect(limitClauses({ ...written, effectiveTo: null })).toEqual([
      "at least 120 min a day",
      "at most 480 min a day",
      "at least 3 days a week",
      "at most 5 days a week",
      "at most 8 weeks",
      "at least 2 months after the injury",
      "a referral is needed",
      "a job description is needed",
    ]);
  });

  it.each([
    ["no source", { source: "  " }, "source", "Limits have a source"],
    ["no status", { status: "" }, "status", "how well the limits are known"],
    ["least above most", { minMinutesPerDay: 500 }, "minMinutesPerDay", "500, are more than the most, 480"],
    ["eight days a week", { maxDaysPerWeek: 8 }, "maxDaysPerWeek", "from 1 to 7"],
    ["half a week", { maxWeeks: 1.5 }, "maxWeeks", "whole number from 1 to 104"],
    ["an unknown state", { jurisdiction: "XX" }, "jurisdiction", "Choose the state"],
    ["no day", { effectiveFrom: "2027-02-30" }, "effectiveFrom", "is not a date"],
  ])("are refused with %s", (_, change, field, words) => {
    expect(sentence(change)?.path).toEqual([field]);
    expect(sentence(change)?.message).toContain(words);
  });
});
