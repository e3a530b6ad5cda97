import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "../access/roles";
import { allowedActions, assertAllowed } from "./allowed-actions";
import { record } from "./fixtures/actions";
import { ACTION_LABELS, REQUEST_STATUSES, type RequestActionType } from "./request";
import { foldRequest, type Stand } from "./status";

const stops = { informationStopsDeadline: true };
const runs = { informationStopsDeadline: false };
const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n, 15));

describe("the status of a request", () => {
  it("is a draft with the clinic before anything happened", () => {
    expect(foldRequest([], runs)).toMatchObject({ status: "draft", holder: "clinic", holderSince: null });
  });

  it.each([
    ["submitted, with the adjustor", ["clinic submit"], "submitted", "adjustor"],
    ["returned to the clinic", ["clinic submit", "adjustor return"], "returned_incomplete", "clinic"],
    ["in review", ["clinic submit", "adjustor start_review"], "in_review", "adjustor"],
    ["with the claims manager", ["clinic submit", "adjustor send_to_manager"], "in_review", "claims_manager"],
    ["with the reviewer", ["clinic submit", "adjustor refer"], "referred", "reviewer"],
    ["approved", ["clinic submit", "adjustor approve"], "approved", "none"],
    ["approved in part", ["clinic submit", "claims_manager approve_in_part"], "approved_in_part", "none"],
    [
      "adverse, by the reviewer alone",
      ["clinic submit", "adjustor refer", "reviewer deny"],
      "adverse",
      "none",
    ],
    [
      "reconsidered by a later version",
      ["clinic submit", "adjustor refer", "reviewer deny", "clinic ask_reconsideration"],
      "reconsideration",
      "none",
    ],
    [
      "overturned by it",
      ["clinic submit", "adjustor refer", "reviewer deny", "clinic ask_reconsideration", "system overturn"],
      "overturned",
      "none",
    ],
    [
      "adverse again once that is dropped",
      [
        "clinic submit",
        "adjustor refer",
        "reviewer deny",
        "clinic ask_reconsideration",
        "system drop_reconsideration",
      ],
      "adverse",
      "none",
    ],
    ["a reconsideration, with the reviewer", ["clinic ask_reconsideration"], "reconsideration", "reviewer"],
    ["upheld", ["clinic ask_reconsideration", "reviewer uphold"], "upheld", "none"],
    [
      "overturned by the claims manager",
      ["clinic ask_reconsideration", "claims_manager overturn"],
      "overturned",
      "none",
    ],
    ["opened again by the payer", ["system reopen", "adjustor approve"], "approved", "none"],
    ["held at a gate", ["clinic submit", "adjustor approve", "system hold"], "held_at_gate", "adjustor"],
    [
      "approved again once released",
      ["clinic submit", "adjustor approve", "system hold", "adjustor release"],
      "approved",
      "none",
    ],
    ["superseded", ["clinic submit", "clinic supersede"], "superseded", "none"],
    ["expired", ["system expire"], "expired", "none"],
  ] as const)("%s", (_, actions, status, holder) => {
    expect(foldRequest(record([...actions]), runs)).toMatchObject({ status, holder, ignored: [] });
  });
});

describe("a question", () => {
  const asked = record(["clinic submit", "adjustor start_review", "adjustor ask_information"]);
  const answered = record([
    "clinic submit",
    "adjustor start_review",
    "adjustor ask_information",
    "clinic answer_information",
  ]);

  it("moves the holder to the clinic, and stops the deadline only where the jurisdiction says so", () => {
    expect(foldRequest(asked, stops)).toMatchObject({
      status: "information_requested",
      holder: "clinic",
      holderSince: day(3),
      stoppedSince: day(3),
      openQuestion: { askedOf: "clinic", askedBy: "adjustor" },
    });
    expect(foldRequest(asked, runs)).toMatchObject({ holder: "clinic", stoppedSince: null });
  });

  it("gives the request back to whoever asked, and the deadline runs again", () => {
    expect(foldRequest(answered, stops)).toMatchObject({
      status: "in_review",
      holder: "adjustor",
      openQuestion: null,
      stoppedSince: null,
      stops: [{ from: day(3), to: day(4) }],
      evidenceSeq: 4,
    });
    const byReviewer = record([
      "clinic submit",
      "adjustor refer",
      "reviewer ask_information",
      "clinic answer_information",
    ]);
    expect(foldRequest(byReviewer, stops)).toMatchObject({ status: "referred", holder: "reviewer" });
  });

  it("may be asked of the physician", () => {
    const [submitted, question] = record(["clinic submit", "adjustor ask_information"]);
    if (!submitted || !question) throw new Error("two actions were recorded");
    const toPhysician = {
      ...question,
      detail: { text: "Is lifting allowed?", askedOf: "physician" as const },
    };
    expect(foldRequest([submitted, toPhysician], runs)).toMatchObject({ holder: "physician" });
  });

  it("does not keep the adjustor from approving", () => {
    const approved = [...asked, ...record(["adjustor approve"], asked.length)];
    expect(foldRequest(approved, stops)).toMatchObject({
      status: "approved",
      openQuestion: null,
      stoppedSince: null,
    });
  });
});

const standAfter = (...actions: string[]) => foldRequest(record(actions), runs);
const administrative = { reasonCode: "overlap" };
const medical = { reasonCode: "no_progress" };

describe("who may do what", () => {
  it("lets nobody but the reviewer decide against the worker", () => {
    for (const stand of everyStand()) {
      for (const role of roles) {
        const against = allowedActions(stand, role).filter(
          (action) => action === "deny" || action === "uphold",
        );
        if (role !== "reviewer") expect(against).toEqual([]);
      }
    }
  });

  it("lets nobody withdraw or decide again what was approved", () => {
    for (const status of ["approved", "approved_in_part"] as const) {
      for (const role of roles) {
        const stand = {
          status,
          holder: "none",
          resume: null,
          determined: null,
          expedited: null,
          receipt: null,
        } as const;
        for (const action of allowedActions(stand, role)) expect(action).toBe("ask_reconsideration");
      }
    }
  });

  it("lets the payer approve after all what was refused for an administrative reason, and nothing medical", () => {
    const denied = (detail: object) => {
      const actions = record(["clinic submit", "adjustor refer", "reviewer deny"]);
      return foldRequest(
        actions.map((action) => (action.type === "deny" ? { ...action, detail } : action)),
        runs,
      );
    };
    expect(allowedActions(denied(administrative), "adjustor")).toEqual(["approve_after_all"]);
    expect(allowedActions(denied(medical), "adjustor")).toEqual([]);
    expect(allowedActions(denied({ ...administrative, medical: true }), "claims_manager")).toEqual([]);
    expect(allowedActions(denied(medical), "clinic")).toEqual(["ask_reconsideration"]);
  });

  it("keeps a reviewer's question from being decided by the adjustor", () => {
    const asked = standAfter("clinic ask_reconsideration", "reviewer ask_information");
    expect(allowedActions(asked, "adjustor")).toEqual([]);
    expect(allowedActions(asked, "clinic")).toEqual(["answer_information", "withdraw"]);
  });

  it("lets nobody decide the contested version itself", () => {
    const contested = standAfter("clinic submit", "adjustor approve_in_part", "clinic ask_reconsideration");
    for (const role of roles) expect(allowedActions(contested, role)).toEqual([]);
  });

  it("says what is possible instead", () => {
    const stand = (status: "submitted" | "approved") => ({
      status,
      holder: "none" as const,
      resume: null,
      determined: null,
      expedited: null,
      receipt: null,
    });
    expect(() => assertAllowed(stand("submitted"), "clinic", "approve")).toThrow(
      "“Approve” is not possible: this request is submitted. You may: withdraw, change the request.",
    );
    expect(() => assertAllowed(stand("approved"), "adjustor", "approve")).toThrow(
      "this request is approved. Open it again.",
    );
  });
});

/** Each status with each holder. */
function everyStand(): Stand[] {
  const holders = ["none", "clinic", "adjustor", "reviewer"] as const;
  return REQUEST_STATUSES.flatMap((status) =>
    holders.map((holder) => ({
      status,
      holder,
      resume: null,
      determined: null,
      expedited: null,
      receipt: null,
    })),
  );
}

describe("laws of the fold", () => {
  const someActions = fc.array(
    fc.tuple(
      fc.constantFrom(...roles, "system" as const),
      fc.constantFrom(...(Object.keys(ACTION_LABELS) as RequestActionType[])),
    ),
    { maxLength: 40 },
  );
  const recordAll = (list: [string, string][]) => record(list.map(([role, type]) => `${role} ${type}`));

  it("has one determination, the first, whatever is recorded", () => {
    fc.assert(
      fc.property(someActions, fc.nat(40), (list, cut) => {
        const recorded = recordAll([["clinic", "submit"], ...list]);
        const before = foldRequest(recorded.slice(0, cut), stops).determined;
        const after = foldRequest(recorded, stops).determined;
        if (before) expect(after).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it("is never made adverse by a gate: what is held was approved, and a release leads back to that", () => {
    fc.assert(
      fc.property(someActions, (list) => {
        const state = foldRequest(recordAll([["clinic", "submit"], ["adjustor", "approve"], ...list]), stops);
        expect(["approved", "held_at_gate"]).toContain(state.status);
        expect(state.determined?.outcome).toBe("approved");
        if (state.status === "held_at_gate") expect(state.resume?.status).toBe("approved");
      }),
      { numRuns: 500 },
    );
  });

  it("has a holder exactly while something is to be done, and an open question exactly while one is asked", () => {
    fc.assert(
      fc.property(someActions, (list) => {
        const state = foldRequest(recordAll([["clinic", "submit"], ...list]), stops);
        expect(state.openQuestion !== null).toBe(state.status === "information_requested");
        expect(state.stoppedSince !== null).toBe(state.status === "information_requested");
        const held = roles.some((role) => role === state.holder);
        const able = allowedActions(state, state.holder as (typeof roles)[number]);
        if (held) expect(able.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
