import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { portfolioReliability } from "@/server/services/portfolio/reliability";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { submitReport } from "@/server/services/progress/submit-report";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

const winter = new Date("2027-01-04T15:00:00Z");
const whole = { lift: 50, drag: 165, run: 900, stand: 240, kneel: 60 };
/** All whole but one demand: 96.4 % at 135 lb, 98.2 % at 150 lb. */
const short = (drag: number) => ({ ...whole, drag });

let world: World;

const testedOn = ({ startOn }: MadeProgram, week: number) => addDays(startOn, week * 7 - 3);
const noon = (day: PlainDate) => instantAt(day, "12:00", "America/Chicago");

async function report(program: MadeProgram, week: number, measured: Record<string, number>): Promise<void> {
  const on = testedOn(program, week);
  await submitReport.run(
    { identity: world.people.therapist.identity, now: noon(on) },
    {
      programId: program.programId,
      report: {
        week,
        sessionsPlanned: 5,
        sessionsAttended: 5,
        abilities: abilitiesOf(program, { week, testedOn: on, measured }),
      },
    },
  );
}

/** A program that was projected after week 2 for week 4, 90–97 % and as likely ready as not, and went on to these tests. */
async function wentOn(tests: readonly Record<string, number>[]): Promise<void> {
  const program = await makeProgram(world, { weeks: 6 });
  for (const [index, measured] of tests.entries()) await report(program, index + 1, measured);
  const { rowCount } = await (await owner()).query(
    `update projection_made set end_week = 4, low_tenths = 900, high_tenths = 970, ready_permille = 500
     where program_id = $1 and weeks_seen = 2`,
    [program.programId],
  );
  expect(rowCount).toBe(1);
  const last = testedOn(program, tests.length);
  await dischargeProgram.run(
    { identity: world.people.therapist.identity, now: noon(last) },
    {
      programId: program.programId,
      dischargedOn: last,
      workStatus: "modified_duty",
      completed: true,
      reason: "stay_ended",
    },
  );
}

async function seen() {
  const { identity } = world.people.manager;
  const { n, bins, inside } = await portfolioReliability.run({ identity, now: winter }, { weeksSeen: 2 });
  const ready = bins.reduce((sum, { was }) => sum + was.count, 0);
  return { n, ready, inside: inside.count, of: inside.of };
}

beforeAll(async () => {
  world = await makeWorld();
});

describe("what was said of a week is held against that week", () => {
  it("where the program went on after it, and was ready later", async () => {
    const tests = [short(120), short(125), short(130), short(135), short(150), whole];
    await wentOn(tests);
    expect(await seen()).toEqual({ n: 1, ready: 0, inside: 1, of: 1 });
  });

  it("where the worker was ready in it, and was tested again later", async () => {
    await wentOn([short(120), short(125), short(130), whole, whole]);
    expect(await seen()).toEqual({ n: 2, ready: 1, inside: 1, of: 2 });
  });

  it("where the program ended before it, by the last test", async () => {
    await wentOn([short(120), short(125), short(135)]);
    expect(await seen()).toEqual({ n: 3, ready: 1, inside: 2, of: 3 });
  });

  it("and not against a week before it was said", async () => {
    await wentOn([whole, short(120), short(125), short(130)]);
    expect(await seen()).toEqual({ n: 4, ready: 1, inside: 3, of: 4 });
  });
});
