import { beforeAll, describe, expect, it } from "vitest";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { closeQuestion } from "@/server/services/authorization/close-question";
import { deferRequest } from "@/server/services/authorization/defer-request";
import { referRequest } from "@/server/services/authorization/refer-request";
import { resubmitRequest } from "@/server/services/authorization/resubmit-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { reviewRequest } from "@/server/services/authorization/review-request";
import { sendToManager } from "@/server/services/authorization/send-to-manager";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tuesday = new Date("2026-11-03T16:00:00.000Z");
const wednesday = new Date("2026-11-04T16:00:00.000Z");
const by = (name: PersonName, now = tuesday) => ({ identity: world.people[name].identity, now });
const key = () => crypto.randomUUID();
const question = "Please send the signed plan of care and the last two notes.";

async function columns(requestId: string) {
  const { rows } = await (await owner()).query(
    "select status, holder, bucket, holder_since, due_at from request where id = $1",
    [requestId],
  );
  return rows[0];
}

describe("the information loop", () => {
  it("moves the holder, and in Texas leaves the deadline running", async () => {
    const { requestId } = await makeRequest(world);
    const before = await columns(requestId);
    const asked = await askInformation.run(by("adjustor"), {
      requestId,
      idempotencyKey: key(),
      text: question,
    });
    expect(asked).toMatchObject({ status: "information_requested", holder: "clinic", stoppedSince: null });
    expect(await columns(requestId)).toMatchObject({
      bucket: "waiting",
      due_at: before.due_at,
      holder_since: tuesday,
    });
    const text = "The signed plan is attached; both notes are in the file.";
    const answered = await answerInformation.run(by("therapist", wednesday), {
      requestId,
      idempotencyKey: key(),
      text,
    });
    expect(answered).toMatchObject({ status: "in_review", holder: "adjustor" });
    expect(await columns(requestId)).toMatchObject({
      bucket: "decide",
      due_at: before.due_at,
      holder_since: wednesday,
    });
  });

  it("stops the deadline where the payer's policy says so, and lets it run again with the answer", async () => {
    const { requestId } = await makeRequest(world, { state: "LA" });
    const first = (await columns(requestId)).due_at;
    const asked = await askInformation.run(by("adjustor"), {
      requestId,
      idempotencyKey: key(),
      text: question,
    });
    expect(asked.stoppedSince).toBe(tuesday.toISOString());
    expect(new Date(asked.dueAt ?? 0) > first).toBe(true);
    const text = "Both notes are in the file now, signed by the therapist.";
    const answered = await answerInformation.run(by("therapist", wednesday), {
      requestId,
      idempotencyKey: key(),
      text,
    });
    expect(answered.stoppedSince).toBeNull();
    expect(first.toISOString()).toBe("2026-11-09T23:00:00.000Z");
    // Two days stood still, Tuesday when it was asked and Wednesday when it was answered; Veterans Day lies between.
    expect(answered.dueAt).toBe("2026-11-12T23:00:00.000Z");
  });

  it("gives the clinic a task and closes it with the answer", async () => {
    const { requestId } = await makeRequest(world);
    await askInformation.run(by("adjustor"), { requestId, idempotencyKey: key(), text: question });
    const open = () =>
      owner().then((db) =>
        db.query(
          "select kind, holder_role from task where request_id = $1 and closed_at is null order by kind",
          [requestId],
        ),
      );
    expect((await open()).rows).toMatchObject([
      { kind: "answer", holder_role: "clinic" },
      { kind: "determine" },
    ]);
    await closeQuestion.run(by("adjustor", wednesday), { requestId });
    expect((await open()).rows).toMatchObject([{ kind: "determine" }]);
  });

  it("is refused to a party whose turn it is not, and writes nothing then", async () => {
    const { requestId } = await makeRequest(world);
    const before = await rowCounts();
    const answer = { requestId, idempotencyKey: key(), text: "An answer to what nobody has asked." };
    await expect(answerInformation.run(by("therapist"), answer)).rejects.toMatchObject({ code: "CONFLICT" });
    const ask = { requestId, idempotencyKey: key(), text: question };
    await expect(askInformation.run(by("therapist"), ask)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(askInformation.run(by("otherAdjustor"), ask)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(askInformation.run(by("adjustor"), { ...ask, text: "why" })).rejects.toThrow(/too short/);
    expect(await rowCounts()).toEqual(before);
  });
});

describe("handing a request on", () => {
  const note = "Please judge whether fewer sessions are enough.";

  it("to the reviewer, who alone may decide against it", async () => {
    const { requestId } = await makeRequest(world);
    const referral = { requestId, idempotencyKey: key(), reasonCode: "no_progress" as const, text: note };
    expect(await referRequest.run(by("adjustor"), referral)).toMatchObject({
      status: "referred",
      holder: "reviewer",
    });
    const denial = {
      requestId,
      idempotencyKey: key(),
      outcome: "deny" as const,
      reasonCode: "no_progress" as const,
    };
    await expect(reviewRequest.run(by("adjustor"), { ...denial, text: note })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(reviewRequest.run(by("reviewer"), { ...denial, text: "" })).rejects.toThrow(
      /clinical reason/,
    );
    const decided = await reviewRequest.run(by("reviewer", wednesday), { ...denial, text: note });
    expect(decided).toMatchObject({ outcome: "deny", sessions: 0, approvalNumber: null });
    expect(await columns(requestId)).toMatchObject({ status: "adverse", holder: "none", bucket: "decided" });
  });

  it("to the claims manager", async () => {
    const { requestId } = await makeRequest(world);
    const sent = await sendToManager.run(by("adjustor"), { requestId, idempotencyKey: key(), text: note });
    expect(sent).toMatchObject({ status: "in_review", holder: "claims_manager" });
  });

  it("back to the clinic, whose second submission begins a new deadline", async () => {
    const { requestId } = await makeRequest(world);
    const first = (await columns(requestId)).due_at;
    const returned = await returnRequest.run(by("adjustor"), {
      requestId,
      idempotencyKey: key(),
      text: note,
    });
    expect(returned).toMatchObject({ status: "returned_incomplete", holder: "clinic" });
    const text = "The signed plan is now attached to the request.";
    const again = await resubmitRequest.run(by("therapist", wednesday), {
      requestId,
      idempotencyKey: key(),
      text,
    });
    expect(again).toMatchObject({ status: "submitted", holder: "adjustor" });
    expect(new Date(again.dueAt ?? 0) > first).toBe(true);
  });

  it("records a deferral without moving the deadline", async () => {
    const { requestId } = await makeRequest(world);
    const before = await columns(requestId);
    const text = "The employer disputes that the injury happened at work.";
    await deferRequest.run(by("adjustor"), { requestId, idempotencyKey: key(), text });
    expect(await columns(requestId)).toMatchObject({
      status: "in_review",
      holder: "adjustor",
      due_at: before.due_at,
    });
  });

  it("lets the clinic withdraw until it is decided", async () => {
    const { requestId } = await makeRequest(world);
    const withdrawal = { requestId, idempotencyKey: key(), text: "The worker has returned to full duty." };
    expect(await withdrawRequest.run(by("therapist"), withdrawal)).toMatchObject({
      status: "withdrawn",
      holder: "none",
    });
    await expect(
      withdrawRequest.run(by("therapist"), { ...withdrawal, idempotencyKey: key() }),
    ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Withdrawn by t. Test") });
  });
});
