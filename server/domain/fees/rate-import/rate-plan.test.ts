import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { shippedRates } from "../rates.data";
import { newTexas, newYear, terms, texas } from "./fixtures/rates";
import { planRates } from "./rate-plan";
import { rateWarnings } from "./rate-warnings";

const day = plainDate;
const planOf = (...lines: ReturnType<typeof newTexas>[]) => planRates(lines, shippedRates, terms);
const reasons = (...lines: ReturnType<typeof newTexas>[]) =>
  planOf(...lines).problems.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);

describe("a file of rates", () => {
  it("changes a rate in force: the old ends the day before, with what is said otherwise and by how much", () => {
    const plan = planOf(newTexas());
    const [change] = plan.changes;
    expect(change).toMatchObject({ kind: "changed", before: texas, tenths: 31, line: 2 });
    expect(change?.differences).toEqual([
      { what: "rate", was: "$64.00 an hour", is: "$66.00 an hour" },
      { what: "status", was: "unverified", is: "seen" },
    ]);
    expect(plan.end).toEqual([{ id: texas.id, on: "2026-12-31", was: null }]);
    expect(plan.add).toEqual([newTexas().rate]);
    expect(plan.problems).toEqual([]);
  });

  it("leaves a rate that it repeats as it is, and those it does not speak of", () => {
    const plan = planOf(newTexas({ amountCents: 6400, status: "unverified" }));
    expect(plan).toMatchObject({ add: [], end: [], problems: [] });
    expect(plan.changes.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => "unchanged"));
  });

  it("adds a rate where there was none, and a second version after the first", () => {
    const first = newTexas({ jurisdiction: "LA", effectiveTo: day("2027-06-30") });
    const second = newTexas({ jurisdiction: "LA", amountCents: 7000, effectiveFrom: day("2027-07-01") }, 3);
    const { changes, add, end } = planOf(second, first);
    expect(changes.map(({ kind, tenths }) => [kind, tenths])).toEqual([
      ["added", null],
      ["changed", 61],
    ]);
    expect(add.map(({ id }) => id)).toEqual(["new-2", "new-3"]);
    expect(end).toEqual([]);
  });

  it("ends what it leaves out of its states when it is to", () => {
    const plan = planRates([newTexas()], shippedRates, { ...terms, leftOut: "end" });
    expect(plan.changes.filter(({ kind }) => kind === "ended")).toHaveLength(7);
    expect(plan.end).toHaveLength(8);
    expect(new Set(plan.end.map(({ on }) => on))).toEqual(new Set(["2026-12-31"]));
    const louisiana = planRates([newTexas({ jurisdiction: "LA" })], shippedRates, {
      ...terms,
      leftOut: "end",
    });
    expect(louisiana.end).toEqual([]);
  });
});

describe("a line is refused for", () => {
  it.each([
    [
      "a past effective date",
      { effectiveFrom: day("2026-12-31") },
      /effective_from.*31 Dec 2026 is before the import's/,
    ],
    ["a last day before the first", { effectiveTo: day("2026-12-31") }, /effective_to.*before the first/],
    ["no amount", { amountCents: 0 }, /amount.*above \$0\.00/],
    ["cents written as dollars", { amountCents: 640_000_00 }, /amount.*decimal point/],
    ["an unknown state", { jurisdiction: "TE" }, /jurisdiction.*“TE” is not a state's postal code/],
    [
      "least above most",
      { minMinutesPerDay: 300, maxMinutesPerDay: 240 },
      /min_minutes_a_day.*300.*more than the most, 240/,
    ],
    [
      "most below the first block",
      { minMinutesPerDay: null, maxMinutesPerDay: 60 },
      /max_minutes_a_day.*first block of 120/,
    ],
    ["half a minute", { incrementMinutes: 7.5 }, /increment_minutes.*7\.5 is not a whole number/],
    [
      "97546 without an increment",
      { incrementMinutes: null },
      /increment_minutes.*97546 is paid by increments/,
    ],
    ["97545 with one", { code: "97545" as const }, /increment_minutes.*97545 is paid once/],
    ["a modifier of three letters", { modifiers: ["WHX"] }, /modifiers.*“WHX”/],
    ["a modifier twice", { modifiers: ["WH", "WH"] }, /modifiers.*twice/],
    ["a schedule that is policy", { status: "policy" as const }, /status.*payer's contract/],
    ["a contract that is law", { payerId: "p" }, /status.*write “policy”/],
  ])("%s", (_, change, sentence) => {
    expect(reasons(newTexas(change)).join("\n")).toMatch(sentence);
  });

  it("overlapping another line", () => {
    expect(reasons(newTexas(), newTexas({ effectiveFrom: day("2027-03-01") }, 3))).toEqual([
      expect.stringMatching(
        /^3 effective_from: 97546 work hardening in TX, accredited clinics has two rates.*line 2 \(from 1 Jan 2027\)/,
      ),
    ]);
  });

  it("overlapping a version that is to begin later, unless it says the same", () => {
    const coming = newTexas({ id: "coming", effectiveFrom: day("2027-03-01") }).rate;
    const ended = { ...texas, effectiveTo: day("2027-02-28") };
    const stored = [...shippedRates.filter(({ id }) => id !== texas.id), ended, coming];
    const { problems } = planRates([newTexas()], stored, terms);
    expect(problems).toMatchObject([
      { line: 2, column: "effective_to", reason: expect.stringContaining("1 Mar 2027") },
    ]);
    expect(planRates([newTexas({ effectiveTo: day("2027-02-28") })], stored, terms).problems).toEqual([]);
    const again = planRates([newTexas({ effectiveFrom: day("2027-03-01") })], stored, terms);
    expect(again).toMatchObject({ problems: [], add: [], end: [] });
  });

  it("being hidden behind a rate by accreditation", () => {
    expect(reasons(newTexas({ accredited: null }))).toEqual([
      expect.stringMatching(/accredited: .*goes before one for any clinic/),
    ]);
  });
});

describe("a dry run warns of", () => {
  const warningsOf = (...lines: ReturnType<typeof newTexas>[]) =>
    rateWarnings(shippedRates, planOf(...lines), newYear);

  it("nothing where every day keeps its rate", () => expect(warningsOf(newTexas())).toEqual([]));

  it("a schedule that would stop, and days between", () => {
    expect(warningsOf(newTexas({ effectiveTo: day("2027-12-31") }))).toEqual([
      "97546 work hardening in TX, accredited clinics: the schedule stops; no rate from 1 Jan 2028 on.",
    ]);
    const ended = shippedRates.map((rate) => ({ ...rate, effectiveTo: newYear }));
    const later = planRates([newTexas({ effectiveFrom: day("2027-02-01") })], ended, terms);
    expect(rateWarnings(ended, later, newYear)).toContain(
      "97546 work hardening in TX, accredited clinics: no rate from 2 Jan 2027 to 31 Jan 2027.",
    );
  });

  it("a code without the other, and first blocks that do not meet", () => {
    expect(warningsOf(newTexas({ jurisdiction: "LA" })).join()).toContain("97545 has no rate beside it");
    expect(warningsOf(newTexas({ firstBlockMinutes: 60 })).join()).toContain("paid twice or not at all");
  });

  it("an amount that changes by more than half", () => {
    expect(warningsOf(newTexas({ amountCents: 660 })).join()).toContain("check the decimal point");
  });
});
