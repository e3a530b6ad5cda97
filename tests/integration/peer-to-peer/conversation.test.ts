import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { readLetter } from "@/server/services/authorization/read-letter";
import { referRequest } from "@/server/services/authorization/refer-request";
import { reviewRequest } from "@/server/services/authorization/review-request";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { agreeConversation } from "@/server/services/peer-to-peer/agree";
import { answerConversation } from "@/server/services/peer-to-peer/answer";
import { agreedConversation } from "@/server/services/peer-to-peer/calendar";
import { offerConversation } from "@/server/services/peer-to-peer/offer";
import { recordConversation } from "@/server/services/peer-to-peer/record";
import { waitingConversations } from "@/server/services/peer-to-peer/waiting";
import { requestPage } from "@/server/services/request-page/request-page";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const zone = "America/Chicago";
const tuesday = new Date("2026-11-03T15:00:00.000Z");
const as = (name: PersonName, now = tuesday) => ({ identity: world.people[name].identity, now });
const tables = ["peer_to_peer", "task", "request_action"];
const tomorrow = addDays(dayIn(tuesday, zone), 1);
const slots = [
  { on: tomorrow, at: "14:00" },
  { on: tomorrow, at: "09:30" },
];
const twoOClock = "2026-11-04T20:00:00.000Z";
const offerOf = (requestId: string) => ({ requestId, slots, minutes: 15, phone: "713-555-0123" });

async function referred(): Promise<MadeRequest> {
  const made = await makeRequest(world);
  await referRequest.run(as("adjustor"), {
    requestId: made.requestId,
    text: "Is the gap functional? Please judge.",
    reasonCode: "gap_not_functional",
    idempotencyKey: crypto.randomUUID(),
  });
  return made;
}

async function offered() {
  const made = await referred();
  const { conversationId } = await offerConversation.run(as("reviewer"), offerOf(made.requestId));
  return { ...made, conversationId };
}

const accept = (conversationId: string) => ({ conversationId, answer: "accept" as const, slot: twoOClock });

/** Open tasks and notices about the request's conversation. */
async function asked(requestId: string) {
  const { rows } = await (await owner()).query(
    `select holder_role as role, title from task where request_id = $1 and kind = 'conversation' and closed_at is null`,
    [requestId],
  );
  return rows;
}

describe("a conversation is offered", () => {
  it("to the treating physician, with a task and a notice that say nothing of health", async () => {
    const made = await offered();
    expect(await asked(made.requestId)).toMatchObject([
      {
        role: "physician",
        title: `Answer the offer of a conversation about request ${made.requestNumber} on claim ${made.program.claimNumber}`,
      },
    ]);
    const [waiting] = (await waitingConversations.run(as("physician"), undefined)).filter(
      ({ id }) => id === made.conversationId,
    );
    expect(waiting).toMatchObject({
      requestNumber: made.requestNumber,
      status: "offered",
      slots: ["2026-11-04T15:30:00+00:00", "2026-11-04T20:00:00+00:00"].map((at) =>
        expect.stringContaining(at.slice(0, 16)),
      ),
    });
    expect(await waitingConversations.run(as("otherPhysician"), undefined)).toEqual([]);
  });

  it("by the reviewer alone, while the request is referred, for times ahead, each once", async () => {
    const { requestId } = await makeRequest(world);
    await expectRefused(() => offerConversation.run(as("reviewer"), offerOf(requestId)), "RULE", { tables });
    const made = await referred();
    const offer = offerOf(made.requestId);
    for (const name of ["adjustor", "therapist", "physician"] as const)
      await expectRefused(() => offerConversation.run(as(name), offer), "FORBIDDEN", { tables });
    await expectRefused(
      () =>
        offerConversation.run(as("reviewer"), {
          ...offer,
          slots: [{ on: addDays(tomorrow, -9), at: "10:00" }],
        }),
      "BAD_INPUT",
      { tables, sentence: /passed already/ },
    );
    await expectRefused(
      () =>
        offerConversation.run(as("reviewer"), {
          ...offer,
          slots: [slots[0] ?? { on: "", at: "" }, slots[0] ?? { on: "", at: "" }],
        }),
      "BAD_INPUT",
      { tables, sentence: /offered twice/ },
    );
    await expectRefused(
      () => offerConversation.run(as("reviewer"), { ...offer, phone: "call me" }),
      "BAD_INPUT",
      { tables },
    );
    await expectRefused(() => offerConversation.run(as("reviewer"), { ...offer, slots: [] }), "BAD_INPUT", {
      tables,
    });
  });

  it("anew in the place of the one that is open", async () => {
    const made = await offered();
    const { conversationId } = await offerConversation.run(as("reviewer"), offerOf(made.requestId));
    expect(await asked(made.requestId)).toHaveLength(1);
    await expectRefused(
      () => answerConversation.run(as("physician"), accept(made.conversationId)),
      "CONFLICT",
      { tables },
    );
    await answerConversation.run(as("physician"), accept(conversationId));
  });
});

describe("the physician", () => {
  it("takes an offered time once; the reviewer then has it to hold", async () => {
    const made = await offered();
    await answerConversation.run(as("physician"), accept(made.conversationId));
    expect(await asked(made.requestId)).toMatchObject([
      { role: "reviewer", title: expect.stringMatching(/^Hold and record/) },
    ]);
    await expectRefused(
      () => answerConversation.run(as("physician"), accept(made.conversationId)),
      "CONFLICT",
      { tables },
    );
    const about = { conversationId: made.conversationId };
    expect(await agreedConversation.run(as("physician"), about)).toMatchObject({
      requestNumber: made.requestNumber,
      minutes: 15,
    });
    await expectRefused(() => agreedConversation.run(as("otherPhysician"), about), "NOT_FOUND");
    await expectRefused(() => agreedConversation.run(as("adjustor"), about), "FORBIDDEN");
  });

  it("takes no time that was not offered, and answers nobody else's", async () => {
    const { conversationId } = await offered();
    const strange = { ...accept(conversationId), slot: "2026-11-04T21:00:00.000Z" };
    await expectRefused(() => answerConversation.run(as("physician"), strange), "BAD_INPUT", { tables });
    await expectRefused(
      () => answerConversation.run(as("otherPhysician"), accept(conversationId)),
      "NOT_FOUND",
      { tables },
    );
    await expectRefused(() => answerConversation.run(as("reviewer"), accept(conversationId)), "FORBIDDEN", {
      tables,
    });
    const late = as("physician", new Date("2026-11-05T15:00:00.000Z"));
    await expectRefused(() => answerConversation.run(late, accept(conversationId)), "RULE", { tables });
  });

  it("proposes another time, which the reviewer agrees to", async () => {
    const made = await offered();
    const { conversationId } = made;
    const about = { conversationId };
    await expectRefused(() => agreeConversation.run(as("reviewer"), about), "CONFLICT", { tables });
    const proposal = {
      conversationId,
      answer: "propose" as const,
      time: { on: addDays(tomorrow, 1), at: "11:00" },
    };
    await answerConversation.run(as("physician"), proposal);
    await expectRefused(() => agreeConversation.run(as("physician"), about), "FORBIDDEN", { tables });
    await agreeConversation.run(as("reviewer"), about);
    const agreed = await agreedConversation.run(as("reviewer"), about);
    expect(new Date(agreed.startsAt).toISOString()).toBe("2026-11-05T17:00:00.000Z");
  });

  it("declines, and the adverse letter says so", async () => {
    const made = await offered();
    const { conversationId, requestId } = made;
    await answerConversation.run(as("physician"), {
      conversationId,
      answer: "decline",
      note: "My notes say it all.",
    });
    await reviewRequest.run(as("reviewer"), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      outcome: "deny",
      reasonCode: "gap_not_functional",
      text: "What is missing is endurance of the voice.",
    });
    const { letter } = await readLetter.run(as("therapist"), { requestId });
    expect(letter.closing.join(" ")).toMatch(
      /offered to p\. Test on Tue 3 Nov, 9:00 AM CT; the offer was declined/,
    );
  });
});

describe("what came of it", () => {
  const held = (conversationId: string) => ({
    conversationId,
    took: "held" as const,
    spokeWith: "Dr. Test",
    time: { on: tomorrow, at: "14:02" },
    outcome: "position_kept" as const,
    note: "The gap was discussed demand by demand.",
  });
  const after = addMinutes(new Date(twoOClock), 30);

  it("is recorded by the reviewer: who, when, outcome; not before it was held, not twice", async () => {
    const made = await offered();
    const { conversationId } = made;
    await expectRefused(
      () => recordConversation.run(as("reviewer", after), held(conversationId)),
      "CONFLICT",
      { tables },
    );
    await answerConversation.run(as("physician"), accept(conversationId));
    await expectRefused(() => recordConversation.run(as("reviewer"), held(conversationId)), "BAD_INPUT", {
      tables,
    });
    await expectRefused(
      () => recordConversation.run(as("physician", after), held(conversationId)),
      "FORBIDDEN",
      { tables },
    );
    await recordConversation.run(as("reviewer", after), held(conversationId));
    await expectRefused(
      () => recordConversation.run(as("reviewer", after), held(conversationId)),
      "CONFLICT",
      { tables },
    );
    const { conversations } = await requestPage.run(as("adjustor"), { requestId: made.requestId });
    expect(conversations.sentence).toMatch(/took place with Dr\. Test on Wed 4 Nov, 2:02 PM CT/);
    expect(conversations.mayOffer).toBe(false);
  });

  it("is that the physician did not attend, once the time has passed", async () => {
    const { conversationId } = await offered();
    const missed = { conversationId, took: "missed" as const };
    await expectRefused(() => recordConversation.run(as("reviewer"), missed), "RULE", { tables });
    await recordConversation.run(as("reviewer", after), missed);
  });

  it("is nothing where the request is withdrawn meanwhile", async () => {
    const made = await offered();
    const { requestId, conversationId } = made;
    const withdrawal = {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      text: "The worker moved to another state.",
    };
    await withdrawRequest.run(as("therapist"), withdrawal);
    expect(await asked(requestId)).toEqual([]);
    await expectRefused(() => answerConversation.run(as("physician"), accept(conversationId)), "CONFLICT", {
      tables,
    });
  });
});
