import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { priceSession } from "../price";
import type { FeeRate } from "../rate";
import { shippedRates } from "../rates.data";
import { newTexas, newYear, terms } from "./fixtures/rates";
import { applyPlan, planRates, undoPlan } from "./rate-plan";
import { holdsOn, slotOf } from "./rate-slot";

const span = 500;
const day = fc.integer({ min: 0, max: span }).map((days) => addDays(newYear, days));

const anyRate = fc
  .record({
    jurisdiction: fc.constantFrom("TX", "LA"),
    program: fc.constantFrom("hardening" as const, "conditioning" as const),
    accredited: fc.constantFrom(true, false, null),
    code: fc.constantFrom("97545" as const, "97546" as const),
    amountCents: fc.integer({ min: 1, max: 20_000 }),
    effectiveFrom: day,
    lasts: fc.option(fc.integer({ min: 0, max: span }), { nil: null }),
  })
  .map(
    ({ lasts, ...rate }): Partial<FeeRate> => ({
      ...rate,
      incrementMinutes: rate.code === "97545" ? null : 15,
      effectiveTo: lasts === null ? null : addDays(rate.effectiveFrom, lasts),
    }),
  );

/** Files of up to twelve lines, of which the plan's own rules leave those without a problem. */
const files = fc.array(anyRate, { maxLength: 12 }).map((rates) => {
  const lines = rates.map((rate, index) => newTexas(rate, index + 2));
  return lines.reduce<ReturnType<typeof newTexas>[]>((kept, line) => {
    const tried = [...kept, line];
    return planRates(tried, shippedRates, terms).problems.length === 0 ? tried : kept;
  }, []);
});

const leftOut = fc.constantFrom("keep" as const, "end" as const);

/** The rates that hold on a day, whatever order they are stored in. */
const inForce = (rates: readonly FeeRate[]) => rates.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe("an import of rates", () => {
  it("leaves at most one answer for a slot on any day", () => {
    fc.assert(
      fc.property(files, leftOut, day, (file, rest, on) => {
        const after = applyPlan(shippedRates, planRates(file, shippedRates, { ...terms, leftOut: rest }));
        const slots = after.filter((rate) => holdsOn(rate, on)).map(slotOf);
        expect(new Set(slots).size).toBe(slots.length);
      }),
    );
  });

  it("changes nothing before its effective date", () => {
    fc.assert(
      fc.property(files, leftOut, fc.integer({ min: 1, max: 3000 }), (file, rest, ago) => {
        const on = addDays(newYear, -ago);
        const after = applyPlan(shippedRates, planRates(file, shippedRates, { ...terms, leftOut: rest }));
        const said = (rates: readonly FeeRate[]) =>
          inForce(rates.filter((rate) => holdsOn(rate, on))).map(({ id, amountCents }) => [id, amountCents]);
        expect(said(after)).toEqual(said(shippedRates));
      }),
    );
  });

  it("undone, is as if it had never been", () => {
    fc.assert(
      fc.property(files, leftOut, (file, rest) => {
        const plan = planRates(file, shippedRates, { ...terms, leftOut: rest });
        expect(inForce(undoPlan(applyPlan(shippedRates, plan), plan))).toEqual(inForce(shippedRates));
      }),
    );
  });
});

describe("whatever rates are imported", () => {
  const terms97 = {
    jurisdiction: "TX",
    program: "hardening",
    accredited: true,
    serviceOn: plainDate("2028-09-01"),
  } as const;
  const pairs = fc
    .record({
      amountCents: fc.integer({ min: 1, max: 20_000 }),
      incrementMinutes: fc.integer({ min: 1, max: 60 }),
      rounding: fc.constantFrom("nearest" as const, "down" as const, "up" as const),
      basis: fc.constantFrom("per_hour" as const, "per_unit" as const),
      firstBlockMinutes: fc.constantFrom(60, 120, 180),
      maxMinutesPerDay: fc.option(fc.integer({ min: 180, max: 600 }), { nil: null }),
    })
    .map((change) => [
      newTexas({ ...change, code: "97545", incrementMinutes: null, minMinutesPerDay: null }, 2).rate,
      newTexas({ ...change, minMinutesPerDay: null }, 3).rate,
    ]);

  it("no more minutes are paid than the day's most", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 900 }), (rates, minutes) => {
        const { lines } = priceSession({ ...terms97, rates, minutes });
        const paid = lines.reduce((sum, line) => sum + line.minutes, 0);
        const most = rates[0]?.maxMinutesPerDay ?? null;
        if (most !== null) expect(paid).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("more minutes of a day never cost less", () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 300 }),
        (rates, minutes, more) => {
          const cost = (of: number) => priceSession({ ...terms97, rates, minutes: of }).totalCents;
          expect(cost(minutes + more)).toBeGreaterThanOrEqual(cost(minutes));
        },
      ),
    );
  });
});
