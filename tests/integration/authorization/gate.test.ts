import { beforeAll, describe, expect, it } from "vitest";
import { addDays, plainDate } from "@/server/domain/plain-date";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { judgeProgramGates } from "@/server/services/authorization/gate/judge-gates";
import { releaseWeek } from "@/server/services/authorization/release-week";
import { sweepGates } from "@/server/services/authorization/sweeps";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitReport } from "@/server/services/progress/submit-report";
import { as, keyed } from "../../support/contested";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tables = ["request_action", "authorization_week", "program_session", "task"];
const monday = plainDate("2026-11-09");
const dayOf = (week: number, weekday = 0) => addDays(monday, (week - 1) * 7 + weekday);
const fridayOf = (week: number) => new Date(`${dayOf(week, 4)}T21:00:00Z`);

/** A four-week stay of 20 sessions, approved with its gate. */
async function makeGated(lines?: { week: number; sessions: number }[]) {
  const made = await makeRequest(world);
  const sessions = 20 - (lines ?? []).reduce((cut, line) => cut + 5 - line.sessions, 0);
  const outcome = lines ? ("approve_in_part" as const) : ("approve" as const);
  const decided = await determineRequest.run(as(world, "adjustor"), {
    ...keyed(made.requestId),
    outcome,
    sessions,
    lines,
    gated: true,
    reasonCode: lines ? "attendance" : null,
  });
  return { ...made, decided };
}

/** Files the report of a week; `gain` raises the floor lift, the rest stays as at the baseline. */
function report(program: MadeProgram, week: number, gain: number) {
  const testedOn = dayOf(week, 4);
  const abilities = abilitiesOf(program, { week, testedOn, measured: { lift: 40 + gain } });
  return submitReport.run(as(world, "therapist", fridayOf(week)), {
    programId: program.programId,
    report: { week, sessionsPlanned: 5, sessionsAttended: 5, abilities },
  });
}

const attend = (program: MadeProgram, week: number, count = 5) =>
  recordSessions.run(as(world, "therapist", fridayOf(week)), {
    programId: program.programId,
    sessions: Array.from({ length: count }, (_, index) => ({
      heldOn: dayOf(week, index),
      minutes: 240,
      attended: true,
      excuse: null,
    })),
  });

async function gateOf(requestId: string) {
  const { rows } = await (await owner()).query(
    `select r.status, r.holder, r.bucket, r.due_at, a.sessions - a.unreleased_sessions as released, a.used_sessions as used,
       a.sessions, t.authorized_sessions - t.unreleased_sessions as account,
       (select array_agg(w.state order by w.week) from authorization_week w where w.authorization_id = a.id) as weeks,
       (select array_agg(w.sentence order by w.week) from authorization_week w where w.authorization_id = a.id) as sentences
     from request r join "authorization" a on a.request_id = r.id join program_account t on t.program_id = r.program_id
     where r.id = $1`,
    [requestId],
  );
  return rows[0];
}

describe("a gated approval", () => {
  it("approves the whole stay and releases its first week", async () => {
    const { requestId, decided } = await makeGated();
    expect(decided.sentence).toMatch(/Each week is released by the report of the week before\./);
    expect(await gateOf(requestId)).toMatchObject({
      status: "approved",
      sessions: 20,
      released: 5,
      account: 5,
      weeks: ["released", "waiting", "waiting", "waiting"],
    });
  });

  it("keeps each week's own number", async () => {
    const { requestId } = await makeGated([{ week: 2, sessions: 3 }]);
    expect(await gateOf(requestId)).toMatchObject({ sessions: 18, released: 5 });
    const { rows } = await (await owner()).query(
      'select sum(w.price_cents)::int as weeks from authorization_week w join "authorization" a on a.id = w.authorization_id where a.request_id = $1',
      [requestId],
    );
    expect(rows[0]).toEqual({ weeks: 460_800 });
  });

  it("is refused where there are no two weeks to release one by one", async () => {
    const { requestId } = await makeRequest(world, { sessions: 5 });
    const decision = { ...keyed(requestId), outcome: "approve" as const, sessions: 5, gated: true };
    await expectRefused(() => determineRequest.run(as(world, "adjustor"), decision), "RULE", {
      tables: [...tables, "determination"],
      sentence: /Only care of two weeks or more/,
    });
  });

  it("lets no session past what is released: the sixth is a surprise, told to the payer", async () => {
    const { requestId, program } = await makeGated();
    expect(await attend(program, 1)).toMatchObject({ surprise: 0 });
    expect(await attend(program, 2, 1)).toMatchObject({ surprise: 1 });
    expect(await gateOf(requestId)).toMatchObject({ released: 5, used: 5 });
  });
});

describe("a weekly report", () => {
  it("that shows progress releases the next week, and the sessions of it count", async () => {
    const { requestId, program } = await makeGated();
    await attend(program, 1);
    await report(program, 1, 10);
    const gate = await gateOf(requestId);
    expect(gate).toMatchObject({
      released: 10,
      account: 10,
      weeks: ["released", "released", "waiting", "waiting"],
    });
    expect(gate.sentences[1]).toMatch(/^Week 2 released: week 1 progressed, the mark is/);
    expect(await attend(program, 2)).toMatchObject({ surprise: 0 });
  });

  it("that is the second flat one holds the week after: to the adjustor's desk, never adverse", async () => {
    const { requestId, program } = await makeGated();
    await report(program, 1, 0);
    expect(await gateOf(requestId)).toMatchObject({ status: "approved", released: 10 });
    await report(program, 2, 0);
    const held = await gateOf(requestId);
    expect(held).toMatchObject({
      status: "held_at_gate",
      holder: "adjustor",
      bucket: "decide",
      released: 10,
      sessions: 20,
      weeks: ["released", "released", "held", "waiting"],
    });
    expect(held.due_at > fridayOf(2)).toBe(true);
    const { rows } = await (await owner()).query(
      "select d.outcome, d.sessions, (select by_role from request_action where request_id = $1 and type = 'hold') as by from determination d where request_id = $1",
      [requestId],
    );
    expect(rows[0]).toEqual({ outcome: "approved", sessions: 20, by: "system" });
  });
});

describe("a missing report", () => {
  it("holds the next week once it is past due, once; when it comes, what it shows releases it", async () => {
    const { requestId, program } = await makeGated();
    const due = new Date("2026-11-16T23:00:00Z");
    await sweepGates(new Date(due.getTime() - 60_000));
    expect(await gateOf(requestId)).toMatchObject({
      status: "approved",
      weeks: ["released", "waiting", "waiting", "waiting"],
    });
    const sweep = () =>
      judgeProgramGates.run({ identity: { kind: "system" }, now: due }, { programId: program.programId });
    await sweepGates(due);
    expect(await gateOf(requestId)).toMatchObject({ status: "held_at_gate", released: 5 });
    expect(await sweep()).toEqual({ changed: 0 });
    await report(program, 1, 10);
    expect(await gateOf(requestId)).toMatchObject({ status: "approved", released: 10, bucket: "decided" });
  });
});

describe("releasing a held week", () => {
  const reason = { text: "A flare-up that is settling; one more week is agreed." };

  async function makeHeld() {
    const made = await makeGated();
    await report(made.program, 1, 0);
    await report(made.program, 2, 0);
    return made;
  }
  const nextMonday = (name: Parameters<typeof as>[1]) => as(world, name, new Date("2026-11-23T16:00:00Z"));

  it("lets it go on with a reason, and keeps the week after it shut", async () => {
    const { requestId } = await makeHeld();
    const stand = await releaseWeek.run(nextMonday("adjustor"), { ...keyed(requestId), ...reason });
    expect(stand).toMatchObject({ status: "approved", holder: "none" });
    expect(await gateOf(requestId)).toMatchObject({
      released: 15,
      weeks: ["released", "released", "released", "waiting"],
    });
  });

  it("is refused to the clinic, to another payer, without a reason, where nothing is held", async () => {
    const { requestId } = await makeHeld();
    const release = (name: Parameters<typeof as>[1], text = reason.text) =>
      releaseWeek.run(nextMonday(name), { ...keyed(requestId), text });
    await expectRefused(() => release("therapist"), "FORBIDDEN", { tables });
    await expectRefused(() => release("otherAdjustor"), "NOT_FOUND", { tables });
    await expectRefused(() => release("adjustor", "ok"), "BAD_INPUT", { tables });
    await release("manager");
    await expectRefused(() => release("adjustor"), "CONFLICT", { tables });
  });

  it("gives its sessions once, however many release it while sessions are posted", async () => {
    const { requestId, program } = await makeHeld();
    await attend(program, 1);
    await attend(program, 2);
    const answers = await Promise.allSettled([
      releaseWeek.run(nextMonday("adjustor"), { ...keyed(requestId), ...reason }),
      releaseWeek.run(nextMonday("manager"), { ...keyed(requestId), ...reason }),
      attend(program, 3),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const gate = await gateOf(requestId);
    expect(gate.released).toBe(15);
    expect(gate.used).toBeLessThanOrEqual(gate.released);
    expect([10, 15]).toContain(gate.used);
  });
});

describe("the tables themselves", () => {
  it("refuse use past what is released, and taking a released week back", async () => {
    const { requestId } = await makeGated();
    const db = await owner();
    const use = 'update "authorization" set used_sessions = 6, used_minutes = 1440 where request_id = $1';
    await expect(db.query(use, [requestId])).rejects.toThrow(/used_(sessions|minutes)_released/);
    const takeBack = `update authorization_week set state = 'held' where week = 1 and authorization_id =
      (select id from "authorization" where request_id = $1)`;
    await expect(db.query(takeBack, [requestId])).rejects.toThrow(/not taken back/);
  });
});
