import { beforeAll, describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { recordReceipt } from "@/server/services/authorization/record-receipt";
import { resubmitRequest } from "@/server/services/authorization/resubmit-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { closeTask } from "@/server/services/coordination/close-task";
import { certifyExpedited } from "@/server/services/physician/certify-expedited";
import { patients } from "@/server/services/physician/patients";
import { queue } from "@/server/services/queue/queue";
import { requestPage } from "@/server/services/request-page/request-page";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { initialAsk } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tuesday = new Date("2026-11-03T16:00:00.000Z");
const by = (name: PersonName, now = tuesday) => ({ identity: world.people[name].identity, now });
const key = () => crypto.randomUUID();
const tables = ["signature", "request_action", "task"];
const reason = "The employer holds the place until the end of the month only.";

/** A request of Louisiana, which goes by the payer's policy: five business days, 72 hours when expedited. */
async function submitted({ urgent = true, state = "LA" } = {}) {
  const program = await makeProgram(world, { state, startOn: addDays(plainDate("2026-11-02"), 7) });
  const ask = { ...initialAsk(program), ...(urgent ? { expeditedReason: reason } : {}) };
  const made = await submitRequest.run(by("therapist", monday), ask);
  return { ...made, program };
}

async function row(requestId: string) {
  const { rows } = await (await owner()).query(
    `select r.expedited, r.status, r.holder, to_json(r.due_at) #>> '{}' as due, r.deadline->>'sentence' as sentence,
       (select to_json(t.due_at) #>> '{}' from task t where t.request_id = r.id and t.kind = 'determine') as task,
       (select count(*)::int from task t where t.request_id = r.id and t.kind = 'certify' and t.closed_at is null) as waits
     from request r where r.id = $1`,
    [requestId],
  );
  return { ...rows[0], due: new Date(rows[0].due).toISOString(), task: new Date(rows[0].task).toISOString() };
}

const word = (program: MadeProgram, requestId: string, over = {}) => ({
  programId: program.programId,
  requestId,
  decision: "signed" as const,
  ...over,
});
const ordinaryDue = "2026-11-09T23:00:00.000Z";

describe("an expedited decision", () => {
  it("is asked by the clinic, waits for the program's physician, and until then runs by its ordinary time", async () => {
    const { requestId, program } = await submitted();
    expect(await row(requestId)).toMatchObject({ expedited: "asked", due: ordinaryDue, waits: 1 });
    const mine = (await patients.run(by("physician"), undefined)).find(
      ({ programId }) => programId === program.programId,
    );
    expect(mine?.expeditedWaits).toMatchObject([{ requestId, reason }]);
    expect(mine?.tasks.filter(({ title }) => title.includes("expedited"))).toEqual([]);
    const page = await requestPage.run(by("adjustor"), { requestId });
    expect(page.request.expedited).toMatchObject({ text: "Expedited asked, not certified", reason });
    const { rows } = await (await owner()).query(
      "select text from notice where kind = 'request.expedited_asked'",
    );
    for (const { text } of rows) expect(text).not.toContain("employer");
  });

  it("runs 72 hours from the physician's certification; clinic and adjustor are told", async () => {
    const { requestId, program } = await submitted();
    const { signatureId } = await certifyExpedited.run(by("physician"), word(program, requestId));
    const now = await row(requestId);
    expect(now).toMatchObject({ expedited: "certified", status: "submitted", holder: "adjustor", waits: 0 });
    expect(now.due).toBe("2026-11-06T16:00:00.000Z");
    expect(now.task).toBe(now.due);
    expect(now.sentence).toContain("72 hours from the physician's certification on Tue 3 Nov, 10:00 AM CT");
    const db = await owner();
    const signed = await db.query(
      "select kind, decision, request_id, signed_by_id from signature where id = $1",
      [signatureId],
    );
    expect(signed.rows[0]).toEqual({
      kind: "expedited",
      decision: "signed",
      request_id: requestId,
      signed_by_id: world.people.physician.personId,
    });
    const told = await db.query("select 1 from notice where kind = 'expedited.signed' and program_id = $1", [
      program.programId,
    ]);
    expect(told.rows).toHaveLength(2);
    const page = await requestPage.run(by("adjustor"), { requestId });
    expect(page.request.expedited?.text).toMatch(/^Expedited, certified by Dr .+ on Tue 3 Nov, 10:00 AM CT$/);
    expect(page.deadline?.rule.name).toBe("Payer policy, expedited");
    const { rows } = await queue.run(by("adjustor"), { tab: "decide" });
    expect(rows.find((each) => each.requestId === requestId)?.expedited).toBe("certified");
    const audited = await db.query(
      "select 1 from audit_entry where type = 'request.expedited_certified' and person_id = $1",
      [world.people.physician.personId],
    );
    expect(audited.rows.length).toBeGreaterThan(0);
    await expectRefused(() => certifyExpedited.run(by("physician"), word(program, requestId)), "CONFLICT", {
      tables,
    });
  });

  it("stays an ordinary request where the physician declines with a comment", async () => {
    const { requestId, program } = await submitted();
    const declined = word(program, requestId, {
      decision: "declined",
      comment: "Five days are soon enough.",
    });
    await certifyExpedited.run(by("physician"), declined);
    expect(await row(requestId)).toMatchObject({ expedited: "declined", due: ordinaryDue, waits: 0 });
    const page = await requestPage.run(by("therapist"), { requestId });
    expect(page.request.expedited?.answer).toBe("Five days are soon enough.");
  });

  it("is refused to another role, a stranger's patient, another program's request, and without a word", async () => {
    const { requestId, program } = await submitted();
    const other = await submitted();
    const run = (name: PersonName, input: object) => () =>
      certifyExpedited.run(by(name), word(program, requestId, input));
    await expectRefused(run("adjustor", {}), "FORBIDDEN", { tables });
    await expectRefused(run("otherPhysician", {}), "NOT_FOUND", { tables });
    await expectRefused(run("physician", { programId: other.program.programId }), "NOT_FOUND", { tables });
    await expectRefused(run("physician", { decision: "declined" }), "BAD_INPUT", { tables });
    const plain = await submitted({ urgent: false });
    const unasked = () => certifyExpedited.run(by("physician"), word(plain.program, plain.requestId));
    await expectRefused(unasked, "CONFLICT", { tables });
    expect((await row(requestId)).expedited).toBe("asked");
  });

  it("is not asked for care that was given, nor closed as a task without the physician's word", async () => {
    const { requestId, program } = await submitted();
    const given = { ...initialAsk(program), type: "retrospective" as const, expeditedReason: reason };
    await expectRefused(() => submitRequest.run(by("therapist"), given), "BAD_INPUT", {
      sentence: /already/,
    });
    const db = await owner();
    const { rows } = await db.query("select id from task where kind = 'certify' and request_id = $1", [
      requestId,
    ]);
    await expectRefused(() => closeTask.run(by("physician"), { taskId: rows[0].id, note: "Seen." }), "RULE", {
      tables,
    });
    await withdrawRequest.run(by("therapist"), {
      requestId,
      idempotencyKey: key(),
      text: "Asked too early.",
    });
    expect((await row(requestId)).waits).toBe(0);
    await expectRefused(() => certifyExpedited.run(by("physician"), word(program, requestId)), "CONFLICT", {
      tables,
    });
  });

  it("keeps a physician's reach where it was: no request is read", async () => {
    const { requestId, program } = await submitted();
    await certifyExpedited.run(by("physician"), word(program, requestId));
    await expectRefused(() => requestPage.run(by("physician"), { requestId }), "FORBIDDEN");
  });

  it("runs from the receipt of the completed request, once that was returned", async () => {
    const { requestId, program } = await submitted();
    await certifyExpedited.run(by("physician"), word(program, requestId));
    const text = "Please add the signed order of the physician.";
    await returnRequest.run(by("adjustor"), { requestId, idempotencyKey: key(), text });
    const later = new Date("2026-11-04T16:00:00.000Z");
    const answer = "The order is in the file now.";
    await resubmitRequest.run(by("therapist", later), { requestId, idempotencyKey: key(), text: answer });
    expect(await row(requestId)).toMatchObject({ expedited: "certified", due: "2026-11-07T16:00:00.000Z" });
  });
});

describe("an earlier receipt", () => {
  const came = (requestId: string, over = {}) => ({
    requestId,
    idempotencyKey: key(),
    channel: "fax" as const,
    receivedOn: "2026-10-30",
    receivedTime: "10:00",
    text: "Fax log of 30 October, page 12.",
    ...over,
  });

  it("moves the deadline to the one counted from it, day by day, and the clinic is told", async () => {
    const { requestId } = await submitted({ urgent: false });
    const stand = await recordReceipt.run(by("adjustor"), came(requestId));
    expect(stand.sentence).toContain("from receipt by fax on Fri 30 Oct");
    const now = await row(requestId);
    expect(now).toMatchObject({ due: "2026-11-06T23:00:00.000Z", status: "submitted", holder: "adjustor" });
    expect(now.task).toBe(now.due);
    const { deadline, history } = await requestPage.run(by("adjustor"), { requestId });
    expect(deadline?.receivedText).toMatch(/^by fax Fri 30 Oct, 10:00 AM CT, through the portal Mon 2 Nov/);
    expect(deadline?.days[0]).toMatchObject({
      day: "2026-10-30",
      reason: "received by fax; the first day is not counted",
    });
    expect(history.at(-1)?.text).toContain("Received by fax Fri 30 Oct");
    await expectRefused(() => recordReceipt.run(by("manager"), came(requestId)), "CONFLICT", {
      tables,
      sentence: /recorded once/,
    });
  });

  it("never moves the deadline later, and keeps a certification's", async () => {
    const { requestId, program } = await submitted();
    await certifyExpedited.run(by("physician"), word(program, requestId));
    const same = came(requestId, { receivedOn: "2026-11-02", receivedTime: "08:30" });
    await recordReceipt.run(by("manager"), same);
    expect((await row(requestId)).due).toBe("2026-11-06T16:00:00.000Z");
  });

  it("is refused to others, ahead, after the portal's, too old, and after the decision", async () => {
    const { requestId } = await submitted({ urgent: false });
    const run =
      (name: PersonName, over = {}) =>
      () =>
        recordReceipt.run(by(name), came(requestId, over));
    await expectRefused(run("therapist"), "FORBIDDEN", { tables });
    await expectRefused(run("reviewer"), "FORBIDDEN", { tables });
    await expectRefused(run("otherAdjustor"), "NOT_FOUND", { tables });
    await expectRefused(run("adjustor", { receivedOn: "2026-11-09" }), "BAD_INPUT", {
      tables,
      sentence: /lies ahead/,
    });
    await expectRefused(run("adjustor", { receivedOn: "2026-11-03", receivedTime: "08:00" }), "BAD_INPUT", {
      tables,
      sentence: /portal received it/,
    });
    await expectRefused(run("adjustor", { receivedOn: "2026-10-01" }), "BAD_INPUT", {
      tables,
      sentence: /30 days/,
    });
    await expectRefused(run("adjustor", { receivedTime: "half past" }), "BAD_INPUT", { tables });
    await determineRequest.run(by("adjustor"), {
      requestId,
      idempotencyKey: key(),
      outcome: "approve",
      sessions: 20,
      text: "",
    });
    await expectRefused(run("adjustor"), "CONFLICT", { tables, sentence: /Approved by/ });
  });
});
