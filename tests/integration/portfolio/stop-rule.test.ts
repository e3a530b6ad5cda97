import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { portfolio } from "@/server/services/portfolio/portfolio";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { chargeSession } from "@/server/services/progress/charge-session";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { refreshStanding } from "@/server/services/progress/refresh-standing";
import { submitReport } from "@/server/services/progress/submit-report";
import { transaction } from "@/server/services/transaction";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

let world: World;
let stopped: MadeProgram;

/** The fifth week's Friday, 4 December; days are counted from the first one, Monday 2 November. */
const LAST_DAY = 32;
const at = ({ startOn }: MadeProgram, index: number) =>
  instantAt(addDays(startOn, index), "16:00", "America/Chicago");
const therapist = (program: MadeProgram, index = LAST_DAY) => ({
  identity: world.people.therapist.identity,
  now: at(program, index),
});

/** The working days of these weeks: 1 is the first. */
const days = (...weeks: number[]) =>
  weeks.flatMap((week) => [0, 1, 2, 3, 4].map((day) => (week - 1) * 7 + day));

/** Attends all of these days but the first `missed`. */
async function attend(program: MadeProgram, indexes: number[], missed = 0): Promise<void> {
  const { programId, startOn } = program;
  const sessions = indexes.map((index, order) => ({
    heldOn: addDays(startOn, index),
    minutes: order < missed ? 0 : 240,
    attended: order >= missed,
    excuse: order < missed ? ("illness" as const) : null,
  }));
  await recordSessions.run(therapist(program), { programId, sessions });
}

/** The week's report, with what the worker lifted; the job asks 50 lb, and 40 lb at the baseline. */
async function report(program: MadeProgram, week: number, lift = 40): Promise<void> {
  const friday = (week - 1) * 7 + 4;
  const testedOn = addDays(program.startOn, friday);
  await submitReport.run(therapist(program, friday), {
    programId: program.programId,
    report: {
      week,
      sessionsPlanned: 5,
      sessionsAttended: 5,
      abilities: abilitiesOf(program, { week, testedOn, measured: { lift } }),
    },
  });
}

async function endFor(reason: "no_progress" | "stay_ended", program: MadeProgram, day = LAST_DAY) {
  return dischargeProgram.run(therapist(program, day), {
    programId: program.programId,
    dischargedOn: addDays(program.startOn, day),
    workStatus: "off_work",
    completed: false,
    reason,
  });
}

const left = async () => {
  const caller = { identity: world.people.manager.identity, now: new Date("2026-12-10T15:00:00Z") };
  const { total } = await portfolio.run(caller, {});
  return [total.stopped, total.unusedMinutes / 240, total.unusedCents];
};

// Twenty sessions to 27 November of which four were missed, then ten from 30 November of which five were attended.
beforeAll(async () => {
  world = await makeWorld();
  stopped = await makeProgram(world);
  await grantSessions(world, stopped, { days: 25 });
  await grantSessions(world, stopped, { sessions: 10, from: 28, days: 39 });
  await attend(stopped, days(1, 2, 3, 4), 4);
  await attend(stopped, days(5));
  for (const week of [1, 2, 3, 4, 5]) await report(stopped, week);
  await endFor("no_progress", stopped);
});

describe("what the stop rule left unused", () => {
  it("is what the discharge left of authorizations that ran past it, not what had lapsed before", async () => {
    expect(await left()).toEqual([1, 5, 128_000]);
  });

  it("is nothing of a program that was ended for want of progress before the rule came to discharge", async () => {
    const soon = await makeProgram(world);
    await grantSessions(world, soon);
    await attend(soon, days(1));
    await report(soon, 1, 50);
    await endFor("no_progress", soon, 11);
    const once = await makeProgram(world);
    await grantSessions(world, once);
    await report(once, 1);
    await endFor("no_progress", once, 11);
    expect(await left()).toEqual([1, 5, 128_000]);
  });

  it("is nothing of a program that ended for another reason with as many flat weeks", async () => {
    const other = await makeProgram(world);
    await grantSessions(world, other);
    for (const week of [1, 2]) await report(other, week);
    await endFor("stay_ended", other, 11);
    expect(await left()).toEqual([1, 5, 128_000]);
  });

  it("is nothing of an authorization whose last day was the discharge, nor of one approved afterwards", async () => {
    const over = await makeProgram(world);
    await grantSessions(world, over, { sessions: 10, days: 11 });
    await attend(over, days(1, 2), 4);
    for (const week of [1, 2]) await report(over, week);
    await endFor("no_progress", over, 11);
    expect(await left()).toEqual([2, 5, 128_000]);
    await grantSessions(world, over, { from: 14, days: 39, approvedAt: at(over, 20) });
    expect(await left()).toEqual([2, 5, 128_000]);
  });

  it("follows a session that is posted afterwards for a day before, and is the same counted anew", async () => {
    await transaction(world.people.therapist.identity, async ({ tx, actor }) => {
      const context = { tx, actor, now: at(stopped, LAST_DAY + 3) };
      const session = { heldOn: addDays(stopped.startOn, 30), minutes: 240, attended: true, excuse: null };
      await chargeSession(context, stopped.programId, session, 25_600);
      await refreshStanding(context, stopped.programId);
    });
    const folded = await left();
    expect(folded).toEqual([2, 4, 102_400]);
    await (await owner()).query("select rebuild_portfolio()");
    expect(await left()).toEqual(folded);
  });
});
