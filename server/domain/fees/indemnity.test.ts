import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { centsOf, readVectors } from "@/tests/support/vectors";
import { breakEvenDays } from "./break-even";
import { explainIndemnity } from "./explain-indemnity";
import { type IndemnityInput, weeklyIndemnity as weeklyBy, weekSince, whyNoIndemnity } from "./indemnity";
import { shippedIndemnity } from "./indemnity.data";

type IndemnityVector = {
  id: string;
  state: string;
  doi_year?: number;
  aww: string;
  post?: string;
  hourly?: number;
  week?: number;
  expected: string | null;
};

const injuredOn = plainDate("2026-07-14");
const weeklyIndemnity = (input: Omit<IndemnityInput, "rates">) =>
  weeklyBy({ ...input, rates: shippedIndemnity });

describe("indemnity vectors", () => {
  it.each(readVectors<IndemnityVector>("indemnity").map((vector) => [vector.id, vector] as const))(
    "%s",
    (_, { state, doi_year = 2026, aww, post, hourly, week, expected }) => {
      const result = weeklyIndemnity({
        state,
        averageWeeklyWageCents: centsOf(aww),
        earningsCents: centsOf(post ?? "0"),
        hourlyCents: hourly === undefined ? null : centsOf(hourly),
        weekOfDisability: week ?? null,
        injuredOn: plainDate(`${doi_year}-07-14`),
      });
      expect(result?.weeklyCents ?? null).toBe(expected === null ? null : centsOf(expected));
    },
  );
});

describe("weekly indemnity", () => {
  const texas = { state: "TX", averageWeeklyWageCents: 36_000, injuredOn, hourlyCents: 900 };

  it("gives the low-wage share for the first 26 weeks only", () => {
    expect(weeklyIndemnity({ ...texas, weekOfDisability: 26 })?.weeklyCents).toBe(27_000);
    expect(weeklyIndemnity({ ...texas, weekOfDisability: 27 })?.weeklyCents).toBe(25_200);
    expect(weeklyIndemnity({ ...texas, hourlyCents: 1000, weekOfDisability: 5 })?.weeklyCents).toBe(25_200);
  });

  it("counts weeks from the injury and opens to what decides the share", () => {
    const weeks = ["2026-07-14", "2026-07-20", "2026-07-21", "2027-01-11", "2027-01-12"];
    expect(weeks.map((day) => weekSince(injuredOn, plainDate(day)))).toEqual([1, 1, 2, 26, 27]);
    const low = weeklyIndemnity({ ...texas, weekOfDisability: 26 });
    const said = low && explainIndemnity(low).inputs.map(({ label, value }) => `${label}: ${value}`);
    expect(said).toContain("Low wage: 75 % in the first 26 weeks, under $10.00 an hour");
    expect(said).toContain("Hourly wage: $9.00");
    expect(said).toContain("Week since the injury: 26");
  });

  it("deducts what the worker earns after the injury", () => {
    expect(weeklyIndemnity({ ...texas, earningsCents: 10_000, weekOfDisability: 30 })?.weeklyCents).toBe(
      18_200,
    );
    expect(weeklyIndemnity({ ...texas, earningsCents: 50_000 })?.weeklyCents).toBe(0);
  });

  it("says how it was computed, and what is not loaded", () => {
    const california = weeklyIndemnity({ state: "CA", averageWeeklyWageCents: 300_000, injuredOn });
    expect(california?.sentence).toBe("2/3 of $3,000.00 a week, held to the maximum: $1,764.11.");
    expect(weeklyIndemnity(texas)?.sentence).toContain(
      "minimum and maximum (408.061, 408.062) are not loaded",
    );
  });

  it("opens to wage, share, bounds and the days of injury it holds for", () => {
    const california = weeklyIndemnity({ state: "CA", averageWeeklyWageCents: 30_000, injuredOn });
    if (!california) throw new Error("California is known for 2026");
    const { formula, inputs, rule } = explainIndemnity(california);
    expect(formula).toBe("2/3 of $300.00 a week, raised to the minimum: $264.61.");
    expect(inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Average weekly wage: $300.00",
      "Share: 2/3",
      "Least a week: $264.61",
      "Most a week: $1,764.11",
      "Injured: 14 Jul 2026",
    ]);
    expect(rule).toMatchObject({
      name: "Weekly indemnity, CA",
      version: "injuries from 1 Jan 2026 to 31 Dec 2026",
      status: "seen",
    });
    const { basis: _, ...older } = california;
    expect(explainIndemnity(older)).toMatchObject({
      inputs: [],
      rule: { version: "in force at the injury" },
    });
  });

  it("is not known for a state, a year or earnings without a rule", () => {
    const wage = { averageWeeklyWageCents: 90_000, injuredOn };
    expect(weeklyIndemnity({ ...wage, state: "LA" })).toBeNull();
    expect(weeklyIndemnity({ ...wage, state: "CA", injuredOn: plainDate("2025-12-31") })).toBeNull();
    expect(weeklyIndemnity({ ...wage, state: "CA", earningsCents: 100 })).toBeNull();
    const why = (input: Omit<IndemnityInput, "rates">) =>
      whyNoIndemnity({ ...input, rates: shippedIndemnity });
    expect(why({ ...wage, state: "LA" })).toMatch(/^No indemnity rate of LA is loaded; /);
    expect(why({ ...wage, state: "CA", injuredOn: plainDate("2025-12-31") })).toContain(
      "of CA is loaded for an injury on 31 Dec 2025",
    );
    expect(why({ ...wage, state: "CA", earningsCents: 100 })).toContain("deducted in CA is not loaded");
    expect(why({ ...wage, state: "CA" })).toBeNull();
  });

  it("refuses a wage of nothing", () => {
    expect(() => weeklyIndemnity({ state: "CA", averageWeeklyWageCents: 0, injuredOn })).toThrow("above 0");
  });
});

describe("break-even", () => {
  it("is the week's cost over a day's indemnity", () => {
    expect(breakEvenDays(128_000, 84_200)).toBe(7.6);
  });

  it("is not known without an indemnity", () => {
    expect(breakEvenDays(128_000, null)).toBeNull();
    expect(breakEvenDays(128_000, 0)).toBeNull();
  });
});
