import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { addIndemnity } from "./add-indemnity";
import { type IndemnityRate, shippedIndemnity } from "./indemnity.data";

const day = plainDate;
const today = day("2026-11-24");
const stored = shippedIndemnity.map((rate) => ({ id: rate.jurisdiction, rate }));
const [texas] = shippedIndemnity;
const rate = (change: Partial<IndemnityRate>): IndemnityRate => ({
  ...(texas as IndemnityRate),
  injuredFrom: day("2027-01-01"),
  ...change,
});
const add = (change: Partial<IndemnityRate>) => () => addIndemnity(rate(change), stored, today);

describe("a dated indemnity rate", () => {
  it("ends the one in force the day before its own first day of injury", () => {
    expect(add({})()).toEqual({ id: "TX", on: "2026-12-31", was: null });
  });

  it("follows one that ends, and fills days for which none is known, even over ones", () => {
    expect(add({ jurisdiction: "CA" })()).toBeNull();
    expect(add({ jurisdiction: "LA", injuredFrom: day("2020-01-01") })()).toBeNull();
    expect(
      add({ jurisdiction: "CA", injuredFrom: day("2025-01-01"), injuredTo: day("2025-12-31") })(),
    ).toBeNull();
  });

  it.each([
    ["a past day under a rate in force", { injuredFrom: today }, /from 25 Nov 2026 at the earliest/],
    [
      "days that have a later rate",
      { jurisdiction: "CA", injuredFrom: day("2025-01-01") },
      /end this one before 1 Jan 2026/,
    ],
    ["least above most", { minCents: 2, maxCents: 1 }, /least a week is more than the most/],
    [
      "a last day before the first",
      { injuredTo: day("2026-12-31") },
      /last day of injury is before the first/,
    ],
  ])("is refused for %s", (_, change, sentence) => expect(add(change)).toThrow(sentence));
});
