import { describe, expect, it } from "vitest";
import { shippedRates } from "@/server/domain/fees/rates.data";
import { plainDate } from "@/server/domain/plain-date";
import { priceRequest, sessionsAsked } from "./price-request";

const startOn = plainDate("2026-11-30");
const stay = { startOn, weeks: 3, sessionsPerWeek: 5, minutesByWeek: [240, 240, 300] };
const ask = { type: "initial" as const, sessions: 15, minutesPerSession: 300, startOn };

/** "10 × 240, 5 × 300" */
function lengths(
  asked: Parameters<typeof sessionsAsked>[0],
  by: Parameters<typeof sessionsAsked>[1],
): string {
  const groups = Map.groupBy(sessionsAsked(asked, by), ({ minutes }) => minutes);
  return [...groups].map(([minutes, group]) => `${group.length} × ${minutes}`).join(", ");
}

describe("the sessions asked", () => {
  it("follow the stay's minutes in a first request named by the longest session", () => {
    expect(lengths(ask, stay)).toBe("10 × 240, 5 × 300");
    expect(lengths({ ...ask, sessions: 7 }, stay)).toBe("7 × 240");
  });

  it("are of one length in any other request, and where the stay says otherwise", () => {
    expect(lengths({ ...ask, type: "extension", sessions: 4 }, stay)).toBe("4 × 300");
    expect(lengths({ ...ask, minutesPerSession: 180 }, stay)).toBe("15 × 180");
    expect(lengths(ask, null)).toBe("15 × 300");
  });
});

describe("the price of a request", () => {
  const terms = {
    jurisdiction: "TX",
    program: "hardening",
    accredited: true,
    payerId: "p",
    clinicId: "c",
  } as const;
  const newYear = plainDate("2027-01-01");
  const dearer = shippedRates.map((rate) => ({
    ...rate,
    id: `${rate.id}-2027`,
    amountCents: rate.amountCents + 1000,
    effectiveFrom: newYear,
  }));
  const ended = shippedRates.map((rate) => ({ ...rate, effectiveTo: plainDate("2026-12-31") }));
  const rates = { ...terms, rates: [...ended, ...dearer] };

  it("follows the rates of each session's day across a change of the schedule", () => {
    const days = {
      ...ask,
      type: "extension" as const,
      startOn: plainDate("2026-12-28"),
      minutesPerSession: 240,
    };
    const price = priceRequest({ ...days, sessions: 10 }, stay, rates);
    // Monday to Thursday of the old year at $64 an hour, Friday 1 Jan and the week after at $74.
    expect(price.cents).toBe(4 * 25_600 + 6 * 29_600);
    expect(price.lines.map(({ rate }) => rate.id).toSorted()).toEqual([
      "TX-2016-WH-CA-97545",
      "TX-2016-WH-CA-97545-2027",
      "TX-2016-WH-CA-97546",
      "TX-2016-WH-CA-97546-2027",
    ]);
  });

  it("is the same whether it is asked at once or week by week", () => {
    const days = {
      ...ask,
      type: "extension" as const,
      startOn: plainDate("2026-12-21"),
      minutesPerSession: 240,
    };
    const week = (on: string) =>
      priceRequest({ ...days, sessions: 5, startOn: plainDate(on) }, stay, rates).cents;
    const whole = priceRequest({ ...days, sessions: 15 }, stay, rates).cents;
    expect(week("2026-12-21") + week("2026-12-28") + week("2027-01-04")).toBe(whole);
  });
});
