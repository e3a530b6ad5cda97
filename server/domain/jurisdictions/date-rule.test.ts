import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { dateRule } from "./date-rule";
import type { JurisdictionRule } from "./rule";
import { RuleVersionInput } from "./rule-schema";
import { shippedRules } from "./rules.data";
import { shippedCalendarSet } from "./shipped-calendars";

const texas = shippedRules.filter(({ id }) => id === "TX-initial-1");
const now = new Date("2026-11-23T18:00:00Z");
const today = plainDate("2026-11-23");

const typed = {
  jurisdiction: "TX",
  clock: "initial",
  name: "Texas preauthorization",
  basis: "business_days",
  amount: 4,
  capDays: null,
  cutoffTime: "17:00",
  cutoffChannels: null,
  receivedOnBusinessDaysOnly: true,
  dueTime: "17:00",
  zone: "America/Chicago",
  calendar: "TX",
  informationStopsDeadline: false,
  writtenNoticeDays: 1,
  overCents: null,
  ifMissed: "An administrative violation.",
  appliesTo: null,
  citation: "28 TAC 134.600",
  status: "secondary",
  effectiveFrom: "2027-01-01",
};

function dated(change: object = {}, versions: readonly JurisdictionRule[] = texas) {
  const input = RuleVersionInput.parse({ ...typed, ...change });
  return dateRule(versions, input, { calendar: shippedCalendarSet.of(input.calendar, now), today });
}

/** The sentence and field by which the schema refuses. */
function refusal(change: object): [string | undefined, PropertyKey | undefined] {
  const issue = RuleVersionInput.safeParse({ ...typed, ...change }).error?.issues[0];
  return [issue?.message, issue?.path[0]];
}

describe("a rule dated anew", () => {
  it("is the next version, and ends the one before it the day before", () => {
    const { ended, next } = dated();
    expect(ended).toMatchObject({ id: "TX-initial-1", effectiveTo: "2026-12-31" });
    expect(next).toMatchObject({
      id: "TX-initial-2",
      version: 2,
      amount: 4,
      cap: null,
      effectiveFrom: "2027-01-01",
      effectiveTo: null,
    });
    expect(next).not.toHaveProperty("capDays");
  });

  it("is the first where the jurisdiction had none", () => {
    const { ended, next } = dated({ jurisdiction: "NM", calendar: "federal", capDays: 14 }, []);
    expect(ended).toBeNull();
    expect(next).toMatchObject({ id: "NM-initial-1", version: 1, cap: { calendarDays: 14 } });
  });

  it("is refused today and in the past", () => {
    for (const effectiveFrom of ["2026-11-23", "2020-01-01"])
      expect(() => dated({ effectiveFrom })).toThrow("write 24 Nov 2026 or a later day");
    expect(dated({ effectiveFrom: "2026-11-24" }).next.version).toBe(2);
  });

  it("is refused when two versions would hold at once", () => {
    const { ended, next } = dated();
    const versions = [ended, next].filter((version) => version !== null);
    expect(() => dated({ effectiveFrom: "2026-12-15" }, versions)).toThrow(
      "Version 2 takes effect on 1 Jan 2027, and two versions may not hold at once",
    );
    expect(dated({ effectiveFrom: "2027-01-02" }, versions).next.version).toBe(3);
  });

  it("is refused by a calendar without the year", () => {
    expect(() => dated({ effectiveFrom: "2036-01-01" })).toThrow("has no days for 2036");
  });
});

describe("what is typed of a rule", () => {
  it("is refused in a sentence that names the field", () => {
    expect(refusal({ citation: " " })).toEqual([
      "Write the citation: where the rule is written.",
      "citation",
    ]);
    expect(refusal({ amount: 0 })).toEqual(["The amount is a whole number from 1 to 720.", "amount"]);
    expect(refusal({ amount: 61 })).toEqual(["The amount is at most 60 business days.", "amount"]);
    expect(refusal({ amount: 2.5 })[1]).toBe("amount");
    expect(refusal({ zone: "Mars/Base" })).toEqual([
      "Choose the time zone from the list, like America/Chicago.",
      "zone",
    ]);
    expect(refusal({ jurisdiction: "XX" })[1]).toBe("jurisdiction");
    expect(refusal({ dueTime: "25:00" })).toEqual([
      "The due time is a time like 17:00, from 00:00 to 23:59.",
      "dueTime",
    ]);
    expect(refusal({ effectiveFrom: "2027-02-30" })[1]).toBe("effectiveFrom");
    expect(refusal({ cutoffTime: null, cutoffChannels: ["fax"] })[1]).toBe("cutoffTime");
    expect(refusal({ status: "certain" })).toEqual(["Say how well the rule is known.", "status"]);
  });
});
