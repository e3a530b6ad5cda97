import { beforeAll, describe, expect, it } from "vitest";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { previewBulk } from "@/server/services/authorization/preview-bulk";
import { confirmDemands } from "@/server/services/job-demands/confirm-demands";
import { signOrder } from "@/server/services/physician/sign-order";
import { signPlan } from "@/server/services/physician/sign-plan";
import { rowCounts } from "../../support/counts";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tuesday = new Date("2026-11-03T20:03:00.000Z");
const by = (name: PersonName) => ({ identity: world.people[name].identity, now: tuesday });
const key = () => crypto.randomUUID();
const tables = ["determination", "request_action"];

/** A request with every signature and confirmation: it passes every rule. */
async function wholeRequest(): Promise<MadeRequest> {
  const made = await makeRequest(world);
  const { programId, demandIds } = made.program;
  await signOrder.run(by("physician"), { programId });
  await signPlan.run(by("physician"), { programId, staySeq: 1, decision: "signed", comment: "" });
  await confirmDemands.run(by("employer"), { programId, demandIds: Object.values(demandIds) });
  return made;
}

const approval = ({ requestId }: MadeRequest) => ({
  requestId,
  idempotencyKey: key(),
  outcome: "approve" as const,
  sessions: 20,
  onlyIfClear: true,
});

describe("approving several requests together", () => {
  it("is offered for what passes every rule; the others say why not; nothing is written", async () => {
    const whole = await wholeRequest();
    const unsigned = await makeRequest(world);
    const before = await rowCounts();
    const strange = crypto.randomUUID();
    const rows = await previewBulk.run(by("adjustor"), {
      requestIds: [whole.requestId, unsigned.requestId, strange, whole.requestId],
    });
    expect(rows).toMatchObject([
      { requestId: whole.requestId, clear: true, sentence: expect.stringMatching(/^Approved 20 sessions/) },
      {
        requestId: unsigned.requestId,
        clear: false,
        sentence: expect.stringMatching(/Not every rule passes/),
      },
      { requestId: strange, clear: false, number: null },
    ]);
    expect(await rowCounts()).toEqual(before);
  });

  it("takes each by the one way of deciding, once", async () => {
    const whole = await wholeRequest();
    const once = approval(whole);
    const first = await determineRequest.run(by("adjustor"), once);
    expect(first.approvalNumber).toBe(whole.requestNumber.replace("R-", "A-"));
    expect(await determineRequest.run(by("adjustor"), once)).toEqual(first);
    await expectRefused(() => determineRequest.run(by("manager"), approval(whole)), "CONFLICT", { tables });
  });

  it("refuses what does not pass every rule when it is written, and writes nothing", async () => {
    const unsigned = await makeRequest(world);
    await expectRefused(() => determineRequest.run(by("adjustor"), approval(unsigned)), "RULE", {
      tables,
      sentence: /Neither the order nor the plan is signed/,
    });
  });

  it("refuses what the clinic changed since the preview", async () => {
    const whole = await wholeRequest();
    const [row] = await previewBulk.run(by("adjustor"), { requestIds: [whole.requestId] });
    const about = { requestId: whole.requestId };
    await askInformation.run(by("adjustor"), {
      ...about,
      idempotencyKey: key(),
      text: "Which loads are short?",
    });
    await answerInformation.run(by("therapist"), {
      ...about,
      idempotencyKey: key(),
      text: "The drag and the lift.",
    });
    const late = { ...approval(whole), seenSeq: row?.seenSeq };
    await expectRefused(() => determineRequest.run(by("adjustor"), late), "CONFLICT", { tables });
  });

  it("shows nothing of another payer's, and is not the reviewer's or the clinic's", async () => {
    const { requestId } = await makeRequest(world);
    const ask = (name: PersonName) => previewBulk.run(by(name), { requestIds: [requestId] });
    expect(await ask("otherAdjustor")).toMatchObject([{ number: null, worker: null, clear: false }]);
    await expectRefused(() => ask("reviewer"), "FORBIDDEN");
    await expectRefused(() => ask("therapist"), "FORBIDDEN");
  });
});
