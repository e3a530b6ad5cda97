import { beforeAll, describe, expect, it } from "vitest";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { owner } from "../../support/owner";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const later = (now: Date, hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe("deciding a request", () => {
  it("approves what was asked, with authorization, frozen stay, letter and packet", async () => {
    const { requestId, requestNumber, now } = await makeRequest(world);
    const decided = await determineRequest.run(
      { identity: world.people.adjustor.identity, now: later(now, 2) },
      { requestId, idempotencyKey: "approve-1-key", outcome: "approve", sessions: 20 },
    );
    expect(decided).toMatchObject({
      sessions: 20,
      priceCents: 512_000,
      approvalNumber: requestNumber.replace("R", "A"),
    });
    const { rows } = await (await owner()).query(
      `select r.status, r.holder, r.bucket, a.sessions, a.minutes, s.frozen_at is not null as frozen, d.packet_hash,
         d.packet -> 'checklist' as checklist, d.packet ->> 'letter' as letter
       from request r join "authorization" a on a.request_id = r.id join stay_entry s on s.program_id = r.program_id
       join determination d on d.request_id = r.id where r.id = $1`,
      [requestId],
    );
    expect(rows[0]).toMatchObject({
      status: "approved",
      holder: "none",
      bucket: "decided",
      sessions: 20,
      minutes: 4800,
      frozen: true,
    });
    expect(rows[0].letter).toContain("Authorization approved");
    expect(rows[0].packet_hash).toBe(decided.packetHash);
  });
});
