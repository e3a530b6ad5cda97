import { expect, test } from "vitest";
import { isAllowed } from "@/server/domain/authorization/allowed-actions";
import { DECISIONS, decisionsOf } from "./decision-specs";
import { type DecidableRequest, sessionsOf, startValues } from "./decision-values";

const request: DecidableRequest = {
  id: "r1",
  number: "R-1042",
  programId: "p1",
  sessions: 15,
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
  const statuses = ["submitted", "in_review", "information_requested", "referred"] as const;
  for (const role of ["adjustor", "claims_manager", "reviewer", "clinic"] as const)
    for (const status of statuses) {
      const open = decisionsOf(Object.keys(DECISIONS)).filter(
        (action) => action !== "propose_discharge" && isAllowed(status, role, action),
      );
      const keys = open.flatMap((action) => DECISIONS[action].shortcut ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
});

test("a part begins with what was tried, else with half; the whole is always what was asked", () => {
  expect(startValues("approve_in_part", request, 8).sessions).toBe(8);
  expect(startValues("approve_in_part", request, 15).sessions).toBe(7);
  expect(startValues("approve_in_part", { ...request, sessions: 1 }, 1).sessions).toBe(1);
  expect(startValues("approve", request, 8).sessions).toBe(15);
});

test("the button says the number that will be approved", () => {
  const values = startValues("approve_in_part", request, 8);
  expect(DECISIONS.approve_in_part.label(sessionsOf("approve_in_part", request, values))).toBe(
    "Approve 8 sessions",
  );
  expect(DECISIONS.approve.label(sessionsOf("approve", { ...request, sessions: 1 }, values))).toBe(
    "Approve 1 session",
  );
});
