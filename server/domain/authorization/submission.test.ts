import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import { jobMatch } from "../progress/job-match";
import { factsOf, firstRequest, reyes, START, TODAY } from "./fixtures/facts";
import { type SubmissionFacts, submissionProblems } from "./submission";

const sentences = (facts: SubmissionFacts) => submissionProblems(facts).map((problem) => problem.sentence);
const other = (over: object = {}) => ({
  number: "A-3391",
  status: "approved" as const,
  startOn: START,
  endOn: plainDate("2026-11-27"),
  ...over,
});

describe("a submission", () => {
  it("is taken when nothing stands against it, signed or not", () => {
    expect(submissionProblems(reyes())).toEqual([]);
    expect(submissionProblems(firstRequest())).toEqual([]);
    expect(submissionProblems(firstRequest({ orderSignedOn: null, planSignedOn: null }))).toEqual([]);
  });

  it.each([
    [
      firstRequest({ match: jobMatch([], [], TODAY) }),
      "The job has no demands yet; pick the job and check its demands.",
    ],
    [
      factsOf([], { type: "change", others: [] }),
      "There is no baseline; test the worker against the job's demands first.",
    ],
    [firstRequest({ stay: null }), "The stay is not fixed; set its weeks, sessions and minutes first."],
    [
      firstRequest({ sessions: 13 }),
      "13 sessions are asked and the fixed stay has 12; ask for 12 or fewer, or change the stay.",
    ],
    [
      firstRequest({ endOn: plainDate("2026-12-19") }),
      "The stay runs Mon 30 Nov – Fri 18 Dec; ask for days within it, or change the stay.",
    ],
    [
      reyes({ startOn: plainDate("2026-11-20"), others: [] }),
      "Care from Fri 20 Nov may have been given already and cannot be preauthorized; start Mon 23 Nov or later, or ask retrospectively.",
    ],
    [
      reyes({ endOn: plainDate("2026-11-29") }),
      "The last day, Sun 29 Nov, is before the first, Mon 30 Nov; correct one.",
    ],
    [
      reyes({ type: "retrospective" }),
      "A retrospective request is about care given up to Mon 23 Nov; end it then, or ask ahead.",
    ],
    [
      reyes({ others: [other({ number: "R-12", status: "in_review" })] }),
      "R-12 is still being decided; answer or withdraw it before another request.",
    ],
    [
      reyes({ others: [other({ endOn: plainDate("2026-11-30") })] }),
      "A-3391 covers Mon 26 Oct – Mon 30 Nov already; ask for days outside it, or ask for a change.",
    ],
    [
      firstRequest({ priorAdverse: { number: "R-9", on: START } }),
      "R-9 was not approved on Mon 26 Oct; write what has substantially changed since, or ask for reconsideration.",
    ],
    [
      firstRequest({ match: { ...firstRequest().match, tenths: 1000, ready: true } }),
      "Ready for full duty at 100.0 %: no program is needed; discharge instead.",
    ],
  ])("is refused with the sentence that says why %#", (facts, sentence) => {
    expect(sentences(facts)).toEqual([sentence]);
  });

  it("is refused as an extension with the test's numbers", () => {
    expect(sentences(factsOf([50, 55, 55.5]))).toEqual([
      "1 week in a row without progress: 55.5 % against a mark of 55.0 %; an extension needs a week that progresses first.",
    ]);
  });

  it("says all that stands against it at once, each with its field", () => {
    const problems = submissionProblems(firstRequest({ sessions: 40, startOn: addDays(TODAY, -3) }));
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([
      ["exceeds_stay", "sessions"],
      ["exceeds_stay", "startOn"],
      ["already_given", "startOn"],
    ]);
  });

  it("may ask for a change of what is authorized, and for an answered refusal again", () => {
    expect(sentences(reyes({ type: "change", others: [other({ endOn: plainDate("2026-12-18") })] }))).toEqual(
      [],
    );
    const again = {
      priorAdverse: { number: "R-9", on: START },
      substantialChange: "Surgeon cleared lifting.",
    };
    expect(sentences(firstRequest(again))).toEqual([]);
  });
});

describe("the discharge gate", () => {
  const stalled = (over: Partial<SubmissionFacts> = {}) =>
    factsOf([50, 55, 55.5, 56.9], { type: "change", ...over });

  it("closes after two flat weeks, and opens only with a reason", () => {
    expect(submissionProblems(stalled())).toEqual([
      {
        rule: "discharge_gate",
        field: "overrideReason",
        sentence:
          "No functional progress in 2 weeks: 56.9 % against 57.0 % needed; discharge is proposed to the physician and the adjustor. A new request needs an override: write why the program should go on.",
      },
    ]);
    expect(sentences(stalled({ overrideReason: "  " }))).toHaveLength(1);
    expect(
      sentences(stalled({ overrideReason: "New brace fitted; the drag was tested again today." })),
    ).toEqual([]);
  });

  it("never lets an extension past the extension test", () => {
    const facts = factsOf([50, 55, 55.5, 56.9], { overrideReason: "New brace fitted." });
    expect(submissionProblems(facts).map((problem) => problem.rule)).toEqual(["extension"]);
  });
});
