import { describe, expect, it } from "vitest";
import { shippedCalendarSet } from "../jurisdictions/shipped-calendars";
import { plainDate } from "../plain-date";
import { DEFAULT_PROGRESS_POLICY, type ProgressPolicy } from "../progress/policy";
import { alarmsOf } from "./alarms-of";
import type { AlarmFacts, RequestClock } from "./facts";
import { factsWith } from "./fixtures/facts";
import { deadlineAlarms, silentInformationAlarms } from "./request-deadline";

const rule = {
  name: "Texas concurrent review",
  version: 1,
  citation: "28 TAC 134.600(i)",
  status: "seen" as const,
  zone: "America/Chicago",
  ifMissed: "Administrative violation, not approval.",
};

// Submitted on Monday 17 August 2026 at 10:40; due on Thursday at 17:00.
const request: RequestClock = {
  id: "r",
  number: "R-1",
  holder: "adjustor",
  submittedAt: "2026-08-17T15:40:00Z",
  resumedAt: null,
  dueAt: "2026-08-20T22:00:00.000Z",
  decidedAt: null,
  stoppedSince: null,
  answerDueAt: null,
  rule,
  calendar: shippedCalendarSet.of("TX", new Date("2026-08-17T15:40:00Z")),
  answerRule: rule,
};
const far = new Date("2026-09-01T12:00:00Z");
const look = (change: Partial<RequestClock>, asOf = far) => {
  const facts: AlarmFacts = { ...factsWith(), requests: [{ ...request, ...change }] };
  return alarmsOf(facts, asOf, [deadlineAlarms, silentInformationAlarms]);
};
const brief = (alarms: ReturnType<typeof look>) =>
  alarms.map(({ key, firedAt, ended }) => [key.split(":").at(-1), firedAt.toISOString(), ended !== null]);

describe("a request's deadline", () => {
  it("is told two business days, one, and four hours before, and when it has passed; each takes the one before it along", () => {
    expect(brief(look({}))).toEqual([
      ["2d", "2026-08-18T22:00:00.000Z", true],
      ["1d", "2026-08-19T22:00:00.000Z", true],
      ["4h", "2026-08-20T18:00:00.000Z", true],
      ["passed", "2026-08-20T22:00:00.000Z", false],
    ]);
  });

  it("is told by the rule that made it, with its consequence", () => {
    const [first] = look({}, new Date("2026-08-18T22:00:00Z"));
    expect(first).toMatchObject({
      kind: "deadline_near",
      holder: { role: "adjustor", personId: "a" },
      // Read for days after it was told: it names the instant, not the time that was left.
      title: expect.stringMatching(/^Decide request R-1 on claim .*, due Thu 20 Aug, 5:00 PM CT$/),
      sentence: expect.stringContaining("If missed: Administrative violation, not approval."),
      explanation: {
        rule: { name: "Texas concurrent review", citation: "28 TAC 134.600(i)", status: "seen" },
      },
    });
    expect(first?.dueAt.toISOString()).toBe(request.dueAt);
  });

  it("is nobody's worry once decided", () => {
    const alarms = look({ decidedAt: "2026-08-19T12:00:00Z" });
    expect(brief(alarms)).toEqual([["2d", "2026-08-18T22:00:00.000Z", true]]);
    expect(alarms[0]?.ended?.because).toBe("The request is decided.");
  });

  it("stands still while the clinic is asked, and its silence is told to the adjustor", () => {
    const stopped = { stoppedSince: "2026-08-18T12:00:00Z", answerDueAt: "2026-08-21T22:00:00Z" };
    expect(look(stopped).map(({ kind, holder }) => [kind, holder.role])).toEqual([
      ["silent_information", "adjustor"],
    ]);
  });

  it("of an hour in the morning is told at that hour of the days before", () => {
    const alarms = look({ dueAt: "2026-08-20T14:30:00.000Z" });
    expect(alarms.map(({ firedAt }) => firedAt.toISOString())).toEqual([
      "2026-08-18T14:30:00.000Z",
      "2026-08-19T14:30:00.000Z",
      "2026-08-20T10:30:00.000Z",
      "2026-08-20T14:30:00.000Z",
    ]);
  });

  it("skips no step that still lies ahead of a short deadline, and tells none before the request came", () => {
    expect(brief(look({ submittedAt: "2026-08-20T15:00:00Z" })).map(([id]) => id)).toEqual(["4h", "passed"]);
  });

  it("that runs again is told from then on alone", () => {
    // Asked on Monday, answered on Wednesday at noon: the mark of Tuesday lay in the pause.
    expect(brief(look({ resumedAt: "2026-08-19T17:00:00Z" })).map(([id]) => id)).toEqual([
      "1d",
      "4h",
      "passed",
    ]);
  });

  it("moved by an answer is told anew; the old one's alarms are no longer given", () => {
    const before = new Set(look({}).map(({ key }) => key));
    const after = look({ dueAt: "2026-08-24T22:00:00.000Z" }).map(({ key }) => key);
    expect(after.filter((key) => before.has(key))).toEqual([]);
  });

  it("is told by the payer's days and hours of the day it was received, whatever is set later", () => {
    const set = (effectiveFrom: string, over: Partial<ProgressPolicy>) => ({
      ...DEFAULT_PROGRESS_POLICY,
      ...over,
      version: effectiveFrom,
      effectiveFrom: plainDate(effectiveFrom),
    });
    const policies = [
      set("2026-08-01", { firstWarningBusinessDays: 1, lastWarningHours: 2 }),
      set("2026-08-18", { firstWarningBusinessDays: 3 }),
    ];
    const alarms = alarmsOf({ ...factsWith(), policies, requests: [request] }, far, [deadlineAlarms]);
    expect(brief(alarms).map(([id, at]) => [id, at])).toEqual([
      ["1d", "2026-08-19T22:00:00.000Z"],
      ["2h", "2026-08-20T20:00:00.000Z"],
      ["passed", "2026-08-20T22:00:00.000Z"],
    ]);
    expect(alarms[0]?.explanation.formula).toMatch(/^told 1 business day and 2 hours .*version 2026-08-01/);
  });
});
