import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn, instantAt, plainDate } from "../plain-date";
import { deadline, type Pause } from "./deadline";
import { expedited, NEVER_LATER } from "./expedited";
import { type Channel, type Clock, findRule } from "./rule";
import { shippedRules } from "./rules.data";
import { shippedCalendarSet } from "./shipped-calendars";
import { zoneOf } from "./zones";

const minutes = (count: number) => count * 60_000;
const places = ["CA", "TX", "NY", "FL", "GA", "OH", "LA", "AZ"] as const;

type Received = { place: string; at: Date; clock?: Clock; channel?: Channel; pauses?: Pause[] };

function ordinary({ place, at, clock = "initial", channel = "portal", pauses = [] }: Received) {
  const rule = findRule(shippedRules, place, clock, dayIn(at, zoneOf(place)));
  return deadline({
    rule,
    calendar: shippedCalendarSet.of(rule.calendar, at),
    receivedAt: at,
    channel,
    pauses,
  });
}

function certified(received: Received, certifiedAt: Date) {
  const { place, at, pauses = [] } = received;
  const rule = findRule(shippedRules, place, "expedited", dayIn(at, zoneOf(place)));
  const calendar = shippedCalendarSet.of(rule.calendar, at);
  return expedited(ordinary(received), { rule, calendar, certifiedAt, pauses });
}

const moment = fc
  .record({
    days: fc.integer({ min: 0, max: 6800 }),
    minute: fc.nat(1439),
    place: fc.constantFrom(...places),
  })
  .map(({ days, minute, place }) => {
    const midnight = instantAt(addDays(plainDate("2015-02-01"), days), "00:00", zoneOf(place));
    return { place, at: new Date(+midnight + minutes(minute)) };
  });
const wait = fc.integer({ min: -3_000, max: 20_000 });

describe("an expedited request", () => {
  it("is never due later than its ordinary deadline, and never before it is certified and there", () => {
    fc.assert(
      fc.property(moment, wait, fc.option(fc.nat(8_000)), (received, later, paused) => {
        const at = new Date(+received.at + minutes(later));
        const from = new Date(+received.at + minutes(500));
        const pauses = paused === null ? [] : [{ from, to: new Date(+from + minutes(paused)) }];
        const before = ordinary({ ...received, pauses });
        const due = certified({ ...received, pauses }, at);
        expect(+due.dueAt).toBeLessThanOrEqual(+before.dueAt);
        if (due.dueAt < before.dueAt) expect(due.dueAt > at && due.dueAt > received.at).toBe(true);
        expect(due.receivedAt).toEqual(received.at);
        const days = due.days.map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].toSorted());
        if (due.dueAt < before.dueAt) expect(due.days.at(-1)?.reason).toMatch(/: 72 h$|; 72 h of 72 h$/);
      }),
      { numRuns: 400 },
    );
  });

  it("is never due sooner for a later certification", () => {
    fc.assert(
      fc.property(moment, wait, fc.nat(5_000), (received, first, more) => {
        const at = new Date(+received.at + minutes(first));
        const later = new Date(+at + minutes(more));
        expect(+certified(received, later).dueAt).toBeGreaterThanOrEqual(+certified(received, at).dueAt);
      }),
    );
  });

  it("runs 72 hours from the certification in California, and says so", () => {
    const at = instantAt(plainDate("2026-11-09"), "10:00", "America/Los_Angeles");
    const due = certified({ place: "CA", at }, new Date(+at + minutes(24 * 60)));
    expect(due.dueOn).toBe("2026-11-13");
    expect(due.sentence).toContain(
      "Due Fri 13 Nov, 10:00 AM PT: 72 hours from the physician's certification",
    );
    expect(due.sentence).toContain(NEVER_LATER);
    expect(due.days.map(({ reason }) => reason)).toEqual([
      "received; not certified yet",
      "certified as expedited; the hours run from then: 14 h",
      "24 h; 38 h of 72 h",
      "24 h; 62 h of 72 h",
      "10 h; 72 h of 72 h",
    ]);
  });

  it("is full with the day before when the hours end at midnight", () => {
    const at = instantAt(plainDate("2026-11-09"), "00:00", "America/Los_Angeles");
    const due = certified({ place: "CA", at }, at);
    expect(due.dueOn).toBe("2026-11-12");
    expect(due.days.map(({ day, counted }) => [day, counted])).toEqual([
      ["2026-11-09", true],
      ["2026-11-10", true],
      ["2026-11-11", true],
    ]);
    expect(due.days.at(-1)?.reason).toBe("24 h; 72 h of 72 h");
  });

  it("keeps the ordinary deadline where 72 hours would pass it, or the state has no rule for it", () => {
    const at = instantAt(plainDate("2026-11-09"), "10:00", "America/Los_Angeles");
    const late = certified(
      { place: "CA", at },
      instantAt(plainDate("2026-11-17"), "10:00", "America/Los_Angeles"),
    );
    expect(late.dueAt).toEqual(ordinary({ place: "CA", at }).dueAt);
    expect(late.sentence).toContain(`${NEVER_LATER}.`);
    const texas = certified({ place: "TX", at }, at);
    expect(texas.dueAt).toEqual(ordinary({ place: "TX", at }).dueAt);
    expect(texas.sentence).toContain("Texas has no rule of its own for it, so the ordinary deadline stays.");
  });
});

describe("a receipt by fax", () => {
  it("after California's cut-off counts from the next business day, and its day says so", () => {
    const at = instantAt(plainDate("2026-11-05"), "17:31", "America/Los_Angeles");
    const faxed = ordinary({ place: "CA", at, channel: "fax" });
    expect(faxed.deemedReceivedOn).toBe("2026-11-06");
    expect(faxed.days[0]?.reason).toBe("received by fax after 5:30 PM PT");
    expect(faxed.sentence).toContain("from receipt by fax on Fri 6 Nov");
    expect(ordinary({ place: "CA", at }).deemedReceivedOn).toBe("2026-11-05");
  });
});
