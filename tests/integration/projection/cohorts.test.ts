import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { DEFAULT_COHORT } from "@/server/domain/projection/cohort";
import { portfolioReliability } from "@/server/services/portfolio/reliability";
import { programOverview } from "@/server/services/programs/overview";
import { reproject } from "@/server/services/progress/reproject";
import { submitReport } from "@/server/services/progress/submit-report";
import { refitCohorts } from "@/server/services/projection/refit-cohorts";
import { saveCohort } from "@/server/services/projection/save-cohort";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

const system = { kind: "system" } as const;
const december = new Date("2026-12-01T15:00:00Z");
const ENDED = 21;

let world: World;
let running: MadeProgram;

async function report(program: MadeProgram, week: number): Promise<void> {
  const testedOn = addDays(program.startOn, week * 7 - 3);
  const measured = { lift: 40 + 4 * week, drag: 101 + 15 * week, run: 1200 - 60 * week };
  await submitReport.run(
    { identity: world.people.therapist.identity, now: instantAt(testedOn, "15:00", "America/Chicago") },
    {
      programId: program.programId,
      report: {
        week,
        sessionsPlanned: 5,
        sessionsAttended: 5,
        abilities: abilitiesOf(program, { week, testedOn, measured }),
      },
    },
  );
}

const rows = async (text: string, values: unknown[] = []) => (await (await owner()).query(text, values)).rows;
const cohorts = () => rows("select scope, programs from projection_cohort order by scope");
const overview = (name: PersonName) =>
  programOverview.run(
    { identity: world.people[name].identity, now: december },
    { programId: running.programId },
  );

beforeAll(async () => {
  world = await makeWorld();
  running = await makeProgram(world);
  for (const week of [1, 2]) await report(running, week);
});

describe("a prediction", () => {
  it("is kept once for each week seen, as it was made", async () => {
    const kept = () =>
      rows("select * from projection_made where program_id = $1 order by weeks_seen", [running.programId]);
    const before = await kept();
    expect(before).toMatchObject([
      { weeks_seen: 1, payer_id: world.payerId, end_week: 4, cohort_programs: 0 },
      { weeks_seen: 2, method_version: DEFAULT_COHORT.version },
    ]);
    await reproject({ identity: system, now: december }, [running.programId]);
    expect(await kept()).toEqual(before);
  });
});

describe("fitting anew", () => {
  it("is the product's own act: nobody else's, and nothing is written", async () => {
    for (const name of ["manager", "payerAdmin", "platformAdmin", "therapist"] as const) {
      const caller = { identity: world.people[name].identity, now: december };
      const fit = { payerId: world.payerId, fittedOn: "2026-12-01", cohort: DEFAULT_COHORT, groups: [] };
      await expectRefused(() => saveCohort.run(caller, fit), "FORBIDDEN");
    }
    expect(await cohorts()).toEqual([]);
  });

  it("waits for twenty outcomes", async () => {
    expect(await refitCohorts(december)).toBe(0);
    expect(await cohorts()).toEqual([]);
  });

  it("fits the whole and the payer, once a day, and every party's projection is made with the payer's", async () => {
    for (let index = 0; index < ENDED; index += 1) {
      const program = await makeProgram(world);
      for (const week of [1, 2]) await report(program, week);
      await endProgram(world, program, { workStatus: "modified_duty" });
    }
    // What ended later taught nothing then.
    expect(await refitCohorts(new Date("2026-11-02T15:00:00Z"))).toBe(0);
    expect(await refitCohorts(december)).toBe(2);
    expect(await refitCohorts(december)).toBe(0);
    expect(await cohorts()).toEqual([
      { scope: world.payerId, programs: ENDED },
      { scope: "whole", programs: ENDED },
    ]);
    await reproject({ identity: system, now: december }, [running.programId]);
    const seen = await Promise.all(
      (["adjustor", "therapist", "employer", "physician"] as const).map(overview),
    );
    const sentences = new Set(seen.map((one) => one.function.projection?.sentence));
    expect(sentences.size).toBe(1);
    expect([...sentences][0]).toContain(`${ENDED} discharged programs`);
    expect([...sentences][0]).toContain("Not yet trustworthy: 21 of 100 outcomes.");
  });

  it("gives a group's effect to the parties of the program alone, and its region to nobody", async () => {
    const db = await owner();
    const [cohort] = await rows("select id from projection_cohort where scope = $1", [world.payerId]);
    const groups = async (side: string, person: string, organization: string) => {
      await db.query("begin");
      await db.query(
        "select set_config('app.person_id', $1, true), set_config('app.organization_id', $2, true)",
        [person, organization],
      );
      await db.query(`set local role fullduty_${side}`);
      const { rows: found } = await db.query("select projection_groups($1, $2) as groups", [
        cohort.id,
        running.programId,
      ]);
      await db.query("rollback");
      return found[0].groups as { kind: string; key: string }[];
    };
    const own = await groups("payer", world.people.adjustor.personId, world.payerId);
    expect(own.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["clinic", "region"]));
    expect(own.find(({ kind }) => kind === "region")?.key).toBe("");
    const { otherAdjustor } = world.people;
    expect(await groups("payer", otherAdjustor.personId, "00000000-0000-7000-8000-000000000000")).toEqual([]);
  });
});

describe("the reliability of a payer's projections", () => {
  const reliability = (name: PersonName, weeksSeen?: number) =>
    portfolioReliability.run({ identity: world.people[name].identity, now: december }, { weeksSeen });

  it("holds what was said against what happened", async () => {
    const found = await reliability("manager");
    expect(found).toMatchObject({ n: ENDED, weeksSeen: 2 });
    expect(found.bins.reduce((sum, { was }) => sum + was.of, 0)).toBe(ENDED);
    expect(found.bins.every(({ was }) => was.count === 0)).toBe(true);
    expect(found.inside.of).toBe(ENDED);
    expect(found.distrust).toContain("Not yet trustworthy");
    expect(await reliability("manager", 8)).toMatchObject({ n: 0, brier: null });
  });

  it("is the claims manager's", async () => {
    for (const name of ["adjustor", "therapist", "caseManager"] as const)
      await expectRefused(() => reliability(name), "FORBIDDEN");
  });

  it("refuses a week that no stay has", async () => {
    await expect(reliability("manager", 0)).rejects.toThrow(/from 1 to 8/);
  });
});
