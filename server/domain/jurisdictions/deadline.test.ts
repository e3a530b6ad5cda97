import { describe, expect, it } from "vitest";
import { instantAt, plainDate } from "@/server/domain/plain-date";
import { type DeadlineInput, deadline } from "./deadline";
import { type Channel, type Clock, findRule } from "./rule";
import { shippedRules } from "./rules.data";
import { shippedCalendarSet } from "./shipped-calendars";
import { zoneOf } from "./zones";

const calendarOf = (id: string) => shippedCalendarSet.of(id, new Date("2026-11-23T12:00:00Z"));

function due(state: string, clock: Clock, received: string, more: Partial<DeadlineInput> = {}) {
  const [day = "", time = "10:00"] = received.split("T");
  const rule = findRule(shippedRules, state, clock, plainDate(day));
  const receivedAt = instantAt(plainDate(day), time, zoneOf(state));
  return deadline({ rule, calendar: calendarOf(rule.calendar), receivedAt, channel: "portal", ...more });
}

describe("receipt", () => {
  it("gives each day from receipt to the deadline a reason", () => {
    expect(due("TX", "initial", "2026-11-25T17:01").days.map(({ reason }) => reason)).toEqual([
      "received after 5:00 PM CT",
      "Thanksgiving Day",
      "Friday after Thanksgiving",
      "Saturday",
      "Sunday",
      "counts as received; the first day is not counted",
      "day 1 of 3",
      "day 2 of 3",
      "day 3 of 3",
    ]);
  });

  it("takes Texas mail of a day off as received on the next working day", () => {
    const result = due("TX", "initial", "2026-11-21T09:00");
    expect(result).toMatchObject({ deemedReceivedOn: "2026-11-23", dueOn: "2026-11-30" });
    expect(result.days[0]?.reason).toBe("received on a day off (Saturday)");
  });

  it("holds only a California fax to 5:30 PM", () => {
    const late = (channel: Channel) => due("CA", "initial", "2026-03-27T17:31", { channel }).deemedReceivedOn;
    expect(late("fax")).toBe("2026-03-30");
    expect(late("portal")).toBe("2026-03-27");
    expect(due("CA", "initial", "2026-03-27T17:30", { channel: "fax" }).deemedReceivedOn).toBe("2026-03-27");
  });
});

describe("the due instant", () => {
  it("stops at 14 days from the physician's recommendation in California", () => {
    const result = due("CA", "initial", "2026-03-25", { recommendedOn: plainDate("2026-03-15") });
    expect(result.dueOn).toBe("2026-03-29");
    expect(result.sentence).toContain("no later than 14 days after the physician's recommendation");
    expect(due("CA", "initial", "2026-03-25", { recommendedOn: plainDate("2026-03-24") }).dueOn).toBe(
      "2026-04-02",
    );
  });

  it("is the day of receipt when the 14 days had passed before, never earlier", () => {
    const late = due("CA", "initial", "2026-03-25T18:00", { recommendedOn: plainDate("2026-03-01") });
    expect(late.dueAt).toEqual(late.receivedAt);
    expect(
      due("CA", "initial", "2026-03-25", { recommendedOn: plainDate("2026-03-01") }).dueAt.toISOString(),
    ).toBe("2026-03-26T00:30:00.000Z");
  });

  it("stops at the 14 days for a fax that is deemed received after them", () => {
    const fax = (recommendedOn: string) =>
      due("CA", "initial", "2026-03-27T17:31", { channel: "fax", recommendedOn: plainDate(recommendedOn) });
    expect(fax("2026-03-14")).toMatchObject({ deemedReceivedOn: "2026-03-30", dueOn: "2026-03-28" });
    const passed = fax("2026-03-01");
    expect(passed).toMatchObject({ dueOn: "2026-03-27", dueAt: passed.receivedAt });
  });

  it("is the jurisdiction's wall clock, in winter and summer", () => {
    expect(due("TX", "initial", "2026-03-03").dueAt.toISOString()).toBe("2026-03-06T23:00:00.000Z");
    expect(due("TX", "initial", "2026-07-07").dueAt.toISOString()).toBe("2026-07-10T22:00:00.000Z");
  });

  it("reads out its rule in a sentence", () => {
    expect(due("TX", "extension", "2026-11-23").sentence).toBe(
      "Due Mon 30 Nov, 5:00 PM CT: 3 working days from receipt on Mon 23 Nov (28 TAC 134.600(i), (j); 102.3).",
    );
  });

  it("refuses another jurisdiction's calendar", () => {
    expect(() => due("TX", "initial", "2026-11-23", { calendar: calendarOf("CA") })).toThrow("TX calendar");
  });
});

describe("a request for information", () => {
  const pause = {
    from: instantAt(plainDate("2026-11-24"), "09:00", "America/Chicago"),
    to: instantAt(plainDate("2026-11-27"), "15:00", "America/Chicago"),
  };

  it("stops the default deadline: the days it touches are not counted", () => {
    const result = due("LA", "initial", "2026-11-23", { pauses: [pause] });
    expect(due("LA", "initial", "2026-11-23").dueOn).toBe("2026-12-01");
    expect(result.dueOn).toBe("2026-12-04");
    expect(result.days.find(({ day }) => day === "2026-11-24")?.reason).toBe("waiting for information");
  });

  it("does not stop the Texas deadline", () => {
    expect(due("TX", "initial", "2026-11-23", { pauses: [pause] })).toEqual(
      due("TX", "initial", "2026-11-23"),
    );
  });
});
