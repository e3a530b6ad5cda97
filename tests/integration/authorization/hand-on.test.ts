import { beforeAll, describe, expect, it } from "vitest";
import { proposeDischarge } from "@/server/services/authorization/propose-discharge";
import { reassign } from "@/server/services/authorization/reassign";
import { owner } from "../../support/owner";
import { monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const by = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });

describe("reassigning", () => {
  it("moves request, program and open task, tells the new adjustor, and passes over what is not the payer's", async () => {
    const { requestId, program } = await makeRequest(world);
    const adjustorId = world.people.manager.personId;
    const stranger = crypto.randomUUID();
    const moved = await reassign.run(by("manager"), { requestIds: [requestId, stranger], adjustorId });
    expect(moved).toEqual({ reassigned: [requestId], notFound: 1 });
    const { rows } = await (await owner()).query(
      `select r.adjustor_id, p.adjustor_id as program, t.holder_person_id as task,
         (select count(*)::int from notice n where n.request_id = r.id and n.to_person_id = $2 and kind = 'request.reassigned') as told
       from request r join program p on p.id = r.program_id join task t on t.request_id = r.id where r.id = $1`,
      [requestId, adjustorId],
    );
    expect(rows[0]).toEqual({ adjustor_id: adjustorId, program: adjustorId, task: adjustorId, told: 1 });
    expect(program.programId).toBeTruthy();
  });

  it("is the claims manager's alone, and only to an adjustor of the payer", async () => {
    const { requestId } = await makeRequest(world);
    const input = { requestIds: [requestId], adjustorId: world.people.manager.personId };
    await expectRefused(() => reassign.run(by("adjustor"), input), "FORBIDDEN");
    const strange = { ...input, adjustorId: world.people.otherAdjustor.personId };
    await expectRefused(() => reassign.run(by("manager"), strange), "BAD_INPUT", {
      sentence: /not an adjustor of yours/,
    });
  });
});

describe("proposing discharge", () => {
  const text = "Two weeks without a change; the job match stands at the mark.";

  it("tells clinic, physician and case manager without the reason, which stands in the clinic's task", async () => {
    const { program } = await makeRequest(world);
    await proposeDischarge.run(by("adjustor"), { programId: program.programId, text });
    const db = await owner();
    const notices = await db.query(
      "select text from notice where program_id = $1 and kind = 'discharge.proposed'",
      [program.programId],
    );
    expect(notices.rows).toHaveLength(3);
    for (const row of notices.rows) expect(row.text).not.toContain("job match");
    const tasks = await db.query("select detail from task where program_id = $1 and kind = 'discharge'", [
      program.programId,
    ]);
    expect(tasks.rows).toEqual([{ detail: text }]);
  });

  it("is the payer's, about its own programs", async () => {
    const { program } = await makeRequest(world);
    const input = { programId: program.programId, text };
    await expectRefused(() => proposeDischarge.run(by("therapist"), input), "FORBIDDEN", {
      tables: ["task"],
    });
    await expectRefused(() => proposeDischarge.run(by("otherAdjustor"), input), "NOT_FOUND", {
      tables: ["task"],
    });
  });
});
