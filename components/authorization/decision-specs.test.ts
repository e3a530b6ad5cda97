import { expect, test } from "vitest";
import { isAllowed } from "@/server/domain/authorization/allowed-actions";
import type { Stand } from "@/server/domain/authorization/status";
import { plainDate } from "@/server/domain/plain-date";
import { DECISIONS, decisionsOf } from "./decision-specs";
import { type DecidableRequest, isShorter, needsReason, sessionsOf, startValues } from "./decision-values";
import { sentMinutes } from "./send-decision";

const request: DecidableRequest = {
  id: "r1",
  number: "R-1042",
  programId: "p1",
  sessions: 15,
  minutes: 240,
  leftOut: 15,
  weeks: [],
  endOn: plainDate("2026-12-18"),
  seenSeq: 3,
  reviews: false,
};

test("buttons stand in one order, whatever order the server names them in", () => {
  expect(decisionsOf(["refer", "ask_information", "approve_in_part", "approve"])).toEqual([
    "approve",
    "approve_in_part",
    "ask_information",
    "refer",
  ]);
});

test("an action without a form is left out", () => {
  expect(decisionsOf(["approve", "hold", "expire"])).toEqual(["approve"]);
});

test("no two forms that one reader may open at once share a key", () => {
  const stands: Stand[] = [
    ...(["submitted", "in_review", "information_requested", "referred"] as const),
    ...(["reconsideration", "adverse", "approved_in_part", "held_at_gate"] as const),
  ].map((status) => ({
    status,
    holder: "adjustor",
    resume: null,
    determined: null,
    expedited: null,
    receipt: null,
  }));
  for (const role of ["adjustor", "claims_manager", "reviewer", "clinic"] as const)
    for (const stand of stands) {
      const open = decisionsOf(Object.keys(DECISIONS)).filter(
        (action) => action !== "propose_discharge" && isAllowed(stand, role, action),
      );
      const keys = open.flatMap((action) => DECISIONS[action].shortcut ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
});

test("a part begins with what was tried, else with half; the whole is always what was asked", () => {
  const tried = { sessions: 8, minutes: 180, lines: [{ week: 5, sessions: 8 }] };
  const lines = [{ week: 5, sessions: 8, reasonCode: null }];
  expect(startValues("approve_in_part", request, tried)).toMatchObject({ ...tried, lines });
  expect(startValues("approve_in_part", request, null)).toMatchObject({ sessions: 7, minutes: 240 });
  expect(startValues("approve_in_part", { ...request, sessions: 1 }, null).sessions).toBe(1);
  expect(startValues("approve", request, tried)).toMatchObject({ sessions: 15, minutes: 240, lines: null });
});

test("the button says the number that will be approved", () => {
  const values = startValues("approve_in_part", request, { sessions: 8, minutes: 240, lines: null });
  expect(DECISIONS.approve_in_part.label(sessionsOf("approve_in_part", request, values))).toBe(
    "Approve 8 sessions",
  );
  expect(DECISIONS.approve.label(sessionsOf("approve", { ...request, sessions: 1 }, values))).toBe(
    "Approve 1 session",
  );
});

test("shorter sessions are said on the button, and need their reason even where all are given", () => {
  const values = startValues("overturn", request, null);
  expect(needsReason("overturn", request, values)).toBe(false);
  const shorter = { ...values, minutes: 180 };
  expect(needsReason("overturn", request, shorter)).toBe(true);
  expect(isShorter("overturn", request, shorter)).toBe(true);
  expect(DECISIONS.overturn.label(15, true)).toBe("Overturn: approve 15 shorter sessions");
  expect(sentMinutes(request, values)).toBeUndefined();
  expect(sentMinutes(request, shorter)).toBe(180);
});
