import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { closeTask } from "@/server/services/coordination/close-task";
import { listTasks } from "@/server/services/coordination/list-tasks";
import { logCall } from "@/server/services/coordination/log-call";
import { sendMessage } from "@/server/services/coordination/send-message";
import { submitReport } from "@/server/services/progress/submit-report";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
let now: Date;
beforeAll(async () => {
  world = await makeWorld();
});

beforeEach(async () => {
  program = await makeProgram(world);
  const testedOn = addDays(program.startOn, 4);
  now = instantAt(testedOn, "15:00", "America/Chicago");
  const report = {
    week: 1,
    sessionsPlanned: 5,
    sessionsAttended: 5,
    abilities: abilitiesOf(program, { week: 1, testedOn }),
  };
  await submitReport.run(as("therapist"), { programId: program.programId, report });
});

const as = (name: PersonName) => ({ identity: world.people[name].identity, now });
const call = () => ({
  spokeWith: "J. Marsh",
  calledAt: now.toISOString(),
  outcome: "Goes on one more week.",
});

async function owed(): Promise<string> {
  const tasks = await listTasks.run(as("therapist"), undefined);
  return (
    tasks.find(({ programId, kind }) => programId === program.programId && kind === "call_insurer")?.taskId ??
    ""
  );
}

describe("a call that is owed", () => {
  it("closes with who, when and outcome, and stands in the log", async () => {
    const taskId = await owed();
    const { callId } = await closeTask.run(as("therapist"), { taskId, call: call() });
    const { rows } = await (await owner()).query(
      "select id, party, task_id, spoke_with from call where id = $1",
      [callId],
    );
    expect(rows).toEqual([{ id: callId, party: "insurer", task_id: taskId, spoke_with: "J. Marsh" }]);
    expect(await owed()).toBe("");
  });

  it.each([
    ["without the call", "therapist", () => ({ note: "done" }), { code: "RULE", field: "call" }],
    [
      "with a call of tomorrow",
      "therapist",
      () => ({ call: { ...call(), calledAt: "2030-01-01T00:00:00Z" } }),
      { name: "ZodError" },
    ],
    ["by the physician", "physician", () => ({ call: call() }), { code: "FORBIDDEN" }],
    ["by another clinic", "otherTherapist", () => ({ call: call() }), { code: "NOT_FOUND" }],
    ["by the worker", "worker", () => ({ call: call() }), { code: "FORBIDDEN" }],
  ] as const)("does not close %s, and nothing is written", async (_, by, closing, refusal) => {
    const taskId = await owed();
    const before = await rowCounts();
    await expect(closeTask.run(as(by), { taskId, ...closing() })).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });

  it("closes once, whoever is quicker", async () => {
    const taskId = await owed();
    const tries = Array.from({ length: 4 }, () => closeTask.run(as("therapist"), { taskId, call: call() }));
    const answers = await Promise.allSettled(tries);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { rows } = await (await owner()).query("select 1 from call where task_id = $1", [taskId]);
    expect(rows).toHaveLength(1);
  });
});

describe("a call nobody asked for", () => {
  it("is logged by the case manager, and not by an employer", async () => {
    const input = { programId: program.programId, party: "physician" as const, ...call() };
    await expect(logCall.run(as("caseManager"), input)).resolves.toMatchObject({
      callId: expect.any(String),
    });
    await expect(logCall.run(as("employer"), input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(logCall.run(as("otherAdjustor"), input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a message", () => {
  it("reaches the other side and nobody else", async () => {
    const { programId } = program;
    await sendMessage.run(as("therapist"), { programId, text: "See you on Monday." });
    await sendMessage.run({ identity: program.worker.identity, now }, { programId, text: "Thank you." });
    const { rows } = await (await owner()).query(
      "select to_person_id, to_organization_id from notice where program_id = $1 and kind = 'message.sent' order by created_at, id",
      [programId],
    );
    expect(rows).toEqual([
      { to_person_id: program.worker.personId, to_organization_id: null },
      { to_person_id: null, to_organization_id: world.clinicId },
    ]);
    await expect(sendMessage.run(as("adjustor"), { programId, text: "?" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(sendMessage.run(as("worker"), { programId, text: "?" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
