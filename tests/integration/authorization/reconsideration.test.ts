import { beforeAll, describe, expect, it } from "vitest";
import { askInformation } from "@/server/services/authorization/ask-information";
import { askReconsideration } from "@/server/services/authorization/ask-reconsideration";
import { decideReconsideration } from "@/server/services/authorization/decide-reconsideration";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { readLetter } from "@/server/services/authorization/read-letter";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { asRefusal } from "@/server/services/refusals";
import { requestPage } from "@/server/services/request-page/request-page";
import { referredRequests } from "@/server/services/reviewer/referred";
import { as, dispute, keyed, makeContested, makeDenied, thursday, wednesday } from "../../support/contested";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tables = ["request", "request_action", "determination", "authorization", "task"];
const found = "The drag test shows the gap that was doubted.";
const overturn = { outcome: "overturn" as const, text: found };
const uphold = { outcome: "uphold" as const, reasonCode: "no_progress" as const, text: found };

async function rowOf(requestId: string) {
  const { rows } = await (await owner()).query(
    `select r.status, r.holder, r.bucket, r.type, r.version, r.refers_to_id, r.sessions, r.due_at, d.outcome,
       d.sessions as approved, a.number as approval
     from request r left join determination d on d.request_id = r.id
     left join "authorization" a on a.request_id = r.id where r.id = $1`,
    [requestId],
  );
  return rows[0];
}

describe("asking for reconsideration", () => {
  it("makes a version of its own for the reviewer, and the contested decision waits for it", async () => {
    const { contestedId, requestId, asked } = await makeContested(world);
    expect(await rowOf(contestedId)).toMatchObject({
      status: "reconsideration",
      holder: "none",
      bucket: "decided",
    });
    expect(await rowOf(requestId)).toMatchObject({
      status: "reconsideration",
      holder: "reviewer",
      bucket: "waiting",
      type: "reconsideration",
      version: 2,
      refers_to_id: contestedId,
      sessions: 20,
      outcome: null,
    });
    expect(new Date(asked.dueAt) > wednesday).toBe(true);
    const lines = await referredRequests.run(as(world, "reviewer", wednesday), undefined);
    const line = lines.find((one) => one.requestId === requestId);
    expect(line).toMatchObject({ typeLabel: "Reconsideration", referred: { text: dispute } });
  });

  it("asks for what a part left out, whatever weeks it left out", async () => {
    const { requestId } = await makeContested(world, { sessions: 8 });
    expect(await rowOf(requestId)).toMatchObject({ sessions: 12 });
  });

  it("is refused to the payer, to another clinic, for an approval, without a reason, twice", async () => {
    const { requestId } = await makeDenied(world);
    const ask = (text = dispute) => ({ ...keyed(requestId), text });
    const by = (name: Parameters<typeof as>[1]) => as(world, name, wednesday);
    await expectRefused(() => askReconsideration.run(by("adjustor"), ask()), "FORBIDDEN", { tables });
    await expectRefused(() => askReconsideration.run(by("otherTherapist"), ask()), "NOT_FOUND", { tables });
    await expectRefused(() => askReconsideration.run(by("therapist"), ask("why")), "BAD_INPUT", { tables });
    await askReconsideration.run(by("therapist"), ask());
    await expectRefused(() => askReconsideration.run(by("therapist"), ask()), "CONFLICT", { tables });
    const approved = await makeRequest(world);
    await determineRequest.run(as(world, "adjustor"), {
      ...keyed(approved.requestId),
      outcome: "approve",
      sessions: 20,
    });
    const again = { ...keyed(approved.requestId), text: dispute };
    await expectRefused(() => askReconsideration.run(by("therapist"), again), "CONFLICT", { tables });
  });

  it("says what to mend when the days asked for are over", async () => {
    const { requestId } = await makeDenied(world);
    const late = as(world, "therapist", new Date("2026-12-01T16:00:00Z"));
    const ask = { ...keyed(requestId), text: dispute };
    await expectRefused(() => askReconsideration.run(late, ask), "BAD_INPUT", {
      tables,
      sentence: /20 sessions do not fit between .* give a last day on or after/,
    });
    const moved = await askReconsideration.run(late, { ...ask, ...keyed(requestId), endOn: "2026-12-31" });
    expect(moved.sentence).toMatch(/20 sessions/);
  });
});

describe("the second look", () => {
  it("overturns: an approval of its own, while the first decision stays as it was made", async () => {
    const { contestedId, requestId } = await makeContested(world);
    const decided = await decideReconsideration.run(as(world, "manager", thursday), {
      ...keyed(requestId),
      ...overturn,
    });
    expect(decided).toMatchObject({ outcome: "overturn", sessions: 20, priceCents: 512_000 });
    expect(decided.sentence).toMatch(/^Overturned: approved 20 sessions, \$5,120/);
    expect(await rowOf(requestId)).toMatchObject({
      status: "overturned",
      outcome: "overturned",
      approved: 20,
    });
    expect(await rowOf(contestedId)).toMatchObject({
      status: "overturned",
      outcome: "adverse",
      approval: null,
    });
    const { letter } = await readLetter.run(as(world, "therapist", thursday), { requestId });
    expect(letter.title).toBe("Decision overturned on reconsideration");
  });

  it("upholds with a reason, and can be asked no more", async () => {
    const { contestedId, requestId } = await makeContested(world);
    const second = await secondReviewer();
    await decideReconsideration.run({ identity: second, now: thursday }, { ...keyed(requestId), ...uphold });
    expect(await rowOf(requestId)).toMatchObject({ status: "upheld", outcome: "upheld", approved: 0 });
    expect(await rowOf(contestedId)).toMatchObject({ status: "upheld", outcome: "adverse" });
    const ask = { ...keyed(requestId), text: dispute };
    await expectRefused(() => askReconsideration.run(as(world, "therapist", thursday), ask), "CONFLICT", {
      tables,
    });
  });

  it("approves the rest of a part, all of it or some", async () => {
    const { contestedId, requestId } = await makeContested(world, { sessions: 8 });
    const decision = { ...keyed(requestId), ...overturn, sessions: 5, reasonCode: "attendance" as const };
    const decided = await decideReconsideration.run(as(world, "manager", thursday), decision);
    expect(decided).toMatchObject({ sessions: 5, priceCents: 128_000 });
    const { rows } = await (await owner()).query(
      `select sum(a.sessions)::int as authorized,
         (select array_agg(e.sessions) from stay_entry e where e.program_id = (select program_id from request where id = $1)) as stay
       from "authorization" a where a.request_id in ($1, $2)`,
      [contestedId, requestId],
    );
    // The rest of the first request lies within the stay that its part has fixed.
    expect(rows[0]).toEqual({ authorized: 13, stay: [20] });
  });

  it("is refused to who made the decision, to the adjustor, to another payer, and of the manager upholding", async () => {
    const { requestId } = await makeContested(world);
    const decide = (name: Parameters<typeof as>[1], said: object) =>
      decideReconsideration.run(as(world, name, thursday), {
        ...keyed(requestId),
        ...overturn,
        ...said,
      });
    await expectRefused(() => decide("reviewer", uphold), "RULE", {
      tables,
      sentence: /You made the decision that is contested; somebody else decides/,
    });
    await expectRefused(() => decide("adjustor", {}), "FORBIDDEN", { tables });
    await expectRefused(() => decide("manager", uphold), "CONFLICT", { tables });
    await expectRefused(() => decide("manager", { text: "" }), "BAD_INPUT", { tables });
    const page = await requestPage.run(as(world, "reviewer", thursday), { requestId });
    expect(page.actions).toEqual(["ask_information"]);
  });

  it("has one outcome when two decide at once", async () => {
    const { requestId } = await makeContested(world);
    const second = await secondReviewer();
    const answers = await Promise.allSettled([
      decideReconsideration.run(as(world, "manager", thursday), { ...keyed(requestId), ...overturn }),
      decideReconsideration.run({ identity: second, now: thursday }, { ...keyed(requestId), ...uphold }),
    ]);
    const lost = answers.flatMap((one) => (one.status === "rejected" ? [asRefusal(one.reason)] : []));
    expect(lost).toMatchObject([{ code: "CONFLICT" }]);
    const { rows } = await (await owner()).query(
      "select count(*)::int as n from determination where request_id = $1",
      [requestId],
    );
    expect(rows[0]).toEqual({ n: 1 });
  });

  it("goes through a question and back; withdrawn, the first decision stands and may be contested again", async () => {
    const { contestedId, requestId } = await makeContested(world);
    const text = "Please send the drag test that you speak of.";
    await askInformation.run(as(world, "reviewer", thursday), { ...keyed(requestId), text });
    const page = await requestPage.run(as(world, "adjustor", thursday), { requestId });
    expect(page.actions).not.toContain("approve");
    await withdrawRequest.run(as(world, "therapist", thursday), {
      ...keyed(requestId),
      text: "The worker has returned to work.",
    });
    expect(await rowOf(contestedId)).toMatchObject({ status: "adverse", holder: "none" });
    const again = { ...keyed(contestedId), text: dispute };
    expect(await askReconsideration.run(as(world, "therapist", thursday), again)).toMatchObject({
      requestNumber: expect.stringMatching(/^R-/),
    });
  });
});

/** Another reviewer of the same payer. */
async function secondReviewer() {
  const db = await owner();
  const { rows } = await db.query<{ id: string }>(
    "insert into person (given_name, family_name) values ('Second', 'Reviewer') returning id",
  );
  const made = await db.query<{ id: string }>(
    "insert into membership (person_id, organization_id, role) values ($1, $2, 'reviewer') returning id",
    [rows[0]?.id, world.payerId],
  );
  return { kind: "membership" as const, membershipId: made.rows[0]?.id ?? "" };
}
