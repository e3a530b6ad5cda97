import { describe, expect, it } from "vitest";
import { addDays, instantAt } from "../plain-date";
import { DEFAULT_PROGRESS_POLICY, type ProgressPolicy } from "../progress/policy";
import { alarmsOf } from "./alarms-of";
import type { AlarmFacts } from "./facts";
import { factsWith, startOn, zone } from "./fixtures/facts";
import { lateReportAlarms } from "./late-report";
import { stayEndingAlarms } from "./stay-ending";
import { thresholdEffect } from "./threshold-effect";

const at = (days: number, time = "12:00") => instantAt(addDays(startOn, days), time, zone);
const policyWith = (over: Partial<ProgressPolicy>): ProgressPolicy => ({
  ...DEFAULT_PROGRESS_POLICY,
  ...over,
});
const dated = (over: Partial<ProgressPolicy>, days: number): AlarmFacts["policies"] => [
  { ...policyWith(over), version: "set", effectiveFrom: addDays(startOn, days) },
];

describe("thresholds tried on a program's alarms", () => {
  // Three weeks reported; the fixture's stay ends on day 25, and five business days before is day 18.
  const facts = factsWith({ weeks: ["progress", "progress"] });

  it("say what would stand that does not, and the other way round", () => {
    expect(thresholdEffect(facts, policyWith({}), at(16))).toEqual([]);
    expect(thresholdEffect(facts, policyWith({ stayEndingBusinessDays: 10 }), at(16))).toEqual([
      "would stand on the board: stay ending",
    ]);
    expect(thresholdEffect(facts, policyWith({ stayEndingBusinessDays: 1 }), at(19))).toContain(
      "would not stand on the board: stay ending",
    );
  });
});

describe("a payer's own days", () => {
  it("move the ladder of a late report from their first day on, and leave the weeks before it alone", () => {
    const policies = dated({ caseManagerToldBusinessDays: 2, adjustorToldBusinessDays: 4 }, 7);
    const fired = (week: number) =>
      alarmsOf({ ...factsWith(), policies }, at(40), [lateReportAlarms])
        .filter(({ key }) => key.includes(`:${week}:`))
        .map(({ firedAt }) => firedAt);
    // The report of week 1 (to Friday, day 4) is due on Monday, day 7; that of week 2 a week later.
    expect(fired(1)).toEqual([at(7, "17:00"), at(8, "17:00"), at(9, "17:00")]);
    expect(fired(2)).toEqual([at(14, "17:00"), at(16, "17:00"), at(18, "17:00")]);
  });

  it("are named with their version in the explanation", () => {
    const policies = dated({ stayEndingBusinessDays: 3 }, 7);
    const [near] = alarmsOf({ ...factsWith(), policies }, at(30), [stayEndingAlarms]);
    expect(near?.firedAt).toEqual(at(22, "08:00"));
    expect(near?.explanation).toMatchObject({
      formula: expect.stringContaining("told 3 business days before"),
      rule: { name: "Stay ending", version: "set" },
    });
  });
});
