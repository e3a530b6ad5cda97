import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/server/domain/plain-date";
import { letterText } from "@/server/letters/determination-letter";
import { approveAfterAll } from "@/server/services/authorization/approve-after-all";
import { askReconsideration } from "@/server/services/authorization/ask-reconsideration";
import { decideReconsideration } from "@/server/services/authorization/decide-reconsideration";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { previewDetermination } from "@/server/services/authorization/preview-determination";
import { readLetter } from "@/server/services/authorization/read-letter";
import { reviewRequest } from "@/server/services/authorization/review-request";
import { readPacket } from "@/server/services/packet/read-packet";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { requestPage } from "@/server/services/request-page/request-page";
import { as, dispute, keyed, thursday, wednesday } from "../../support/contested";
import { owner } from "../../support/owner";
import type { MadeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tables = ["determination", "request_action", "authorization", "authorization_week", "stay_entry"];
const by = (name: PersonName) => as(world, name);

const part = (requestId: string, over: Partial<Parameters<typeof determineRequest.run>[1]> = {}) => ({
  ...keyed(requestId),
  outcome: "approve_in_part" as const,
  sessions: 20,
  minutes: 180,
  reasonCode: "exceeds_stay" as const,
  text: "Three hours a day are enough to begin with.",
  ...over,
});

/** A request of 20 sessions of 4 hours, approved as `part` says. */
async function makeShorter(over: Parameters<typeof part>[1] = {}): Promise<MadeRequest> {
  const made = await makeRequest(world);
  await determineRequest.run(by("adjustor"), part(made.requestId, over));
  return made;
}

async function givenFor(requestId: string) {
  const { rows } = await (await owner()).query(
    `select a.sessions, a.minutes, a.price_cents, a.minutes_per_session, a.used_sessions, a.used_minutes, d.asked_minutes,
       d.asked_cents, d.fee_lines, t.authorized_minutes
     from "authorization" a join determination d on d.request_id = a.request_id
     join program_account t on t.program_id = a.program_id where a.request_id = $1`,
    [requestId],
  );
  return rows[0];
}

describe("approving fewer minutes a session", () => {
  it("authorizes the minutes, units and dollars of the shorter sessions, and keeps both numbers", async () => {
    const { requestId } = await makeShorter();
    const given = await givenFor(requestId);
    expect(given).toMatchObject({
      sessions: 20,
      minutes: 3600,
      minutes_per_session: 180,
      price_cents: 384_000,
      asked_minutes: 4800,
      asked_cents: 512_000,
      authorized_minutes: 3600,
    });
    const units = given.fee_lines.map((line: { code: string; units: number }) => [line.code, line.units]);
    expect(units).toEqual([
      ["97545", 20],
      ["97546", 20],
    ]);
  });

  it("says both numbers in preview, letter, packet, page and history", async () => {
    const { requestId } = await makeRequest(world);
    const { idempotencyKey: _, ...decision } = part(requestId, { sessions: 10 });
    const preview = await previewDetermination.run(by("adjustor"), decision);
    const both = "each of up to 180 of 240 minutes";
    expect(preview.sentence).toContain(`Approved 10 of 20 sessions, ${both}, $1,920 of $5,120`);
    await determineRequest.run(by("adjustor"), part(requestId, { sessions: 10 }));
    const { letter } = await readLetter.run(by("therapist"), { requestId });
    const text = letterText(letter);
    expect(text).toContain(`We have approved 10 of the 20 sessions asked for`);
    expect(text).toContain(both);
    expect(text).toContain("Each session: up to 180 of the 240 minutes asked");
    expect(text).toMatch(/97546-WH-CA, 10 of 40 units: \$640\.00 of \$2,560\.00/);
    expect(text).toContain("5 sessions of 180 of 240 minutes. More than the fixed stay");
    for (const said of ["10 of the 20 sessions", both, "10 of 40 units"])
      expect(preview.letter).toContain(said);
    const packet = JSON.stringify(await readPacket.run(by("adjustor"), { requestId }));
    expect(packet).toContain("20 sessions, 80 h, $5,120.00");
    expect(packet).toContain("10 sessions, 30 h, $1,920.00");
    const page = await requestPage.run(by("adjustor"), { requestId });
    expect(page.determination).toMatchObject({ sessions: 10, shorter: { asked: 240, approved: 180 } });
    expect(page.history.at(-1)?.text).toMatch(new RegExp(`^10 of 20 sessions, ${both}\\.`));
  });

  it("goes with weeks of their own number and the gate: each week holds its shorter sessions", async () => {
    const lines = [3, 4].map((week) => ({ week, sessions: 0 }));
    const { requestId } = await makeShorter({ sessions: 10, lines, gated: true, minutes: 150 });
    const { rows } = await (await owner()).query(
      `select w.week, w.sessions, w.minutes, w.price_cents from authorization_week w join "authorization" a
         on a.id = w.authorization_id where a.request_id = $1 order by w.week`,
      [requestId],
    );
    expect(rows).toEqual([
      { week: 1, sessions: 5, minutes: 750, price_cents: 80_000 },
      { week: 2, sessions: 5, minutes: 750, price_cents: 80_000 },
    ]);
    expect(await givenFor(requestId)).toMatchObject({ sessions: 10, minutes: 1500, price_cents: 160_000 });
  });

  it("is refused below what the fee rule defines, above what is asked, without a reason, for a medical one", async () => {
    const { requestId } = await makeRequest(world);
    const decide = (over: Parameters<typeof part>[1]) => () =>
      determineRequest.run(by("adjustor"), part(requestId, over));
    await expectRefused(decide({ minutes: 90 }), "RULE", {
      tables,
      sentence: /A session of 90 minutes has no price.* Plan at least 120 minutes/,
    });
    await expectRefused(decide({ minutes: 300 }), "BAD_INPUT", {
      tables,
      sentence: /Sessions of 240 minutes are asked; approve 240 or fewer/,
    });
    await expectRefused(decide({ minutes: 240 }), "BAD_INPUT", {
      tables,
      sentence: /fewer minutes of each, or all of them/,
    });
    await expectRefused(decide({ reasonCode: null }), "BAD_INPUT", { tables });
    await expectRefused(decide({ reasonCode: "no_progress" }), "RULE", {
      tables,
      sentence: /clinical reviewer/,
    });
  });

  it("names the field to mend", async () => {
    const { requestId } = await makeRequest(world);
    const refusal = determineRequest.run(by("adjustor"), part(requestId, { minutes: 90 }));
    await expect(refusal).rejects.toMatchObject({ field: "minutes" });
  });

  it("is refused to the wrong role, and to another payer", async () => {
    const { requestId } = await makeRequest(world);
    for (const name of ["therapist", "caseManager", "reviewer", "worker"] as const)
      await expectRefused(() => determineRequest.run(by(name), part(requestId)), "FORBIDDEN", { tables });
    await expectRefused(() => determineRequest.run(by("otherAdjustor"), part(requestId)), "NOT_FOUND", {
      tables,
    });
    await expectRefused(() => reviewRequest.run(by("reviewer"), part(requestId)), "CONFLICT", { tables });
  });
});

describe("sessions held under it", () => {
  const hold = ({ programId, startOn }: MadeProgram, minutes: number, day = 0) =>
    recordSessions.run(as(world, "therapist", new Date(`${addDays(startOn, 4)}T21:00:00Z`)), {
      programId,
      sessions: [{ heldOn: addDays(startOn, day), minutes, attended: true, excuse: null }],
    });

  it("count up to the minutes approved; a longer one is a surprise, told to the payer", async () => {
    const { requestId, program } = await makeShorter();
    expect(await hold(program, 180)).toMatchObject({ surprise: 0 });
    expect(await hold(program, 181, 1)).toMatchObject({ surprise: 1 });
    expect(await givenFor(requestId)).toMatchObject({ used_sessions: 1, used_minutes: 180 });
  });

  it("are kept to it by the table itself", async () => {
    const { requestId } = await makeShorter();
    const db = await owner();
    const use = 'update "authorization" set used_sessions = 1, used_minutes = 181 where request_id = $1';
    await expect(db.query(use, [requestId])).rejects.toThrow(/minutes_of_each_within/);
  });
});

describe("a second look at it", () => {
  const ask = (requestId: string) => ({ ...keyed(requestId), text: dispute });
  const given = { minutes: 180, reasonCode: "attendance" as const };

  it("asks for the sessions left out, as long as they were asked, and never for more than was asked", async () => {
    const { requestId } = await makeShorter({ ...given, sessions: 8 });
    const asked = await askReconsideration.run(as(world, "therapist", wednesday), ask(requestId));
    const { request } = await requestPage.run(as(world, "reviewer", wednesday), {
      requestId: asked.requestId,
    });
    expect(request).toMatchObject({ sessions: 12, minutes: 2880, priceCents: 307_200 });
    const decided = await decideReconsideration.run(as(world, "manager", thursday), {
      ...keyed(asked.requestId),
      outcome: "overturn",
      sessions: 12,
      minutes: 120,
      reasonCode: "attendance",
      text: "Two hours a day of the rest are agreed with the clinic.",
    });
    expect(decided.sentence).toMatch(
      /^Overturned: approved 12 of 12 sessions, each of up to 120 of 240 minutes, \$1,536 of \$3,072/,
    );
    expect(await givenFor(asked.requestId)).toMatchObject({
      minutes: 1440,
      minutes_per_session: 120,
      authorized_minutes: 1440 + 1440,
    });
  });

  it("is neither offered nor possible where no session was left out", async () => {
    const { requestId } = await makeShorter(given);
    const refused = {
      tables: [...tables, "request", "task"],
      sentence: /All 20 sessions asked were approved/,
    };
    await expectRefused(
      () => askReconsideration.run(as(world, "therapist", wednesday), ask(requestId)),
      "RULE",
      refused,
    );
    await expectRefused(
      () => approveAfterAll.run(as(world, "adjustor", wednesday), ask(requestId)),
      "RULE",
      refused,
    );
    const clinics = await requestPage.run(by("therapist"), { requestId });
    const payers = await requestPage.run(by("adjustor"), { requestId });
    expect(clinics.actions).not.toContain("ask_reconsideration");
    expect(payers.actions).not.toContain("approve_after_all");
  });
});
