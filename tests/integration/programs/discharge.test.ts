import { beforeAll, describe, expect, it } from "vitest";
import type { WorkStatusAtEnd } from "@/server/domain/outcomes/labels";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import type { DischargeReason } from "@/server/domain/programs/labels";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitReport } from "@/server/services/progress/submit-report";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
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
    workStatus = "modified_duty",
    reason = "stay_ended",
    by = "therapist",
    on = addDays(program.startOn, 8),
    recordedOn = addDays(program.startOn, 8),
  }: {
    workStatus?: WorkStatusAtEnd;
    reason?: DischargeReason;
    by?: PersonName;
    on?: PlainDate;
    recordedOn?: PlainDate;
  } = {},
) {
  return dischargeProgram.run(
    { identity: world.people[by].identity, now: noon(recordedOn) },
    { programId: program.programId, dischargedOn: on, workStatus, completed: true, reason },
  );
}

/** The physician's word, from a day on. */
function issued(
  program: MadeProgram,
  status: "full_duty" | "modified_duty",
  { from = 8, until = null, on = 7 }: { from?: number; until?: number | null; on?: number } = {},
) {
  return issueWorkStatus.run(
    { identity: world.people.physician.identity, now: noon(addDays(program.startOn, on)) },
    {
      programId: program.programId,
      status,
      restrictions: status === "full_duty" ? "" : "No drag above 100 lb.",
      fromOn: addDays(program.startOn, from),
      untilOn: until === null ? null : addDays(program.startOn, until),
    },
  );
}

describe("a discharge", () => {
  it("freezes the outcome that every scorecard counts", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    await report(program, whole);
    expect(await end(program, { workStatus: "full_duty", reason: "ready_for_full_duty" })).toMatchObject({
      jobMatchTenths: 1000,
    });
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

  it("at full duty is borne out by the last test, and stays so however late it is recorded", async () => {
    const program = await makeProgram(world);
    await report(program, whole);
    const recordedOn = addDays(program.startOn, 30);
    expect(await end(program, { workStatus: "full_duty", recordedOn })).toMatchObject({
      jobMatchTenths: 1000,
    });
  });

  it("at full duty is borne out by the physician's work status, from the next business day on too", async () => {
    // The discharge is on Tuesday 10 November, and Veterans Day follows.
    const [friday, thursday] = [await makeProgram(world), await makeProgram(world)];
    await issued(friday, "full_duty", { from: 11 });
    await expect(end(friday, { workStatus: "full_duty" })).rejects.toMatchObject({ field: "workStatus" });
    await issued(thursday, "modified_duty", { on: 6 });
    await issued(thursday, "full_duty", { from: 10 });
    const { programId } = thursday;
    expect(await end(thursday, { workStatus: "full_duty" })).toMatchObject({ programId });
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
  it("as full duty when an essential demand is short and the physician has not said so, with both ways to mend it", async () => {
    const program = await makeProgram(world);
    await expectRefused(() => end(program, { workStatus: "full_duty" }), "RULE", {
      tables: ["outcome"],
      sentence:
        /^Full duty is not borne out: Not met: .* Report a test that meets every essential demand, or have the physician issue full duty as the work status; else choose another work status\.$/,
    });
    await issued(program, "full_duty", { from: 6, until: 7, on: 6 });
    await issued(program, "modified_duty");
    await expectRefused(() => end(program, { workStatus: "full_duty" }), "RULE", { tables: ["outcome"] });
  });

  it.each([
    [
      "as ready for full duty when an essential demand is short",
      { reason: "ready_for_full_duty" as const },
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
