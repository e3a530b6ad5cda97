import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import {
  type Authority,
  alreadyDecidedSentence,
  type Decision,
  determine,
  type RequestToDetermine,
} from "./determine";
import { record } from "./fixtures/actions";
import { REASON_CODES, reasonLabel } from "./reason-codes";
import { foldRequest } from "./status";

const runs = { informationStopsDeadline: false };
const monday = new Date("2026-11-23T20:00:00Z");
const stateAfter = (...actions: string[]) => foldRequest(record(actions), runs);

const request: RequestToDetermine = {
  id: "r1",
  type: "extension",
  state: stateAfter("clinic submit"),
  asked: { sessions: 15, minutes: 3600, cents: 384_000 },
  startOn: plainDate("2026-11-30"),
  endOn: plainDate("2026-12-18"),
  zone: "America/Chicago",
};
const adjustor: Authority = {
  personId: "p-marsh",
  role: "adjustor",
  limitCents: 500_000,
  medicalReductionNeedsReviewer: true,
};
const reviewer: Authority = { ...adjustor, personId: "p-lee", role: "reviewer", limitCents: null };
const approve: Decision = { outcome: "approve", reasonCode: null, text: "" };
const part: Decision = {
  outcome: "approve_in_part",
  approved: { sessions: 8, minutes: 1920, cents: 204_800 },
  reasonCode: "exceeds_stay",
  text: "Eight now, the rest after week 6.",
};

describe("a determination", () => {
  it("approves what was asked", () => {
    expect(determine(request, approve, adjustor, monday)).toMatchObject({
      outcome: "approve",
      approved: request.asked,
      byPersonId: "p-marsh",
      at: monday,
      sentence: "Approved 15 sessions, $3,840, Mon 30 Nov – Fri 18 Dec.",
    });
  });

  it("approves in part, and keeps both numbers", () => {
    expect(determine(request, part, adjustor, monday)).toMatchObject({
      asked: { sessions: 15, cents: 384_000 },
      approved: { sessions: 8, minutes: 1920, cents: 204_800 },
      sentence:
        "Approved 8 of 15 sessions, $2,048 of $3,840, Mon 30 Nov – Fri 18 Dec. Reason: More than the fixed stay.",
    });
  });

  it("approves every session, each shorter, and keeps both numbers", () => {
    const on = request.startOn;
    const sessions = (minutes: number) => Array.from({ length: 15 }, () => ({ minutes, on }));
    const lines: Decision["lines"] = [
      {
        week: 5,
        firstOn: on,
        lastOn: request.endOn,
        asked: sessions(240),
        approved: sessions(180),
        reasonCode: "exceeds_stay",
      },
    ];
    const shorter = { ...part, lines, approved: { sessions: 15, minutes: 2700, cents: 288_000 } };
    expect(determine(request, shorter, adjustor, monday)).toMatchObject({
      asked: { minutes: 3600 },
      approved: { sessions: 15, minutes: 2700 },
      sentence:
        "Approved 15 of 15 sessions, each of up to 180 of 240 minutes, $2,880 of $3,840, Mon 30 Nov – Fri 18 Dec. Reason: More than the fixed stay.",
    });
    const medical = { ...shorter, reasonCode: "no_progress" as const };
    expect(() => determine(request, medical, adjustor, monday)).toThrow(/only a clinical reviewer may give/);
    const longer = { ...shorter, approved: { sessions: 15, minutes: 3660, cents: 384_000 } };
    expect(() => determine(request, longer, adjustor, monday)).toThrow(/fewer minutes of each/);
  });

  it("is denied by the reviewer, and approves nothing", () => {
    const referred = { ...request, state: stateAfter("clinic submit", "adjustor refer") };
    const denial: Decision = { outcome: "deny", reasonCode: "no_progress", text: "Two flat weeks." };
    expect(determine(referred, denial, reviewer, monday)).toMatchObject({
      approved: { sessions: 0, minutes: 0, cents: 0 },
      sentence: "Not approved: 15 sessions, $3,840. Reason: No functional progress in the last weeks.",
    });
  });

  it("of a retrospective request may be about the past", () => {
    const past = { ...request, type: "retrospective" as const, startOn: plainDate("2026-11-02") };
    expect(determine(past, approve, adjustor, monday).startOn).toBe("2026-11-02");
  });

  it("may start on the day itself, as it is where the jurisdiction is", () => {
    // 20:00 UTC on 23 November is still that day in Chicago, and the 24th in Auckland.
    const today = { ...request, startOn: plainDate("2026-11-23") };
    expect(determine(today, approve, adjustor, monday).startOn).toBe("2026-11-23");
  });
});

describe("a determination is refused", () => {
  const cases: [string, RequestToDetermine, Decision, Authority, { code: string; message: string }][] = [
    [
      "above the adjustor's limit",
      request,
      approve,
      { ...adjustor, limitCents: 250_000 },
      {
        code: "RULE",
        message:
          "$3,840 is above your limit of $2,500: send it to the claims manager, who may approve it, or approve less.",
      },
    ],
    [
      "when it was decided already",
      { ...request, state: stateAfter("clinic submit", "claims_manager approve_in_part") },
      approve,
      adjustor,
      {
        code: "CONFLICT",
        message:
          "This request was approved in part by the claims manager on Tue 3 Nov, 9:00 AM CT. Nothing was changed; open it to read the decision.",
      },
    ],
    [
      "when the clinic changed it since it was opened",
      {
        ...request,
        state: stateAfter("clinic submit", "adjustor ask_information", "clinic answer_information"),
      },
      { ...approve, seenSeq: 2 },
      adjustor,
      {
        code: "CONFLICT",
        message:
          "The clinic changed this request since you opened it (it is in review); read it again, then decide.",
      },
    ],
    [
      "as a denial by an adjustor",
      request,
      { ...approve, outcome: "deny", reasonCode: "attendance" },
      adjustor,
      {
        code: "CONFLICT",
        message:
          "“Do not approve” is not possible: this request is submitted. You may: approve, approve in part, ask for information, refer to reviewer, send to claims manager, defer for a liability dispute, return as incomplete, record an earlier receipt, start review.",
      },
    ],
    [
      "for a medical reason without a reviewer",
      request,
      { ...part, reasonCode: "no_progress" },
      adjustor,
      {
        code: "RULE",
        message:
          "“No functional progress in the last weeks” is a medical reason, which only a clinical reviewer may give here; refer the request, or choose another reason.",
      },
    ],
    [
      "in part without a reason",
      request,
      { ...part, reasonCode: null },
      adjustor,
      { code: "BAD_INPUT", message: "Choose the reason why less than asked is approved." },
    ],
    [
      "in part for as much as was asked",
      request,
      { ...part, approved: request.asked },
      adjustor,
      {
        code: "BAD_INPUT",
        message: "Approve 1 to 14 of the 15 sessions asked, fewer minutes of each, or all of them.",
      },
    ],
    [
      "in part of a single session",
      { ...request, asked: { sessions: 1, minutes: 240, cents: 25_600 } },
      { ...part, approved: { sessions: 1, minutes: 240, cents: 25_600 } },
      adjustor,
      {
        code: "BAD_INPUT",
        message: "Approve fewer minutes of the 1 session asked, approve it as asked, or refer it.",
      },
    ],
    [
      "for care that was given already",
      { ...request, startOn: plainDate("2026-11-20") },
      approve,
      adjustor,
      {
        code: "RULE",
        message:
          "Care from Fri 20 Nov may have been given already and cannot be preauthorized; approve from Mon 23 Nov on.",
      },
    ],
    [
      "for more time than was asked",
      request,
      { ...part, endOn: plainDate("2026-12-31") },
      adjustor,
      {
        code: "BAD_INPUT",
        message: "The approved period must lie within the one asked, Mon 30 Nov – Fri 18 Dec.",
      },
    ],
  ];
  it.each(cases)("%s", (_, asked, decision, authority, refusal) => {
    expect(() => determine(asked, decision, authority, monday)).toThrow(expect.objectContaining(refusal));
  });
});

it("a medical reason is the adjustor's own where the jurisdiction lets it be", () => {
  const free = { ...adjustor, medicalReductionNeedsReviewer: false };
  expect(determine(request, { ...part, reasonCode: "no_progress" }, free, monday).approved.sessions).toBe(8);
});

it("the loser of a race is told who decided", () => {
  const { determined } = stateAfter("clinic submit", "adjustor approve");
  if (!determined) throw new Error("the request was approved");
  expect(alreadyDecidedSentence(determined, "J. Marsh", "America/Los_Angeles")).toBe(
    "This request was approved by J. Marsh on Tue 3 Nov, 7:00 AM PT. Nothing was changed; open it to read the decision.",
  );
});

it("the fifteen reasons have plain labels, and flat weeks are counted", () => {
  expect(REASON_CODES).toHaveLength(15);
  expect(reasonLabel("no_progress", 2)).toBe("No functional progress in 2 weeks");
  expect(reasonLabel("unsigned", 2)).toBe("Order or plan of care is not signed");
});
