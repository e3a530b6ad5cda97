import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { clinicHome } from "@/server/services/clinic/home";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitReport } from "@/server/services/progress/submit-report";
import { grantSessions } from "../../support/authorize";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let running: MadeProgram;
let late: Date;

beforeAll(async () => {
  world = await makeWorld();
  running = await makeProgram(world);
  await grantSessions(world, running);
  late = instantAt(addDays(running.startOn, 8), "12:00", "America/Chicago");
});

const home = (now: Date, by: PersonName = "therapist") =>
  clinicHome.run({ identity: world.people[by].identity, now }, undefined);
const idsOf = (lines: { programId: string }[]) => lines.map(({ programId }) => programId);

describe("the clinic's home", () => {
  it("puts a late report first, with its deadline in words", async () => {
    const next = await makeProgram(world, { now: new Date(late.getTime() - 86_400_000) });
    await grantSessions(world, next);
    const { reports } = await home(late);
    expect(reports.map(({ programId, week, late: isLate }) => ({ programId, week, isLate }))).toEqual([
      { programId: running.programId, week: 1, isLate: true },
      { programId: next.programId, week: 1, isLate: false },
    ]);
    expect(reports[0]?.due.left).toMatch(/^Overdue/);
  });

  it("asks for the calls of a flat week", async () => {
    const testedOn = addDays(running.startOn, 4);
    const now = instantAt(testedOn, "15:00", "America/Chicago");
    await submitReport.run(
      { identity: world.people.therapist.identity, now },
      {
        programId: running.programId,
        report: {
          week: 1,
          sessionsPlanned: 5,
          sessionsAttended: 5,
          abilities: abilitiesOf(running, { week: 1, testedOn }),
        },
      },
    );
    const { calls, reports } = await home(now);
    expect(calls.map(({ kind }) => kind)).toEqual(["call_insurer", "call_physician"]);
    expect(idsOf(reports)).not.toContain(running.programId);
  });

  it("names referrals without demands, and programs ready to ask", async () => {
    const referral = await makeProgram(world, { upTo: "referral" });
    const planned = await makeProgram(world);
    const { referrals, requests, programs } = await home(late);
    expect(idsOf(referrals)).toEqual([referral.programId]);
    expect(idsOf(requests.readyToAsk)).toContain(planned.programId);
    expect(idsOf(requests.readyToAsk)).not.toContain(running.programId);
    expect(programs.find(({ programId }) => programId === running.programId)).toMatchObject({
      nowTenths: 726,
      stayFixed: true,
      authorizedSessions: 20,
    });
  });

  it("counts who has left on the scorecard, with both figures", async () => {
    const program = await makeProgram(world);
    const now = instantAt(addDays(program.startOn, 3), "12:00", "America/Chicago");
    await grantSessions(world, program);
    const therapist = { identity: world.people.therapist.identity, now };
    const session = { heldOn: program.startOn, minutes: 240, attended: true };
    await recordSessions.run(therapist, { programId: program.programId, sessions: [session] });
    await dischargeProgram.run(therapist, {
      programId: program.programId,
      dischargedOn: addDays(program.startOn, 3),
      workStatus: "off_work",
      completed: false,
      reason: "worker_left",
    });
    const { scorecard, programs } = await home(now);
    expect(scorecard).toMatchObject({
      fullDutyOfCompleters: { of: 0 },
      fullDutyOfStarters: { count: 0, of: 1, tooFew: true },
      stayKept: { count: 1, of: 1 },
    });
    expect(idsOf(programs)).not.toContain(program.programId);
  });

  it("is empty for another clinic and closed to other roles", async () => {
    expect(await home(late, "otherTherapist")).toMatchObject({
      reports: [],
      programs: [],
      referrals: [],
      calls: [],
    });
    await expect(home(late, "adjustor")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
