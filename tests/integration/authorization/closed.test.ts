import { beforeAll, describe, expect, it } from "vitest";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { closeQuestion } from "@/server/services/authorization/close-question";
import { deferRequest } from "@/server/services/authorization/defer-request";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { referRequest } from "@/server/services/authorization/refer-request";
import { resubmitRequest } from "@/server/services/authorization/resubmit-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { reviewRequest } from "@/server/services/authorization/review-request";
import { sendToManager } from "@/server/services/authorization/send-to-manager";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import type { Caller } from "@/server/services/caller";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

const tuesday = new Date("2026-11-03T16:00:00.000Z");
const text = "Words long enough for every command's own schema.";
const reasonCode = "exceeds_stay" as const;
let world: World;
let approved: MadeRequest;
let withdrawn: MadeRequest;
let fresh: MadeRequest;

const by = (name: PersonName, now = tuesday) => ({ identity: world.people[name].identity, now });
const form = (requestId: string) => ({ requestId, idempotencyKey: crypto.randomUUID(), text });
const approval = (requestId: string) => ({ ...form(requestId), outcome: "approve" as const, sessions: 20 });

beforeAll(async () => {
  world = await makeWorld();
  [approved, withdrawn, fresh] = [
    await makeRequest(world),
    await makeRequest(world),
    await makeRequest(world),
  ];
  await determineRequest.run(by("adjustor"), approval(approved.requestId));
  await withdrawRequest.run(by("therapist"), form(withdrawn.requestId));
});

/** Each command on a request, by a role that has its permission. */
const commands: [string, PersonName, (caller: Caller, requestId: string) => Promise<unknown>][] = [
  ["determine", "adjustor", (caller, id) => determineRequest.run(caller, approval(id))],
  ["determine", "manager", (caller, id) => determineRequest.run(caller, approval(id))],
  [
    "review",
    "reviewer",
    (caller, id) => reviewRequest.run(caller, { ...form(id), outcome: "deny", reasonCode }),
  ],
  ["ask", "adjustor", (caller, id) => askInformation.run(caller, form(id))],
  ["close the question", "adjustor", (caller, id) => closeQuestion.run(caller, { requestId: id })],
  ["refer", "adjustor", (caller, id) => referRequest.run(caller, { ...form(id), reasonCode })],
  ["send to the manager", "adjustor", (caller, id) => sendToManager.run(caller, form(id))],
  ["return", "adjustor", (caller, id) => returnRequest.run(caller, form(id))],
  ["defer", "adjustor", (caller, id) => deferRequest.run(caller, form(id))],
  ["answer", "therapist", (caller, id) => answerInformation.run(caller, form(id))],
  ["resubmit", "therapist", (caller, id) => resubmitRequest.run(caller, form(id))],
  ["withdraw", "therapist", (caller, id) => withdrawRequest.run(caller, form(id))],
];
const tables = ["request_action", "determination", "task", "stay_entry"];

describe("a closed request", () => {
  it.each(commands)("refuses to %s (%s), says who closed it, and writes nothing", async (_, name, run) => {
    for (const { requestId } of [approved, withdrawn]) {
      const closedBy = /(Approved by a\. Test|Withdrawn by t\. Test), Tue 3 Nov, 10:00 AM CT/;
      await expectRefused(() => run(by(name), requestId), "CONFLICT", { tables, sentence: closedBy });
    }
  });
});

describe("a request just submitted", () => {
  const tooEarly = commands.filter(([what]) =>
    ["review", "close the question", "answer", "resubmit"].includes(what),
  );

  it.each(tooEarly)("refuses to %s (%s) and says what may be done instead", async (_, name, run) => {
    await expectRefused(() => run(by(name), fresh.requestId), "CONFLICT", {
      tables,
      sentence: /is not possible: this request is submitted/,
    });
  });

  it.each(commands)("does not exist for a stranger who would %s (%s)", async (_, name, run) => {
    const stranger = name === "therapist" ? "otherTherapist" : "otherAdjustor";
    const outcome = run(by(stranger), fresh.requestId);
    await expect(outcome).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });
  });

  it("cannot be approved once the days asked for are over", async () => {
    const january = new Date("2027-01-11T16:00:00.000Z");
    await expectRefused(
      () => determineRequest.run(by("adjustor", january), approval(fresh.requestId)),
      "RULE",
      {
        tables,
        sentence: /The days asked for ended Fri 4 Dec and cannot be preauthorized any more/,
      },
    );
  });
});
