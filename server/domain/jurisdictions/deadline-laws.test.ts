import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn, instantAt, type PlainDate, plainDate } from "@/server/domain/plain-date";
import { isBusinessDay } from "./calendar";
import { type Calendars, calendarSet, type StoredChange } from "./calendar-set";
import { shippedCalendars } from "./calendars.data";
import { type DeadlineInput, deadline } from "./deadline";
import { type Channel, type Clock, findRule, type JurisdictionRule, supersede } from "./rule";
import { shippedRules } from "./rules.data";
import { shippedCalendarSet } from "./shipped-calendars";
import { zoneOf } from "./zones";

const day = fc.integer({ min: 0, max: 6800 }).map((days) => addDays(plainDate("2015-02-01"), days));
const minute = fc.integer({ min: 0, max: 1439 });
const state = fc.constantFrom("CA", "TX", "NY", "FL", "GA", "OH", "LA", "default");
const clock = fc.constantFrom<Clock>("initial", "extension", "expedited", "retrospective", "reconsideration");
const moment = fc.record({ on: day, minutes: minute, place: state, clock });
/** How it came, and how many days before it the physician recommended the care. */
const arrival = fc.record({
  channel: fc.constantFrom<Channel>("portal", "fax", "mail"),
  ago: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
});
type Moment = { on: PlainDate; minutes: number; place: string; clock: Clock };

const receivedAt = ({ on, minutes, place }: Moment) =>
  new Date(+instantAt(on, "00:00", zoneOf(place)) + minutes * 60_000);
const ruleOf = ({ place, clock: kind }: Moment, at: Date) =>
  findRule(shippedRules, place, kind, dayIn(at, zoneOf(place)));

type More = Partial<DeadlineInput> & { calendars?: Calendars };

function dueBy(rule: JurisdictionRule, at: Date, { calendars = shippedCalendarSet, ...more }: More = {}) {
  return deadline({
    rule,
    calendar: calendars.of(rule.calendar, at),
    receivedAt: at,
    channel: "portal",
    ...more,
  });
}

describe("laws of deadlines", () => {
  it("one is after receipt, and lists each day once", () => {
    fc.assert(
      fc.property(moment, (each) => {
        const at = receivedAt(each);
        const rule = ruleOf(each, at);
        const result = dueBy(rule, at);
        const days = result.days.map((one) => one.day);
        expect(+result.dueAt).toBeGreaterThan(+at);
        expect(days).toEqual([...new Set(days)].sort());
        if (rule.basis === "hours") return;
        expect(result.days.filter((one) => one.counted)).toHaveLength(rule.amount);
        if (rule.basis === "business_days")
          expect(isBusinessDay(shippedCalendarSet.of(rule.calendar, at), result.dueOn).counts).toBe(true);
      }),
    );
  });

  it("never comes earlier for a later receipt, nor for a pause", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 10_000 }), (each, later) => {
        const first = receivedAt(each);
        const second = new Date(+first + later * 60_000);
        const rule = ruleOf(each, first);
        const plain = dueBy(rule, first);
        expect(+dueBy(rule, second).dueAt).toBeGreaterThanOrEqual(+plain.dueAt);
        const paused = dueBy(rule, first, { pauses: [{ from: first, to: second }] });
        expect(+paused.dueAt).toBeGreaterThanOrEqual(+plain.dueAt);
      }),
    );
  });

  it("never comes earlier when a holiday is added", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 20 }), arrival, (each, ahead, { channel, ago }) => {
        const came = { channel, recommendedOn: ago === null ? null : addDays(each.on, -ago) };
        const at = receivedAt(each);
        const rule = ruleOf(each, at);
        const holiday: StoredChange = {
          calendarId: rule.calendar,
          day: addDays(each.on, ahead),
          works: false,
          reason: "Day of mourning",
          addedAt: at.toISOString(),
          removedAt: null,
        };
        const calendars = calendarSet(shippedCalendars, [holiday]);
        const due = dueBy(rule, at, { calendars, ...came });
        expect(+due.dueAt).toBeGreaterThanOrEqual(+dueBy(rule, at, came).dueAt);
        // Added after receipt, it moves nothing.
        const afterwards = { ...holiday, addedAt: new Date(+at + 1).toISOString() };
        const unmoved = dueBy(rule, at, { calendars: calendarSet(shippedCalendars, [afterwards]), ...came });
        expect(unmoved).toEqual(dueBy(rule, at, came));
      }),
    );
  });

  it("is never beyond California's fourteen days, but for the day it came", () => {
    fc.assert(
      fc.property(day, minute, arrival, (on, minutes, { channel, ago }) => {
        const each: Moment = { on, minutes, place: "CA", clock: "initial" };
        const recommendedOn = addDays(on, -(ago ?? 0));
        const { dueOn } = dueBy(ruleOf(each, receivedAt(each)), receivedAt(each), { channel, recommendedOn });
        const cap = addDays(recommendedOn, 14);
        expect(dueOn <= (cap < on ? on : cap)).toBe(true);
      }),
    );
  });

  it("is never shortened by a larger amount", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), (each, more) => {
        const at = receivedAt(each);
        const rule = ruleOf(each, at);
        const longer = dueBy({ ...rule, amount: rule.amount + more }, at);
        expect(+longer.dueAt).toBeGreaterThan(+dueBy(rule, at).dueAt);
      }),
    );
  });

  it("of a request received before a new version's date is the old version's", () => {
    const change = fc.record({ amount: fc.integer({ min: 1, max: 60 }), dueTime: fc.constant("12:00") });
    fc.assert(
      fc.property(moment, change, fc.integer({ min: 1, max: 400 }), (each, values, ahead) => {
        const at = receivedAt(each);
        const rule = ruleOf(each, at);
        const from = addDays(dayIn(at, zoneOf(each.place)), ahead);
        const stored = shippedRules.find(({ id }) => id === rule.id) ?? rule;
        const rules = [
          ...shippedRules.filter(({ id }) => id !== rule.id),
          ...supersede(stored, values, from),
        ];
        const found = findRule(rules, each.place, each.clock, dayIn(at, zoneOf(each.place)));
        expect(dueBy(found, at)).toEqual(dueBy(rule, at));
      }),
    );
  });
});
