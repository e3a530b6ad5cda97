import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { approveAfterAll } from "@/server/services/authorization/approve-after-all";
import { askInformation } from "@/server/services/authorization/ask-information";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { expireRequest } from "@/server/services/authorization/expire-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { supersedeRequest } from "@/server/services/authorization/supersede-request";
import { sweepExpired } from "@/server/services/authorization/sweeps";
import { as, keyed, makeDenied, tuesday, wednesday } from "../../support/contested";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { initialAsk, type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tables = ["request", "request_action", "determination", "authorization", "task"];
const day = 86_400_000;

async function rowOf(requestId: string) {
  const { rows } = await (await owner()).query(
    "select status, holder, bucket, version, refers_to_id, due_at, sessions, type, decided_at from request where id = $1",
    [requestId],
  );
  return rows[0];
}

async function openTasks(requestId: string): Promise<number> {
  const { rows } = await (await owner()).query<{ n: number }>(
    "select count(*)::int as n from task where request_id = $1 and closed_at is null",
    [requestId],
  );
  return rows[0]?.n ?? 0;
}

const changed = ({ program, requestId }: MadeRequest, sessions = 15) => {
  const { programId: _, ...draft } = initialAsk(program, sessions);
  return { ...draft, requestId };
};

describe("changing a request that is not decided", () => {
  it("puts the changed version in its place, with its own deadline, and closes what the old one asked", async () => {
    const made = await makeRequest(world);
    const asked = { ...keyed(made.requestId), text: "Please say why twenty sessions are needed." };
    await askInformation.run(as(world, "adjustor"), asked);
    const result = await supersedeRequest.run(as(world, "therapist", wednesday), changed(made));
    expect(result).toMatchObject({ sessions: 15, priceCents: 384_000 });
    expect(await rowOf(made.requestId)).toMatchObject({
      status: "superseded",
      holder: "none",
      bucket: "decided",
    });
    expect(await openTasks(made.requestId)).toBe(0);
    const old = await rowOf(made.requestId);
    const version = await rowOf(result.requestId);
    expect(version).toMatchObject({
      status: "submitted",
      holder: "adjustor",
      version: 2,
      refers_to_id: made.requestId,
      sessions: 15,
    });
    expect(version.due_at > old.due_at).toBe(true);
    expect(await openTasks(result.requestId)).toBe(1);
  });

  it("is refused to the payer, to another clinic, once decided, and where the change breaks a rule", async () => {
    const made = await makeRequest(world);
    const by = (name: Parameters<typeof as>[1]) => as(world, name, wednesday);
    await expectRefused(() => supersedeRequest.run(by("adjustor"), changed(made)), "FORBIDDEN", { tables });
    await expectRefused(() => supersedeRequest.run(by("otherTherapist"), changed(made)), "NOT_FOUND", {
      tables,
    });
    await expectRefused(() => supersedeRequest.run(by("therapist"), changed(made, 21)), "RULE", {
      tables,
      sentence: /21 sessions are asked and the fixed stay has 20/,
    });
    await determineRequest.run(as(world, "adjustor"), {
      ...keyed(made.requestId),
      outcome: "approve",
      sessions: 20,
    });
    await expectRefused(() => supersedeRequest.run(by("therapist"), changed(made)), "CONFLICT", { tables });
  });

  it("leaves one to decide when the payer decides at the same time", async () => {
    const made = await makeRequest(world);
    const approve = { ...keyed(made.requestId), outcome: "approve" as const, sessions: 20 };
    const answers = await Promise.allSettled([
      determineRequest.run(as(world, "adjustor", wednesday), approve),
      supersedeRequest.run(as(world, "therapist", wednesday), changed(made)),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("approving after all", () => {
  const settled = { text: "The other request was withdrawn, so nothing overlaps any more." };

  it("approves as a version of its own what an administrative reason kept back", async () => {
    const { requestId } = await makeDenied(world, { reasonCode: "overlap" });
    const decided = await approveAfterAll.run(as(world, "manager", wednesday), {
      ...keyed(requestId),
      ...settled,
    });
    expect(decided).toMatchObject({ outcome: "approve", sessions: 20 });
    expect(await rowOf(requestId)).toMatchObject({ status: "overturned", decided_at: tuesday });
    expect(await rowOf(decided.requestId)).toMatchObject({
      status: "approved",
      version: 2,
      refers_to_id: requestId,
    });
  });

  it("gives the rest of a part", async () => {
    const { requestId } = await makeDenied(world, { reasonCode: "attendance", sessions: 8 });
    const decided = await approveAfterAll.run(as(world, "adjustor", wednesday), {
      ...keyed(requestId),
      ...settled,
    });
    expect(decided).toMatchObject({ sessions: 12, priceCents: 307_200 });
  });

  it("is refused for a medical reason, to the reviewer, to another payer, and above the limit", async () => {
    const medical = await makeDenied(world);
    const after = (requestId: string) => ({ ...keyed(requestId), ...settled });
    const by = (name: Parameters<typeof as>[1]) => as(world, name, wednesday);
    await expectRefused(() => approveAfterAll.run(by("adjustor"), after(medical.requestId)), "CONFLICT", {
      tables,
    });
    const { requestId } = await makeDenied(world, { reasonCode: "overlap" });
    await expectRefused(() => approveAfterAll.run(by("reviewer"), after(requestId)), "FORBIDDEN", { tables });
    await expectRefused(() => approveAfterAll.run(by("otherAdjustor"), after(requestId)), "NOT_FOUND", {
      tables,
    });
    const db = await owner();
    const { membershipId } = world.people.adjustor;
    await db.query("update membership set approval_limit_cents = 500000 where id = $1", [membershipId]);
    try {
      await expectRefused(() => approveAfterAll.run(by("adjustor"), after(requestId)), "RULE", {
        tables,
        sentence: /\$5,120 is above your limit of \$5,000/,
      });
    } finally {
      await db.query("update membership set approval_limit_cents = null where id = $1", [membershipId]);
    }
  });
});

describe("expiry", () => {
  const text = "The signed plan of care is missing; please attach it.";

  it("lapses what the clinic left lying, tells both sides, and decides nothing", async () => {
    const { requestId } = await makeRequest(world);
    await returnRequest.run(as(world, "adjustor"), { ...keyed(requestId), text });
    await sweepExpired(new Date(tuesday.getTime() + 30 * day - 1));
    expect(await rowOf(requestId)).toMatchObject({ status: "returned_incomplete" });
    expect(await sweepExpired(new Date(tuesday.getTime() + 30 * day))).toBe(1);
    expect(await rowOf(requestId)).toMatchObject({ status: "expired", holder: "none", bucket: "decided" });
    expect(await openTasks(requestId)).toBe(0);
    const { rows } = await (await owner()).query(
      "select count(*)::int as n from notice where request_id = $1 and kind = 'request.expired'",
      [requestId],
    );
    expect(rows[0]).toEqual({ n: 2 });
    expect(await sweepExpired(new Date(tuesday.getTime() + 31 * day))).toBe(0);
  });

  it("comes by the payer's own days of the day it was returned", async () => {
    const { requestId } = await makeRequest(world);
    const db = await owner();
    const set = `insert into payer_policy (payer_id, effective_from, source, returned_expires_days, unanswered_expires_days)
      values ($1, $2::date, 'Test', $3, 7)`;
    await db.query(set, [world.payerId, addDays(dayIn(tuesday, "America/Chicago"), -1), 10]);
    await db.query(set, [world.payerId, addDays(dayIn(tuesday, "America/Chicago"), 1), 7]);
    try {
      await returnRequest.run(as(world, "adjustor"), { ...keyed(requestId), text });
      await sweepExpired(new Date(tuesday.getTime() + 10 * day - 1));
      expect(await rowOf(requestId)).toMatchObject({ status: "returned_incomplete" });
      expect(await sweepExpired(new Date(tuesday.getTime() + 10 * day))).toBe(1);
      const { rows } = await db.query(
        "select detail from request_action where request_id = $1 and type = 'expire'",
        [requestId],
      );
      expect(rows[0]?.detail.text).toMatch(/for 10 days \(Test; version/);
    } finally {
      await db.query("delete from payer_policy");
    }
  });

  it("leaves what was answered, and is nobody's to do by hand", async () => {
    const { requestId } = await makeRequest(world);
    await askInformation.run(as(world, "adjustor"), { ...keyed(requestId), text });
    await answerInformation.run(as(world, "therapist", wednesday), {
      ...keyed(requestId),
      text: "It is attached now, signed.",
    });
    const later = new Date(tuesday.getTime() + 90 * day);
    const left = await expireRequest.run({ identity: { kind: "system" }, now: later }, { requestId });
    expect(left).toEqual({ expired: false });
    await expectRefused(() => expireRequest.run(as(world, "manager", later), { requestId }), "FORBIDDEN", {
      tables,
    });
  });
});
