import { describe, expect, it } from "vitest";
import { AnswerInformation, DetermineRequest, RequestDraft, RequestInformation } from "./schema";

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const refusals = ({ error }: Parsed) =>
  error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

const draft = {
  type: "extension",
  sessions: 15,
  minutesPerSession: 240,
  startOn: "2026-11-30",
  endOn: "2026-12-18",
  reason: "Drag and floor lift still short; wall climb newly met.",
};
const requestId = "0199f5aa-1111-7abc-8def-000000000001";
const idempotencyKey = "k-12345678";

describe("a request draft", () => {
  it("is accepted", () => expect(RequestDraft.parse(draft)).toEqual(draft));

  it.each([
    [{ type: "urgent" }, "type: Choose what kind of request this is."],
    [{ sessions: 0 }, "sessions: Ask for at least 1 session."],
    [{ sessions: 2.5 }, "sessions: The sessions must be a whole number."],
    [{ sessions: "15" }, "sessions: The sessions must be a number."],
    [{ sessions: 20 }, "sessions: 20 sessions do not fit in 19 days; ask for fewer or a later last day."],
    [
      { minutesPerSession: 1500 },
      "minutesPerSession: The session's minutes must be 720 or less; write minutes, like 240 for 4 hours.",
    ],
    [{ endOn: "2026-11-29" }, "endOn: The last day is before the first; correct one of them."],
    [
      { startOn: "30 Nov" },
      "startOn: The first day asked for is not a date; write it as YYYY-MM-DD, like 2026-11-23.",
    ],
    [{ reason: " more " }, "reason: The reason is too short; write what the sessions are for."],
    [
      { overrideReason: "" },
      "overrideReason: The reason for the override is too short; write why the program should go on.",
    ],
  ])("%j is refused with a sentence", (over, sentence) => {
    expect(refusals(RequestDraft.safeParse({ ...draft, ...over }))).toEqual([sentence]);
  });
});

describe("a decision", () => {
  const decision = { requestId, idempotencyKey, outcome: "approve", sessions: 15 };
  it("is accepted", () => {
    expect(DetermineRequest.parse(decision)).toMatchObject({ reasonCode: null, text: "" });
  });

  it.each([
    [{ outcome: "approve_in_part" }, "reasonCode: Choose the reason why less than asked is approved."],
    [{ outcome: "deny" }, "outcome: Choose to approve all or a part."],
    [{ reasonCode: "because" }, "reasonCode: Choose one of the listed reasons."],
    [{ requestId: "1" }, "requestId: This is not a request's address; open the request from the queue."],
    [
      { idempotencyKey: "k" },
      "idempotencyKey: The form's key is too short; reload the page and send it again.",
    ],
  ])("%j is refused with a sentence", (over, sentence) => {
    expect(refusals(DetermineRequest.safeParse({ ...decision, ...over }))).toEqual([sentence]);
  });
});

it("a question and its answer say something", () => {
  expect(refusals(RequestInformation.safeParse({ requestId, idempotencyKey, text: "?" }))).toEqual([
    "text: The question is too short; write what is missing, so that one answer is enough.",
  ]);
  expect(refusals(AnswerInformation.safeParse({ requestId, idempotencyKey }))).toEqual([
    "text: The answer is missing; answer the question in a sentence or more.",
  ]);
});
