import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import { checklist } from "./checklist";
import type { ChecklistRule } from "./checklist-rules";
import { factsOf, firstRequest, reyes, START, TODAY } from "./fixtures/facts";
import type { SubmissionFacts } from "./submission";

const mark = { pass: "✓", warn: "!", fail: "✗" } as const;
const lines = (facts: SubmissionFacts) =>
  checklist(facts).map(({ result, sentence }) => `${mark[result]} ${sentence}`);
const line = (facts: SubmissionFacts, rule: ChecklistRule) => {
  const item = checklist(facts).find((one) => one.rule === rule);
  return item && `${mark[item.result]} ${item.sentence}`;
};

describe("the checklist", () => {
  it("of an extension says what the request page shows: 6 of 7 pass", () => {
    expect(lines(reyes())).toEqual([
      "✓ Order and plan signed Tue 3 Nov",
      "✓ 1 of 1 demands confirmed by employer",
      "✓ Progress last week: mark 64.2 → 71.8",
      "✓ Effort valid on 1 of 1 tests",
      "! Needs 9.4 points a week, achieved 4.6: unlikely to reach 100 % in 3 weeks",
      "✓ Service begins after this decision",
      "✓ No overlap with A-3391",
    ]);
  });

  it("of a first request asks for the goal, the plateau, the gap and the stay", () => {
    expect(lines(firstRequest())).toEqual([
      "✓ Order and plan signed Tue 3 Nov",
      "✓ Job goal confirmed Mon 26 Oct: police officer, City of Aldine",
      "✓ 1 of 1 demands confirmed by employer",
      "✓ Outpatient therapy plateaued Mon 19 Oct",
      "✓ 1 essential demand short; limiting: drag 100 lb → 52.4",
      "✓ Effort valid on 1 of 1 tests",
      "✓ Stay fixed: 3 weeks, 12 sessions, to Fri 18 Dec",
      "✓ Service begins after this decision",
      "✓ No other request for these days",
    ]);
  });

  it("carries name, version, citation and status with every rule", () => {
    for (const item of [...checklist(reyes()), ...checklist(firstRequest())]) {
      expect(item.name && item.version && item.citation && item.status).toBeTruthy();
    }
  });

  const { match } = firstRequest();
  const withResult = (over: object) => ({
    ...match,
    results: match.results.map((one) => ({ ...one, ...over })),
  });
  const [result] = match.results;
  const unconfirmed = withResult({ demand: { ...result?.demand, confirmedOn: null } });
  const effort = (effortValid: boolean | null) =>
    withResult({ ability: { ...result?.ability, effortValid } });

  it.each([
    ["order_and_plan", { planSignedOn: null }, "! Order signed Tue 3 Nov; the plan is not signed"],
    [
      "order_and_plan",
      { orderSignedOn: null, planSignedOn: null },
      "✗ Neither the order nor the plan is signed",
    ],
    ["job_goal", { jobGoal: null }, "✗ No job goal is recorded"],
    [
      "job_goal",
      { jobGoal: { title: "welder", confirmedOn: null } },
      "! Job goal is welder, not confirmed yet",
    ],
    ["demands_confirmed", { match: unconfirmed }, "✗ 0 of 1 demands confirmed by employer"],
    ["therapy_plateaued", { therapyPlateauOn: null }, "✗ No plateau of outpatient therapy is recorded"],
    [
      "therapy_plateaued",
      { therapyPlateauOn: addDays(TODAY, 1) },
      "✗ The plateau is dated Tue 24 Nov, which lies ahead",
    ],
    ["effort_valid", { match: effort(false) }, "✗ Effort valid on 0 of 1 tests, not valid on 1"],
    ["effort_valid", { match: effort(null) }, "! Effort valid on 0 of 1 tests, not judged on the others"],
    ["stay_fixed", { stay: null }, "✗ The length of stay is not fixed"],
    [
      "service_after_decision",
      { startOn: addDays(TODAY, -1) },
      "✗ Service begins Sun 22 Nov, before any decision",
    ],
    [
      "no_overlap",
      {
        others: [
          { number: "A-1", status: "approved" as const, startOn: START, endOn: plainDate("2026-11-30") },
        ],
      },
      "✗ Same days as A-1",
    ],
  ] as const)("%s, given %o", (rule, over, sentence) => {
    expect(line(firstRequest(over as Partial<SubmissionFacts>), rule)).toBe(sentence);
  });

  it("fails progress and pace while a flat week is open", () => {
    const flat = factsOf([50, 55, 55.5]);
    expect(line(flat, "progress")).toBe(
      "✗ No functional progress in 1 week: 55.5 % against a mark of 55.0 %",
    );
    expect(line(flat, "pace")).toContain("✗ 1 week in a row without progress");
  });

  it("does not ask a retrospective request to lie ahead", () => {
    expect(line(firstRequest({ type: "retrospective" }), "service_after_decision")).toBeUndefined();
  });
});
