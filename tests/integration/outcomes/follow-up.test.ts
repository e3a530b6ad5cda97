import { beforeAll, describe, expect, it } from "vitest";
import { followUpsDue } from "@/server/services/outcomes/follow-ups-due";
import { recordFollowUp } from "@/server/services/outcomes/record-follow-up";
import { loadOutcome } from "@/server/services/programs/panels/records";
import { transaction } from "@/server/services/transaction";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let ended: MadeProgram;
// Discharged on 27 November: the thirtieth day is 27 December, the ninetieth 25 February.
const thirtieth = new Date("2026-12-27T18:00:00Z");
const dayBefore = new Date("2026-12-27T03:00:00Z");
const ninetieth = new Date("2027-02-25T18:00:00Z");
const as = (name: PersonName, now = thirtieth) => ({ identity: world.people[name].identity, now });
const status = (over = {}) => ({
  programId: ended.programId,
  day: 30 as const,
  status: "full_duty" as const,
  ...over,
});
const record = (name: PersonName, over = {}, now = thirtieth) =>
  recordFollowUp.run(as(name, now), status(over));
const kept = () =>
  transaction({ kind: "system" }, ({ tx, actor }) =>
    loadOutcome({ tx, actor, now: monday }, ended.programId),
  );
const due = async (name: PersonName, now = thirtieth) =>
  (await followUpsDue.run(as(name, now), undefined)).map(({ day, statusOn }) => [day, statusOn]);

beforeAll(async () => {
  world = await makeWorld();
  ended = await makeProgram(world);
  await endProgram(world, ended);
  await (await owner()).query(
    `insert into task (program_id, kind, title, holder_role, due_at, dedupe_key) values ($1, 'follow_up', 'Ask', 'case_manager', $2, $3)`,
    [ended.programId, thirtieth, `follow_up:${ended.programId}:30`],
  );
});

const statuses = async () =>
  (await (await owner()).query("select status_30, status_90 from outcome order by program_id")).rows;

/** Refused, with no status recorded and no task touched. */
async function refused(
  run: () => Promise<unknown>,
  code: "RULE" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "BAD_INPUT",
  sentence?: RegExp,
): Promise<void> {
  const before = await statuses();
  await expectRefused(run, code, { tables: ["task", "outcome"], sentence });
  expect(await statuses()).toEqual(before);
}

describe("a follow-up", () => {
  it("is refused before its day, for a program still running, and for what is no status", async () => {
    await refused(() => record("caseManager", {}, dayBefore), "RULE", /27 Dec/);
    await refused(() => record("caseManager", { day: 90 }), "RULE", /25 Feb/);
    const running = await makeProgram(world);
    await refused(() => record("caseManager", { programId: running.programId }), "RULE", /still running/);
    await refused(() => record("caseManager", { status: "well" }), "BAD_INPUT");
    await refused(() => record("caseManager", { day: 60 }), "BAD_INPUT", /30 or at 90/);
  });

  it("is refused to those who do not collect it, and where it is not theirs", async () => {
    for (const name of ["adjustor", "physician", "worker", "payerAdmin"] as const)
      await refused(() => record(name), "FORBIDDEN");
    await refused(() => record("otherTherapist"), "NOT_FOUND");
    await refused(() => record("caseManager", { programId: crypto.randomUUID() }), "NOT_FOUND");
  });

  it("is asked of case manager and employer, and of the clinic where there is no case manager", async () => {
    expect(await due("caseManager", dayBefore)).toEqual([]);
    expect(await due("caseManager")).toEqual([[30, "2026-12-27"]]);
    expect(await due("employer")).toEqual([[30, "2026-12-27"]]);
    expect(await due("therapist")).toEqual([]);
    expect(await due("otherTherapist")).toEqual([]);
  });

  it("is asked of nobody where the program ended before it started", async () => {
    const started = (is: boolean) => owner().then((db) => db.query("update outcome set started = $1", [is]));
    await started(false);
    for (const name of ["caseManager", "employer"] as const) expect(await due(name)).toEqual([]);
    await started(true);
  });

  it("is recorded once with who told it, closes its task, and may still find who was not reached", async () => {
    await record("caseManager", { status: "not_reached" });
    await refused(() => record("employer", { status: "not_reached" }), "CONFLICT");
    await record("employer");
    expect(await kept()).toMatchObject({ status30: "full_duty", status30From: "employer", status90: null });
    await refused(() => record("caseManager", { status: "off_work" }), "CONFLICT", /already/);
    const { rows } = await (await owner()).query("select closed_at from task where kind = 'follow_up'");
    expect(rows).toEqual([{ closed_at: thirtieth }]);
    expect(await due("caseManager")).toEqual([]);
  });

  it("is recorded by the clinic at ninety days", async () => {
    await (await owner()).query("update program set case_manager_id = null where id = $1", [ended.programId]);
    expect(await due("therapist", ninetieth)).toEqual([[90, "2027-02-25"]]);
    await record("therapist", { day: 90, status: "modified_duty" }, ninetieth);
    expect(await kept()).toMatchObject({ status90: "modified_duty", status90From: "clinic" });
  });

  it("of two at once, is recorded once", async () => {
    const raced = await makeProgram(world);
    await endProgram(world, raced);
    const both = await Promise.allSettled(
      (["caseManager", "employer"] as const).map((name) => record(name, { programId: raced.programId })),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
