import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { beforeAll, describe, expect, it } from "vitest";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { previewDetermination } from "@/server/services/authorization/preview-determination";
import { readLetter } from "@/server/services/authorization/read-letter";
import { asRefusal } from "@/server/services/refusals";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

// Two in the afternoon in Texas, a day after the request.
const tuesday = new Date("2026-11-03T20:03:00.000Z");
const by = (name: PersonName) => ({ identity: world.people[name].identity, now: tuesday });
const key = () => crypto.randomUUID();
const tables = ["determination", "request_action", "stay_entry"];

const approve = (requestId: string) => ({
  requestId,
  idempotencyKey: key(),
  outcome: "approve" as const,
  sessions: 20,
});
const part = (requestId: string, sessions = 10) => ({
  requestId,
  idempotencyKey: key(),
  outcome: "approve_in_part" as const,
  sessions,
  reasonCode: "exceeds_stay" as const,
  text: "Ten now; ask again with the next weekly report.",
});

async function writtenFor(requestId: string) {
  const { rows } = await (await owner()).query(
    `select r.status, r.holder, r.bucket, a.number, a.sessions, a.minutes, a.price_cents, s.frozen_at is not null as frozen,
       s.agreed_by, d.asked_sessions, d.outcome, d.packet, d.packet_hash, t.authorized_sessions, t.authorized_cents
     from request r join "authorization" a on a.request_id = r.id join stay_entry s on s.program_id = r.program_id
     join determination d on d.request_id = r.id join program_account t on t.program_id = r.program_id where r.id = $1`,
    [requestId],
  );
  return rows[0];
}

describe("deciding a request", () => {
  it("approves what was asked: authorization, fixed stay, account, packet", async () => {
    const { requestId, requestNumber } = await makeRequest(world);
    const decided = await determineRequest.run(by("adjustor"), approve(requestId));
    const number = requestNumber.replace("R-", "A-");
    expect(decided).toMatchObject({ sessions: 20, priceCents: 512_000, approvalNumber: number });
    const written = await writtenFor(requestId);
    expect(written).toMatchObject({
      status: "approved",
      holder: "none",
      bucket: "decided",
      number,
      sessions: 20,
      minutes: 4800,
      frozen: true,
      agreed_by: "adjustor Test",
      authorized_sessions: 20,
      authorized_cents: 512_000,
    });
    const hash = createHash("sha256")
      .update(canonicalize(written.packet) ?? "")
      .digest("hex");
    expect(hash).toBe(written.packet_hash);
    expect(Object.keys(written.packet)).toEqual(
      expect.arrayContaining([
        "request",
        "evidence",
        "checklist",
        "authority",
        "clock",
        "determination",
        "letter",
      ]),
    );
    expect(written.packet.clock).toMatchObject({ inTime: true });
  });

  it("approves in part, keeps both numbers, and shows the same letter before and after", async () => {
    const { requestId } = await makeRequest(world);
    const { idempotencyKey: _, ...decision } = part(requestId);
    const preview = await previewDetermination.run(by("adjustor"), decision);
    expect(preview.approved).toEqual({ sessions: 10, minutes: 2400, cents: 256_000 });
    expect(preview.letter).toContain("approved 10 of the 20 sessions");
    await determineRequest.run(by("adjustor"), part(requestId));
    expect(await writtenFor(requestId)).toMatchObject({
      outcome: "approved_in_part",
      asked_sessions: 20,
      sessions: 10,
    });
    const { letter } = await readLetter.run(by("therapist"), { requestId });
    expect(letter.title).toBe("Authorization approved in part");
    expect(letter.to.name).toBe("Lone Star Work Rehab");
  });

  it("tells clinic, physician, case manager and worker, without a word about health", async () => {
    const { requestId, program } = await makeRequest(world);
    await determineRequest.run(by("adjustor"), approve(requestId));
    const { rows } = await (await owner()).query<{ text: string }>(
      "select text from notice where request_id = $1 and kind = 'request.determined'",
      [requestId],
    );
    expect(rows).toHaveLength(4);
    for (const { text } of rows)
      expect(text).toMatch(new RegExp(`^Request R-.* on claim ${program.claimNumber} was approved\\.$`));
  });

  it("is refused above the adjustor's limit, and the claims manager may", async () => {
    const { requestId } = await makeRequest(world);
    const db = await owner();
    const { membershipId } = world.people.adjustor;
    await db.query("update membership set approval_limit_cents = 500000 where id = $1", [membershipId]);
    try {
      await expectRefused(() => determineRequest.run(by("adjustor"), approve(requestId)), "RULE", {
        tables,
        sentence: /\$5,120 is above your limit of \$5,000: send it to the claims manager/,
      });
    } finally {
      await db.query("update membership set approval_limit_cents = null where id = $1", [membershipId]);
    }
    expect(await determineRequest.run(by("manager"), approve(requestId))).toMatchObject({
      outcome: "approve",
    });
  });

  it("is refused for a medical reason without a reviewer, to the wrong role, to another payer", async () => {
    const { requestId } = await makeRequest(world);
    const medical = { ...part(requestId), reasonCode: "no_progress" as const };
    await expectRefused(() => determineRequest.run(by("adjustor"), medical), "RULE", {
      tables,
      sentence: /clinical reviewer/,
    });
    for (const name of ["reviewer", "therapist", "caseManager", "worker"] as const)
      await expectRefused(() => determineRequest.run(by(name), approve(requestId)), "FORBIDDEN", { tables });
    await expectRefused(() => determineRequest.run(by("otherAdjustor"), approve(requestId)), "NOT_FOUND", {
      tables,
    });
  });

  it("has one effect however often the same decision is sent", async () => {
    const { requestId } = await makeRequest(world);
    const form = approve(requestId);
    const first = await determineRequest.run(by("adjustor"), form);
    const before = await rowCounts();
    expect(await determineRequest.run(by("adjustor"), form)).toEqual(first);
    expect(await rowCounts()).toEqual(before);
  });

  it("of eight opposite decisions at once makes exactly one, and tells the others who was first", async () => {
    const { requestId } = await makeRequest(world);
    const decisions = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0
        ? determineRequest.run(by("adjustor"), approve(requestId))
        : determineRequest.run(by("manager"), part(requestId)),
    );
    const outcomes = await Promise.allSettled(decisions);
    const won = outcomes.filter((outcome) => outcome.status === "fulfilled");
    const lost = outcomes
      .filter((outcome) => outcome.status === "rejected")
      .map(({ reason }) => asRefusal(reason));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(7);
    for (const refusal of lost) {
      expect(refusal?.code).toBe("CONFLICT");
      expect(refusal?.message).toMatch(
        /^Approved( in part)? by [am]\. Test, Tue 3 Nov, 2:03 PM CT: (20|10) of 20 sessions\./,
      );
    }
    const { rows } = await (await owner()).query(
      `select (select count(*)::int from determination where request_id = $1) as determinations,
         (select count(*)::int from "authorization" where request_id = $1) as authorizations,
         (select count(*)::int from request_action where request_id = $1) as actions`,
      [requestId],
    );
    expect(rows[0]).toEqual({ determinations: 1, authorizations: 1, actions: 2 });
  });
});
