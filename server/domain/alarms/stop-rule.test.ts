import { describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "../plain-date";
import { DEFAULT_PROGRESS_POLICY } from "../progress/policy";
import { alarmsOf } from "./alarms-of";
import type { AlarmFacts } from "./facts";
import { factsWith, startOn, zone } from "./fixtures/facts";
import { stopRuleAlarms } from "./stop-rule";

const far = instantAt(addDays(startOn, 26), "07:00", zone);
const thresholds = (call: number, discharge: number, escalate: number, effectiveFrom = "2026-01-01") => ({
  ...DEFAULT_PROGRESS_POLICY,
  effectiveFrom: effectiveFrom as PlainDate,
  flatWeeksToCall: call,
  flatWeeksToDischarge: discharge,
  flatWeeksToEscalate: escalate,
});
const asked = (facts: AlarmFacts, asOf = far) => alarmsOf(facts, asOf, [stopRuleAlarms]);
/** What each week asked for: "1 call_insurer". */
const kinds = (facts: AlarmFacts) => [
  ...new Set(asked(facts).map(({ key, kind }) => `${key.split(":")[2]} ${kind}`)),
];
const calls = (week: number) => [`${week} call_insurer`, `${week} call_physician`];
const proposal = (week: number) => [`${week} agree_discharge`, `${week} discharge`];

describe("flat weeks", () => {
  it("ask for calls, then the proposal, then the daily telling", () => {
    expect(kinds(factsWith({ weeks: ["flat", "flat", "flat"] }))).toEqual([
      ...calls(1),
      ...proposal(2),
      "3 escalation",
    ]);
  });

  it("ask for the calls too where the payer proposes discharge after the first", () => {
    const facts = { ...factsWith({ weeks: ["flat", "flat"] }), policies: [thresholds(1, 1, 2)] };
    expect(kinds(facts)).toEqual([...proposal(1).slice(0, 1), ...calls(1), "1 discharge", "2 escalation"]);
  });

  it("ask for everything at once where the payer sets every step to the same week", () => {
    const facts = { ...factsWith({ weeks: ["flat", "flat"] }), policies: [thresholds(2, 2, 2)] };
    expect(kinds(facts).toSorted()).toEqual([...calls(2), ...proposal(2), "2 escalation"].toSorted());
  });

  it("owe the calls for each week until discharge is proposed, where the payer waits longer", () => {
    const facts = { ...factsWith({ weeks: ["flat", "flat", "flat"] }), policies: [thresholds(1, 3, 4)] };
    expect(kinds(facts).filter((kind) => kind.includes("insurer"))).toEqual([
      "1 call_insurer",
      "2 call_insurer",
    ]);
  });

  it("skip no step when the payer lowers its thresholds within the run", () => {
    const policies = [thresholds(3, 4, 5), thresholds(1, 2, 3, addDays(startOn, 7))];
    expect(kinds({ ...factsWith({ weeks: ["flat", "flat"] }), policies }).toSorted()).toEqual(
      [...calls(2), ...proposal(2)].toSorted(),
    );
  });

  it("start anew after a week that progresses, and not after an excused one", () => {
    expect(kinds(factsWith({ weeks: ["flat", "excused", "flat"] }))).toEqual([...calls(1), ...proposal(3)]);
    expect(kinds(factsWith({ weeks: ["flat", "progress", "flat"] }))).toEqual([...calls(1), ...calls(3)]);
    expect(kinds(factsWith({ weeks: ["flat", "ready"] }))).toEqual(calls(1));
  });

  it("count from the first week that is not excused", () => {
    expect(kinds(factsWith({ weeks: ["excused", "flat"] }))).toEqual(calls(2));
  });
});

describe("a flat week's alarm", () => {
  it("says why in one sentence with its numbers, dated by the day the week was reported for", () => {
    const late = { weeks: ["flat" as const], filedDaysLate: [0] };
    const facts = factsWith(late);
    // Seven in the evening in Texas is the next day in Greenwich.
    const evening = instantAt(addDays(startOn, 4), "19:30", zone).toISOString();
    const reports = facts.reports.map((report) => ({ ...report, submittedAt: evening }));
    const [call] = asked({ ...facts, reports });
    expect(call?.sentence).toBe(
      "Week 1: job match 50.0 % against 52.0 % needed; 1 flat week in a row. The clinic calls the insurer by the next business day.",
    );
    expect(call?.explanation.inputs[1]).toMatchObject({ label: "Job match, week 1", on: "Fri 7 Aug" });
    expect(call?.dueAt).toEqual(instantAt(addDays(startOn, 7), "17:00", zone));
  });

  it("is due after a holiday that follows the weekend", () => {
    // Labor Day, 7 September 2026, is a Monday: a report of the Friday before is answered by Tuesday.
    const facts = factsWith({ weeks: ["flat"], filedDaysLate: [28] });
    const [call] = asked(facts, instantAt(addDays(startOn, 33), "12:00", zone));
    expect(call?.firedAt).toEqual(instantAt("2026-09-04" as PlainDate, "15:00", zone));
    expect(call?.dueAt).toEqual(instantAt("2026-09-08" as PlainDate, "17:00", zone));
  });

  it("is told each business day at eight by the clinic's clock, over the change to winter time and a holiday", () => {
    const from = "2026-10-12" as PlainDate;
    const facts = factsWith({ weeks: ["flat", "flat", "flat"] });
    const reports = facts.reports.map((report, index) => {
      const reportedOn = addDays(from, index * 7 + 4);
      return { ...report, reportedOn, submittedAt: instantAt(reportedOn, "15:00", zone).toISOString() };
    });
    const asOf = instantAt("2026-11-13" as PlainDate, "12:00", zone);
    const told = asked({ ...facts, reports }, asOf).filter(
      ({ kind, holder }) => kind === "escalation" && holder.role === "adjustor",
    );
    // Winter time began on 1 November; Veterans Day is a Wednesday.
    const mornings = ["02", "03", "04", "05", "06", "09", "10", "12", "13"];
    expect(told.map(({ firedAt }) => firedAt)).toEqual([
      instantAt("2026-10-30" as PlainDate, "15:00", zone),
      ...mornings.map((day) => instantAt(`2026-11-${day}` as PlainDate, "08:00", zone)),
    ]);
    expect(told.filter(({ ended }) => ended === null)).toHaveLength(1);
  });
});
