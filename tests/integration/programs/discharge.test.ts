import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitReport } from "@/server/services/progress/submit-report";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const noon = (day: PlainDate) => instantAt(day, "12:00", "America/Chicago");
const whole = { lift: 50, drag: 165, run: 900, stand: 240, kneel: 60 };

function report(program: MadeProgram, measured: Record<string, number>) {
  const testedOn = addDays(program.startOn, 4);
  return submitReport.run(
    { identity: world.people.therapist.identity, now: noon(testedOn) },
    {
      programId: program.programId,
      report: {
        week: 1,
        sessionsPlanned: 5,
        sessionsAttended: 5,
        abilities: abilitiesOf(program, { week: 1, testedOn, measured }),
      },
    },
  );
}

function end(
  program: MadeProgram,
  {
    reason = "stay_ended",
    by = "therapist",
    on = addDays(program.startOn, 8),
  }: { reason?: string; by?: PersonName; on?: PlainDate } = {},
) {
  return dischargeProgram.run(
    { identity: world.people[by].identity, now: noon(addDays(program.startOn, 8)) },
    {
      programId: program.programId,
      dischargedOn: on,
      workStatus: "full_duty",
      completed: true,
      reason: reason as "stay_ended",
    },
  );
}

describe("a discharge", () => {
  it("freezes the outcome that every scorecard counts", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    await report(program, whole);
    expect(await end(program, { reason: "ready_for_full_duty" })).toMatchObject({ jobMatchTenths: 1000 });
    const { rows } = await (await owner()).query(
      "select promised_on::text, job_match_tenths, baseline_tenths, reports_due, reports_on_time, completed from outcome where program_id = $1",
      [program.programId],
    );
    expect(rows).toEqual([
      {
        promised_on: addDays(program.startOn, 25),
        job_match_tenths: 1000,
        baseline_tenths: 726,
        reports_due: 1,
        reports_on_time: 1,
        completed: true,
      },
    ]);
    const standing = await (await owner()).query(
      "select live, next_report_due_at from program_standing where program_id = $1",
      [program.programId],
    );
    expect(standing.rows).toEqual([{ live: false, next_report_due_at: null }]);
  });

  const promiseOf = async ({ programId }: MadeProgram) => {
    const { rows } = await (await owner()).query(
      "select started, promised_on, reports_due from outcome where program_id = $1",
      [programId],
    );
    return rows[0];
  };

  it.each(["baseline", "planned"] as const)(
    "of a program that was only %s started nothing and promised no date",
    async (upTo) => {
      const program = await makeProgram(world, { upTo });
      await end(program, { reason: "not_authorized" });
      expect(await promiseOf(program)).toEqual({ started: false, promised_on: null, reports_due: 0 });
    },
  );

  it("of a program with a session that nobody authorized, or with a weekly report, says that it started", async () => {
    const [attended, reported] = [await makeProgram(world), await makeProgram(world)];
    const { programId, startOn } = attended;
    await recordSessions.run(
      { identity: world.people.therapist.identity, now: noon(startOn) },
      { programId, sessions: [{ heldOn: startOn, minutes: 240, attended: true }] },
    );
    await report(reported, {});
    for (const program of [attended, reported]) {
      await end(program);
      expect(await promiseOf(program)).toEqual({ started: true, promised_on: null, reports_due: 0 });
    }
  });

  it("is judged as of its own day, not of a test made after it", async () => {
    const program = await makeProgram(world);
    await report(program, whole);
    const early = end(program, { reason: "ready_for_full_duty", on: addDays(program.startOn, 3) });
    await expect(early).rejects.toMatchObject({
      code: "RULE",
      message: expect.stringMatching(/does not say ready for full duty on Thu 5 Nov: Not met/),
    });
    expect(await end(program, { reason: "ready_for_full_duty" })).toMatchObject({ jobMatchTenths: 1000 });
  });

  it("twice at once ends the program once", async () => {
    const program = await makeProgram(world);
    const answers = await Promise.allSettled([end(program), end(program)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("ends the recording of more", async () => {
    const program = await makeProgram(world);
    await end(program);
    await expect(report(program, {})).rejects.toMatchObject({
      code: "RULE",
      message: expect.stringMatching(/has ended/),
    });
  });
});

describe("a discharge is refused, and nothing is written,", () => {
  it.each([
    [
      "as ready for full duty when an essential demand is short",
      { reason: "ready_for_full_duty" },
      { code: "RULE", field: "reason" },
    ],
    ["in the future", { on: "2027-01-01" as PlainDate }, { name: "ZodError" }],
    [
      "before the program began",
      { on: "2026-10-01" as PlainDate },
      { code: "BAD_INPUT", field: "dischargedOn" },
    ],
    ["for an adjustor", { by: "adjustor" as const }, { code: "FORBIDDEN" }],
    ["for another clinic", { by: "otherTherapist" as const }, { code: "NOT_FOUND" }],
  ])("%s", async (_, options, refusal) => {
    const program = await makeProgram(world);
    const before = await rowCounts();
    await expect(end(program, options)).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });
});
