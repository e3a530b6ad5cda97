import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "../access/roles";
import { allowedActions } from "./allowed-actions";
import { record } from "./fixtures/actions";
import { ACTION_LABELS, type RequestAction, type RequestActionType } from "./request";
import { foldRequest } from "./status";

const stops = { informationStopsDeadline: true };
const ASIDES = ["certify_expedited", "decline_expedited", "record_receipt"] as const;
const isAside = (type: RequestActionType) => (ASIDES as readonly string[]).includes(type);

/** Submissions ask for an expedited decision; receipts came by fax. */
function told(actions: RequestAction[]): RequestAction[] {
  const receivedAt = "2026-11-01T12:00:00.000Z";
  const details: Partial<Record<RequestActionType, object>> = {
    submit: { expeditedReason: "Surgery is booked." },
    record_receipt: { channel: "fax", receivedAt },
  };
  return actions.map((action) => ({ ...action, detail: { ...action.detail, ...details[action.type] } }));
}

const fold = (...actions: string[]) => foldRequest(told(record(actions)), stops);

describe("what is said about a request", () => {
  it("is certified or declined once, by the physician alone, and only where it was asked", () => {
    const asked = fold("clinic submit");
    expect(asked.expedited).toMatchObject({ status: "asked", reason: "Surgery is booked." });
    expect(allowedActions(asked, "physician")).toEqual(["certify_expedited", "decline_expedited"]);
    expect(fold("clinic submit", "physician certify_expedited").expedited?.status).toBe("certified");
    const declined = fold("clinic submit", "physician decline_expedited", "physician certify_expedited");
    expect(declined.expedited?.status).toBe("declined");
    expect(allowedActions(declined, "physician")).toEqual([]);
    expect(fold("clinic submit", "adjustor certify_expedited").expedited?.status).toBe("asked");
    const plain = foldRequest(record(["clinic submit"]), stops);
    expect(allowedActions(plain, "physician")).toEqual([]);
  });

  it("is received earlier once for a submission, and never after the decision", () => {
    const received = fold("clinic submit", "adjustor record_receipt");
    expect(received.receipt).toMatchObject({ channel: "fax" });
    expect(allowedActions(received, "adjustor")).not.toContain("record_receipt");
    const again = fold("clinic submit", "adjustor record_receipt", "adjustor return", "clinic submit");
    expect(again.receipt).toBeNull();
    expect(allowedActions(fold("clinic submit", "adjustor approve"), "adjustor")).not.toContain(
      "record_receipt",
    );
  });

  it("moves neither status, holder, question nor decision, wherever it is said", () => {
    const some = fc.array(
      fc.tuple(
        fc.constantFrom(...roles),
        fc.constantFrom(...(Object.keys(ACTION_LABELS) as RequestActionType[])),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const actions = told(record(["clinic submit", ...list.map(([role, type]) => `${role} ${type}`)]));
        const withAsides = foldRequest(actions, stops);
        const without = foldRequest(
          actions.filter(({ type }) => !isAside(type)),
          stops,
        );
        const { status, holder, holderSince, determined, openQuestion, stops: stood, resume } = without;
        expect(withAsides).toMatchObject({
          status,
          holder,
          holderSince,
          determined,
          openQuestion,
          stops: stood,
          resume,
        });
      }),
      { numRuns: 500 },
    );
  });
});
