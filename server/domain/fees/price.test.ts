import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/server/domain/errors";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { allowedCents } from "./allowed";
import { agreedRates } from "./hourly-rates";
import { blocksOf, feeLineLabel, type PriceTerms, priceSession, priceStay } from "./price";
import { shippedRates } from "./rates.data";

const texas: PriceTerms = {
  rates: shippedRates,
  jurisdiction: "TX",
  program: "hardening",
  accredited: true,
  serviceOn: plainDate("2026-11-23"),
};

describe("a session", () => {
  it("shows its formula, source and status", () => {
    const { lines } = priceSession({ ...texas, minutes: 480 });
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      "97545-WH-CA: 2 h × $64.00 an hour = $128.00",
      "97546-WH-CA: 6 h × $64.00 an hour = $384.00",
    ]);
    expect(lines[0]).toMatchObject({ status: "unverified", rate: { id: "TX-2016-WH-CA-97545" } });
  });

  it.each([
    [127, 0],
    [128, 1],
    [142, 1],
    [143, 2],
  ])("of %i minutes has %i quarter hours beyond the first two hours", (minutes, quarters) => {
    expect(priceSession({ ...texas, minutes }).lines[1]?.quarterHours).toBe(quarters);
  });

  it("under two hours is refused with the reason", () => {
    expect(() => priceSession({ ...texas, minutes: 119 })).toThrow(/119 minutes has no price.*at least 120/);
  });

  it.each([0, -5, 90.5, 1500, Number.NaN])("of %d minutes is impossible", (minutes) => {
    expect(() => priceSession({ ...texas, minutes })).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
  });

  it("before the schedule's first day is refused", () => {
    expect(() => priceSession({ ...texas, minutes: 240, serviceOn: plainDate("2016-08-31") })).toThrow(
      "1 Sep 2016",
    );
  });
});

describe("where no amount is known", () => {
  const louisiana = { ...texas, jurisdiction: "LA", minutes: 240 };

  it.each([
    ["LA", "Louisiana schedule are not loaded"],
    ["TN", "Tennessee table are not loaded"],
    ["NC", "paid by agreement"],
    ["NV", "No fee schedule for NV"],
  ])("%s is refused with the reason and the way out", (jurisdiction, reason) => {
    const price = () => priceSession({ ...louisiana, jurisdiction });
    expect(price).toThrow(reason);
    expect(price).toThrow("payer's agreed rate");
    expect(price).toThrow(AppError);
  });

  it("the payer's agreed rate prices, for that payer and clinic only", () => {
    const terms = {
      jurisdiction: "LA",
      program: "hardening",
      effectiveFrom: plainDate("2026-01-01"),
    } as const;
    const any = agreedRates({ ...terms, payerId: "p1", clinicId: null, hourlyCents: 5800 });
    const own = agreedRates({ ...terms, payerId: "p1", clinicId: "c1", hourlyCents: 5500 });
    const rates = [...shippedRates, ...any, ...own];
    const priced = priceSession({ ...louisiana, rates, payerId: "p1", clinicId: "c1" });
    expect(priced).toMatchObject({
      totalCents: 22000,
      lines: [{ source: "by agreement", status: "policy" }, {}],
    });
    expect(priceSession({ ...louisiana, rates, payerId: "p1", clinicId: "c2" }).totalCents).toBe(23200);
    expect(() => priceSession({ ...louisiana, rates, payerId: "p2" })).toThrow("not loaded");
  });

  it("the clinic's stated charge prices, and says so", () => {
    const price = priceSession({ ...louisiana, chargePerHourCents: 5000 });
    expect(price.totalCents).toBe(20000);
    expect(price.lines[0]).toMatchObject({ status: "policy" });
    expect(price.lines[0]?.source).toContain("The clinic's stated charge");
    expect(() => priceSession({ ...louisiana, chargePerHourCents: 0 })).toThrow("above 0");
  });
});

describe("Tennessee pays the lesser of charge and table", () => {
  it("TN-LESSER", () => {
    expect(allowedCents({ billedCents: 9000, tableCents: 12000, lesserOfBilled: true })).toBe(9000);
    expect(allowedCents({ billedCents: 9000, tableCents: 12000, lesserOfBilled: false })).toBe(12000);
  });

  it("line by line", () => {
    const terms = { payerId: "p1", clinicId: null, jurisdiction: "TN", program: "hardening" } as const;
    const rates = agreedRates({ ...terms, hourlyCents: 6000, effectiveFrom: plainDate("2026-01-01") });
    const session = { ...texas, rates, jurisdiction: "TN", payerId: "p1", minutes: 195 };
    expect(priceSession(session).totalCents).toBe(19500);
    expect(priceSession({ ...session, chargePerHourCents: 7000 }).totalCents).toBe(19500);
    const less = priceSession({ ...session, chargePerHourCents: 5000 });
    expect(less.lines.map(({ amountCents }) => amountCents)).toEqual([10000, 6250]);
    expect(less.lines[1]?.sentence).toContain("less than the table's $75.00");
  });
});

describe("a stay", () => {
  it("adds up its sessions by line", () => {
    const stay = priceStay({
      ...texas,
      sessions: [
        { minutes: 240, count: 10 },
        { minutes: 360, count: 5 },
      ],
    });
    expect(stay.totalCents).toBe(448000);
    expect(stay.lines.map(feeLineLabel)).toEqual([
      "97545-WH-CA · 15 u · $1,920",
      "97546-WH-CA · 40 u · $2,560",
    ]);
    expect(stay.lines.map(({ sentence }) => sentence)).toEqual([
      "15 × (97545-WH-CA: 2 h × $64.00 an hour = $128.00)",
      "10 × (97546-WH-CA: 2 h × $64.00 an hour = $128.00) + 5 × (97546-WH-CA: 4 h × $64.00 an hour = $256.00)",
    ]);
  });

  it("costs nothing without sessions, and refuses half a session", () => {
    expect(priceStay({ ...texas, sessions: [] })).toEqual({ lines: [], totalCents: 0 });
    expect(() => priceStay({ ...texas, sessions: [{ minutes: 240, count: 1.5 }] })).toThrow("whole number");
  });
});

describe("laws", () => {
  const minutes = fc.integer({ min: 120, max: 720 });
  const count = fc.integer({ min: 0, max: 60 });
  const kind = fc.record({
    program: fc.constantFrom("hardening" as const, "conditioning" as const),
    accredited: fc.boolean(),
  });

  it("is whole cents, never negative, and the sum of its lines", () => {
    fc.assert(
      fc.property(kind, minutes, count, (terms, length, sessions) => {
        const price = priceStay({ ...texas, ...terms, sessions: [{ minutes: length, count: sessions }] });
        expect(Number.isInteger(price.totalCents) && price.totalCents >= 0).toBe(true);
        expect(price.lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(price.totalCents);
      }),
    );
  });

  it("does not change when a stay is split", () => {
    fc.assert(
      fc.property(kind, minutes, count, count, (terms, length, first, second) => {
        const of = (...counts: number[]) =>
          priceStay({ ...texas, ...terms, sessions: counts.map((one) => ({ minutes: length, count: one })) });
        expect(of(first, second).totalCents).toBe(of(first + second).totalCents);
        expect(of(first).totalCents + of(second).totalCents).toBe(of(first + second).totalCents);
      }),
    );
  });

  it("does not change when a stay is split, whatever day a new rate begins and however its sessions fall", () => {
    const planned = fc.array(
      fc.record({ minutes, ahead: fc.integer({ min: 0, max: 60 }), first: fc.boolean() }),
      {
        maxLength: 25,
      },
    );
    const change = fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      cents: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(kind, planned, change, (terms, sessions, { after, cents }) => {
        const from = addDays(texas.serviceOn, after);
        const rates = shippedRates.flatMap((rate) => [
          { ...rate, effectiveTo: addDays(from, -1) },
          { ...rate, id: `${rate.id}-new`, amountCents: cents, effectiveFrom: from },
        ]);
        const on = sessions.map((one) => ({ ...one, on: addDays(texas.serviceOn, one.ahead) }));
        const of = (some: typeof on) =>
          priceStay({ ...texas, ...terms, rates, sessions: blocksOf(some) }).totalCents;
        const parts = of(on.filter(({ first }) => first)) + of(on.filter(({ first }) => !first));
        expect(parts).toBe(of(on));
      }),
    );
  });

  it("never falls with the minutes, and never rises without accreditation", () => {
    fc.assert(
      fc.property(kind, minutes, fc.integer({ min: 0, max: 300 }), (terms, length, more) => {
        const total = (of: number, accredited = terms.accredited) =>
          priceSession({ ...texas, ...terms, accredited, minutes: of }).totalCents;
        expect(total(length + more)).toBeGreaterThanOrEqual(total(length));
        expect(total(length, false)).toBeLessThanOrEqual(total(length, true));
      }),
    );
  });
});
