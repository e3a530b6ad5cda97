import { describe, expect, it } from "vitest";
import {
  type Conversation,
  conversationSentence,
  mayOffer,
  mayRecord,
  offeredSentence,
} from "./conversation";

const base: Conversation = {
  id: "c",
  requestId: "r",
  requestNumber: "R-7K3M-Q2XW",
  status: "offered",
  offeredAt: "2026-11-23T15:00:00.000Z",
  reviewerName: "P. Okoye",
  physicianName: "A. Chen",
  zone: "America/Chicago",
  phone: "713-555-0123",
  minutes: 15,
  slots: ["2026-11-24T20:00:00.000Z", "2026-11-25T15:30:00.000Z"],
  chosenAt: null,
  proposedAt: null,
  answeredAt: null,
  answerNote: null,
  closedAt: null,
  spokeWith: null,
  heldAt: null,
  outcome: null,
  outcomeNote: null,
};
const accepted = { ...base, status: "accepted" as const, chosenAt: base.slots[0] ?? null };

describe("a conversation", () => {
  it("is offered only while a reviewer has the request", () => {
    expect(mayOffer({ status: "referred", resume: null })).toBe(true);
    expect(mayOffer({ status: "reconsideration", resume: null })).toBe(true);
    const asked = (status: "referred" | "in_review") => ({
      status: "information_requested" as const,
      resume: { status, holder: "reviewer" as const },
    });
    expect(mayOffer(asked("referred"))).toBe(true);
    expect(mayOffer(asked("in_review"))).toBe(false);
    expect(mayOffer({ status: "in_review", resume: null })).toBe(false);
    expect(mayOffer({ status: "adverse", resume: null })).toBe(false);
  });

  it("is written down from its time on, and unanswered once every time has passed", () => {
    const [first = "", last = ""] = base.slots;
    expect(mayRecord(accepted, new Date("2026-11-24T19:59:59.000Z"))).toBe(false);
    expect(mayRecord(accepted, new Date(first))).toBe(true);
    expect(mayRecord(base, new Date(first))).toBe(false);
    expect(mayRecord(base, new Date(last))).toBe(true);
    expect(mayRecord({ ...base, status: "declined" }, new Date(last))).toBe(false);
  });

  it("says how it stands, in the jurisdiction's time", () => {
    expect(conversationSentence(accepted)).toBe(
      "A peer-to-peer conversation was offered to A. Chen on Mon 23 Nov, 9:00 AM CT; it is agreed for Tue 24 Nov, 2:00 PM CT.",
    );
    expect(conversationSentence({ ...base, status: "missed" })).toMatch(/nobody answered it\.$/);
  });

  it("is read as it stood at a decision: what came later is not in it", () => {
    const held: Conversation = {
      ...accepted,
      status: "held",
      answeredAt: "2026-11-23T18:00:00.000Z",
      spokeWith: "A. Chen",
      heldAt: "2026-11-24T20:05:00.000Z",
      closedAt: "2026-11-24T20:30:00.000Z",
      outcome: "position_kept",
    };
    expect(offeredSentence([held])).toMatch(/took place with A\. Chen/);
    expect(offeredSentence([held], new Date("2026-11-24T12:00:00.000Z"))).toMatch(/agreed for Tue 24 Nov/);
    expect(offeredSentence([held], new Date("2026-11-23T16:00:00.000Z"))).toMatch(/not answered yet/);
    expect(offeredSentence([held], new Date("2026-11-20T12:00:00.000Z"))).toMatch(/^No peer-to-peer/);
    expect(offeredSentence([])).toMatch(/^No peer-to-peer/);
  });
});
