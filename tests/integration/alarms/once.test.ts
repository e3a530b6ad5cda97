import { beforeAll, describe, expect, it } from "vitest";
import { instantAt, type PlainDate } from "@/server/domain/plain-date";
import { checkPrograms } from "@/server/services/alarms/check-programs";
import { transaction } from "@/server/services/transaction";
import { lookAt } from "../../support/alarms";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

const friday = instantAt("2026-11-13" as PlainDate, "09:00", "America/Chicago");
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

async function late(): Promise<MadeProgram> {
  const program = await makeProgram(world);
  await grantSessions(world, program);
  return program;
}

async function written(programId: string) {
  const { rows } = await (await owner()).query(
    `select (select count(*)::int from task where program_id = $1 and explanation is not null) as alarms,
       (select count(distinct dedupe_key)::int from task where program_id = $1 and explanation is not null) as keys,
       (select count(*)::int from notice where program_id = $1 and kind like 'alarm.%') as notices,
       (select count(*)::int from audit_entry where program_id = $1 and type = 'alarm.raised') as events`,
    [programId],
  );
  return rows[0];
}

describe("an alarm", () => {
  it("fires once, with one notice and one event, however many look at once", async () => {
    const programs = [await late(), await late(), await late()];
    const ids = programs.map(({ programId }) => programId);
    const looks = await Promise.all([
      lookAt(friday, ...ids),
      lookAt(friday, ...ids.toReversed()),
      lookAt(friday, ids[1] ?? "", ids[0] ?? ""),
      lookAt(friday, ids[2] ?? ""),
    ]);
    const raised = looks.reduce((sum, look) => sum + look.raised, 0);
    let sum = 0;
    for (const id of ids) {
      const { alarms, keys, notices, events } = await written(id);
      expect(alarms).toBeGreaterThan(3);
      expect([keys, events]).toEqual([alarms, alarms]);
      expect(notices).toBe(alarms);
      sum += alarms;
    }
    expect(raised).toBe(sum);
  });

  it("leaves nothing half when its transaction is lost", async () => {
    const { programId } = await late();
    const before = await rowCounts();
    const lost = transaction({ kind: "system" }, async ({ tx, actor }) => {
      const { raised } = await checkPrograms.run({ tx, actor, now: friday }, { programIds: [programId] });
      expect(raised).toBeGreaterThan(3);
      throw new Error("the process died");
    });
    await expect(lost).rejects.toThrow("the process died");
    expect(await rowCounts()).toEqual(before);
  });

  it("stays closed once somebody has closed it", async () => {
    const { programId } = await late();
    await lookAt(friday, programId);
    await (await owner()).query("update task set closed_at = now() where program_id = $1", [programId]);
    expect(await lookAt(friday, programId)).toEqual({ raised: 0, handedOn: 0, closed: 0 });
  });

  it.each(["adjustor", "manager", "caseManager", "physician", "therapist", "worker", "payerAdmin"] as const)(
    "is not raised by %s, and nothing is written",
    async (name: PersonName) => {
      const { programId } = await late();
      const before = await rowCounts();
      const asked = checkPrograms.run(
        { identity: world.people[name].identity, now: friday },
        { programIds: [programId] },
      );
      await expect(asked).rejects.toMatchObject({ code: "FORBIDDEN" });
      expect(await rowCounts()).toEqual(before);
    },
  );

  it("is out of a physician's sight unless the physician holds it", async () => {
    const { programId } = await late();
    await lookAt(friday, programId);
    const kinds = await transaction(world.people.physician.identity, ({ tx }) =>
      tx.sql<{ kind: string }>(
        "physician_alarms",
        "select distinct kind from task where program_id = $1 and explanation is not null",
        [programId],
      ),
    );
    expect(kinds).toEqual([{ kind: "unsigned" }]);
  });
});
