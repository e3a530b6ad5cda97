import { beforeAll, describe, expect, it } from "vitest";
import { workStatusForm } from "@/server/services/physician/work-status-form";
import { myProgress } from "@/server/services/worker/my-progress";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
const me = () => ({ identity: program.worker.identity, now: new Date("2026-11-10T15:00:00Z") });

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
});

describe("a worker's own progress", () => {
  it("says where the worker stands, what comes next, and whom to call", async () => {
    const { language, program: mine } = await myProgress.run(me(), undefined);
    expect(language).toBe("en");
    expect(mine).toMatchObject({
      jobTitle: "Police officer",
      jobMatch: { tenths: 726, baselineTenths: 726, met: 0, total: 5 },
      schedule: { weeks: 4, weekNow: 2, sessionsThisWeek: 5, minutesThisWeek: 240, attended: 0, planned: 20 },
      contacts: [
        { role: "clinic", organizationName: "Lone Star Work Rehab" },
        { role: "case_manager" },
        { role: "physician" },
        { role: "adjustor", organizationName: "Meridian Mutual" },
      ],
    });
    for (const { test } of mine?.canDo ?? [])
      expect(test).toEqual({ on: program.startOn, by: "T. Cole, PT" });
  });

  it("names who has read the record, and never the worker", async () => {
    await workStatusForm.run(
      { identity: world.people.physician.identity, now: monday },
      { programId: program.programId },
    );
    const { program: mine } = await myProgress.run(me(), undefined);
    expect(mine?.readers).toEqual([
      expect.objectContaining({ name: "physician Test", role: "physician", times: 1 }),
    ]);
  });

  it("speaks the worker's language", async () => {
    await (await owner()).query("update person set locale = 'es-US' where id = $1", [
      program.worker.personId,
    ]);
    expect(await myProgress.run(me(), undefined)).toMatchObject({ language: "es" });
  });

  it("holds no money, and is nobody else's", async () => {
    expect(JSON.stringify(await myProgress.run(me(), undefined))).not.toMatch(/cents|price/i);
    const other = { identity: world.people.otherWorker.identity, now: monday };
    expect((await myProgress.run(other, undefined)).program).toBeNull();
    const adjustor = { identity: world.people.adjustor.identity, now: monday };
    await expectRefused(() => myProgress.run(adjustor, undefined), "FORBIDDEN");
  });
});
