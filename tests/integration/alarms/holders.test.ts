import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { setDisabled } from "@/server/services/admin/set-disabled";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { reassign } from "@/server/services/authorization/reassign";
import { referRequest } from "@/server/services/authorization/refer-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { board } from "@/server/services/caseload/board";
import { listTasks } from "@/server/services/coordination/list-tasks";
import { certifyExpedited } from "@/server/services/physician/certify-expedited";
import { alarmsIn, lookAt } from "../../support/alarms";
import { grantSessions } from "../../support/authorize";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { initialAsk, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (name: PersonName, now: Date) => ({ identity: world.people[name].identity, now });
const at = (program: MadeProgram, day: number, time = "09:00") =>
  instantAt(addDays(program.startOn, day), time, "America/Chicago");

/** A program whose first report is three business days late: the adjustor's step of the ladder is open. */
async function late(): Promise<{ program: MadeProgram; now: Date }> {
  const program = await makeProgram(world);
  await grantSessions(world, program);
  const now = at(program, 11);
  await lookAt(now, program.programId);
  return { program, now };
}

const open = async (programId: string, kind: string, role: string) =>
  (
    await (
      await owner()
    ).query<{ holder_person_id: string | null; told: number }>(
      `select t.holder_person_id, (select count(*)::int from notice n where n.program_id = t.program_id
         and n.kind = 'alarm.' || t.kind and n.to_person_id is not distinct from t.holder_person_id) as told
       from task t where t.program_id = $1 and t.kind = $2 and t.holder_role::text = $3 and t.closed_at is null`,
      [programId, kind, role],
    )
  ).rows;

describe("an open alarm", () => {
  it("goes with the claim to another adjustor, who finds it among the own tasks at once", async () => {
    const { program, requestId } = await makeRequest(world);
    await lookAt(at(program, -3), program.programId);
    const [before] = await open(program.programId, "deadline_passed", "adjustor");
    expect(before?.holder_person_id).toBe(world.people.adjustor.personId);
    const adjustorId = world.people.manager.personId;
    await reassign.run(as("manager", at(program, -3)), { requestIds: [requestId], adjustorId });
    expect(await open(program.programId, "deadline_passed", "adjustor")).toEqual([
      { holder_person_id: adjustorId, told: 0 },
    ]);
    expect(await lookAt(at(program, -3, "10:00"), program.programId)).toMatchObject({ handedOn: 0 });
  });

  it("goes with the request to the reviewer it is referred to, once, and keeps the instant it fired", async () => {
    const { program, requestId } = await makeRequest(world);
    const now = at(program, -4, "08:00");
    await lookAt(now, program.programId);
    await referRequest.run(as("adjustor", now), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      reasonCode: "no_progress",
      text: "The evidence does not show why the whole stay is needed.",
    });
    expect(await lookAt(now, program.programId)).toMatchObject({ handedOn: 1 });
    expect(await lookAt(now, program.programId)).toMatchObject({ handedOn: 0 });
    const standing = (await alarmsIn(program.programId, "deadline_near")).filter(
      ({ closed_at }) => closed_at === null,
    );
    expect(standing).toMatchObject([{ holder_role: "reviewer", fired_at: at(program, -5, "17:00") }]);
    const { rows } = await (await owner()).query(
      "select event->>'holder' as holder from outbox where program_id = $1 and type = 'alarm.handed_on'",
      [program.programId],
    );
    expect(rows).toEqual([{ holder: "reviewer" }]);
  });

  it("lies with all adjustors of the payer while the one named cannot sign in, and goes back afterwards", async () => {
    const { program, now } = await late();
    const { adjustor, manager, payerAdmin } = world.people;
    const suspend = (disabled: boolean) =>
      setDisabled.run(
        { identity: payerAdmin.identity, now },
        { membershipId: adjustor.membershipId, disabled },
      );
    await suspend(true);
    expect((await lookAt(now, program.programId)).handedOn).toBe(1);
    expect(await open(program.programId, "report_late", "adjustor")).toMatchObject([
      { holder_person_id: null },
    ]);
    const { lines } = await board.run({ identity: manager.identity, now }, { holder: "adjustor" });
    expect(lines.filter(({ programId }) => programId === program.programId)).toMatchObject([
      { kind: "Report late", holderName: null, mine: true },
    ]);
    await suspend(false);
    expect((await lookAt(now, program.programId)).handedOn).toBe(1);
    expect(await open(program.programId, "report_late", "adjustor")).toMatchObject([
      { holder_person_id: adjustor.personId },
    ]);
  });

  it("of a suspended case manager comes to the adjustor, where the claim has none other", async () => {
    const { program, now } = await late();
    const membershipId = world.people.caseManager.membershipId;
    const db = await owner();
    await db.query("update membership set disabled_at = now() where id = $1", [membershipId]);
    await lookAt(at(program, 14, "17:00"), program.programId);
    expect(await open(program.programId, "silent_week", "case_manager")).toEqual([]);
    expect(await open(program.programId, "silent_week", "adjustor")).toHaveLength(1);
    await db.query("update membership set disabled_at = null where id = $1", [membershipId]);
    expect(now < at(program, 14)).toBe(true);
  });
});

describe("a deadline that stood still", () => {
  it("is told from the answer on: no mark is dated into the pause", async () => {
    // Five business days from Monday 2 November; asked on the last of them and answered a week later.
    const { program, requestId } = await makeRequest(world, { state: "LA" });
    const form = () => ({ requestId, idempotencyKey: crypto.randomUUID() });
    await askInformation.run(as("adjustor", at(program, 0, "10:00")), {
      ...form(),
      text: "Please send both therapy notes.",
    });
    const answered = await answerInformation.run(as("therapist", at(program, 7, "10:00")), {
      ...form(),
      text: "Both notes are in the file now, signed.",
    });
    expect(answered.dueAt).toBe(at(program, 8, "17:00").toISOString());
    await lookAt(at(program, 7, "12:00"), program.programId);
    expect(await alarmsIn(program.programId, "deadline_near")).toEqual([]);
    await lookAt(at(program, 7, "18:00"), program.programId);
    expect((await alarmsIn(program.programId, "deadline_near")).map(({ fired_at }) => fired_at)).toEqual([
      at(program, 7, "17:00"),
    ]);
  });
});

describe("what has no deadline, or another one,", () => {
  it("is told accordingly: returned as incomplete raises none, and closes what was raised", async () => {
    const { program, requestId } = await makeRequest(world);
    await lookAt(at(program, -5, "18:00"), program.programId);
    await returnRequest.run(as("adjustor", at(program, -5, "19:00")), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      text: "The signed plan is missing.",
    });
    await lookAt(at(program, 1), program.programId);
    expect(await open(program.programId, "deadline_near", "adjustor")).toEqual([]);
    expect(await alarmsIn(program.programId, "deadline_passed")).toEqual([]);
  });

  it("is told by the expedited rule once the physician has certified it, at the hours of its own due time", async () => {
    const monday = new Date("2026-11-02T15:00:00.000Z");
    const program = await makeProgram(world, { state: "LA", startOn: "2026-11-09" as PlainDate });
    const expeditedReason = "The employer holds the place until the end of the month only.";
    const ask = { ...initialAsk(program), expeditedReason };
    const { requestId } = await submitRequest.run(as("therapist", monday), ask);
    const certified = { programId: program.programId, requestId, decision: "signed" as const };
    await certifyExpedited.run(as("physician", new Date("2026-11-03T16:00:00.000Z")), certified);
    // 72 hours from ten in the morning on Tuesday.
    await lookAt(new Date("2026-11-06T17:00:00.000Z"), program.programId);
    const near = await alarmsIn(program.programId, "deadline_near");
    expect(near.map(({ fired_at }) => fired_at.toISOString())).toEqual([
      "2026-11-04T16:00:00.000Z",
      "2026-11-05T16:00:00.000Z",
      "2026-11-06T12:00:00.000Z",
    ]);
    const { rows } = await (await owner()).query(
      "select explanation#>>'{rule,name}' as rule from task where program_id = $1 and kind = 'deadline_passed'",
      [program.programId],
    );
    expect(rows).toEqual([{ rule: "Payer policy, expedited" }]);
  });
});

describe("after the end", () => {
  it("a request not decided stays on the board as its deadline's alarm, and so do the calls not made", async () => {
    const { program } = await makeRequest(world);
    await lookAt(at(program, -3), program.programId);
    await endProgram(world, program, { dischargedOn: addDays(program.startOn, 1) });
    const now = at(program, 2);
    await lookAt(now, program.programId);
    const { lines } = await board.run(as("manager", now), {});
    const kinds = lines
      .filter(({ programId }) => programId === program.programId)
      .map(({ kind, holder }) => [kind, holder]);
    expect(kinds).toEqual([["Deadline passed", "adjustor"]]);
    const tasks = await listTasks.run(as("therapist", now), undefined);
    expect(tasks.filter(({ programId }) => programId === program.programId)).toEqual([]);
  });
});
