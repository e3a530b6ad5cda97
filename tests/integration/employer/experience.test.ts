import { beforeAll, describe, expect, it } from "vitest";
import { experience } from "@/server/services/employer/experience";
import { experienceTable } from "@/server/services/employer/experience-file";
import { reportReturn } from "@/server/services/employer/report-return";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let back: MadeProgram;
const december = new Date("2026-12-01T15:00:00Z");
const seen = (name: PersonName = "employer") =>
  experience.run({ identity: world.people[name].identity, now: december }, undefined);

async function selfInsured(is: boolean): Promise<void> {
  await (await owner()).query("update organization set self_insured = $2 where id = $1", [
    world.employerId,
    is,
  ]);
}

beforeAll(async () => {
  world = await makeWorld();
  // Injured 90 days before Monday 2 November: 4 August.
  await makeProgram(world);
  back = await makeProgram(world);
  await endProgram(world, back);
  await reportReturn.run(
    { identity: world.people.employer.identity, now: december },
    { programId: back.programId, returnedOn: "2026-11-30" },
  );
  const elsewhere = await makeProgram(world, { now: monday });
  const db = await owner();
  await db.query("update program set employer_id = $2 where id = $1", [
    elsewhere.programId,
    world.otherPayerId,
  ]);
});

describe("the employer's experience", () => {
  it("counts days lost and returns by job, of its own workers alone", async () => {
    const { total, jobs } = await seen();
    expect(jobs).toEqual([{ ...total, jobTitle: "Police officer" }]);
    // To today 119, to the return on 30 November 118.
    expect(total).toMatchObject({ programs: 2, running: 1, lostDays: 119 + 118, unreported: 0 });
    expect(total?.fullDuty).toMatchObject({ count: 1, of: 1, tooFew: true });
  });

  it("holds no diagnosis and no name, and no dollar unless the employer insures itself", async () => {
    const wire = async () => JSON.stringify(await seen());
    expect(await wire()).not.toMatch(/M54|back pain|Ruiz|"usedCents":\d/);
    await selfInsured(true);
    expect(await wire()).toMatch(/"usedCents":0/);
    expect(experienceTable(await seen()).headers).toContain("Cost so far, dollars");
    await selfInsured(false);
    expect(experienceTable(await seen()).headers).not.toContain("Cost so far, dollars");
  });

  it("says too few in the file as on the page", async () => {
    const { headers, rows } = experienceTable(await seen());
    expect(rows.map((row) => row[headers.indexOf("Full duty, percent of ended")])).toEqual(["too few"]);
  });

  it("counts an injury once, however many programs it had, on the page and in the file", async () => {
    const later = await makeProgram(world);
    await endProgram(world, later, { workStatus: "off_work" });
    await (await owner()).query(
      "update program set claim_id = (select claim_id from program where id = $2) where id = $1",
      [later.programId, back.programId],
    );
    const found = await seen();
    expect(found.total).toMatchObject({
      programs: 3,
      injuries: 2,
      lostDays: 119 + 118,
      notBack: 1,
      unreported: 0,
    });
    const { headers, rows } = experienceTable(found);
    const cell = (header: string) => rows.map((row) => row[headers.indexOf(header)]);
    expect([cell("Programs"), cell("Injuries"), cell("Lost days")]).toEqual([[3], [2], [119 + 118]]);
  });

  it("is the employer's alone", async () => {
    for (const name of ["adjustor", "therapist", "caseManager", "worker", "payerAdmin"] as const)
      await expectRefused(() => seen(name), "FORBIDDEN");
  });
});
