import { beforeAll, describe, expect, it } from "vitest";
import { type Explanation, explanationText } from "@/server/domain/explanation";
import { addDays, dayIn, instantAt } from "@/server/domain/plain-date";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { readLetter } from "@/server/services/authorization/read-letter";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { within } from "@/server/services/caller";
import { clinicHome } from "@/server/services/clinic/home";
import { workingFile } from "@/server/services/clinic/working-file";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { programOverview } from "@/server/services/programs/overview";
import { submitReport } from "@/server/services/progress/submit-report";
import { loadEndedPrograms } from "@/server/services/projection/ended-programs";
import { requestPage } from "@/server/services/request-page/request-page";
import { myProgress } from "@/server/services/worker/my-progress";
import { alarmsIn, lookAt } from "../../support/alarms";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tables = ["request", "request_action", "search_key"];
const zone = "America/Chicago";
const afternoon = (program: MadeProgram, day: number) =>
  instantAt(addDays(program.startOn, day), "15:00", zone);
const as = (name: keyof World["people"], now: Date) => ({ identity: world.people[name].identity, now });

/** A week's report with these pounds of the drag, on its Friday unless said. */
function report(program: MadeProgram, week: number, drag: number, day = week * 7 - 3) {
  const at = afternoon(program, day);
  const abilities = abilitiesOf(program, { week, testedOn: dayIn(at, zone), measured: { drag } });
  return submitReport.run(as("therapist", at), {
    programId: program.programId,
    report: { week, sessionsPlanned: 5, sessionsAttended: 5, abilities },
  });
}

/** An approved stay of four weeks, reported week by week with these pounds of the drag. */
async function reported(drags: readonly number[]): Promise<MadeProgram> {
  const { program, requestId, now } = await makeRequest(world);
  await determineRequest.run(as("adjustor", now), {
    requestId,
    idempotencyKey: crypto.randomUUID(),
    outcome: "approve",
    sessions: 20,
  });
  for (const [index, drag] of drags.entries()) await report(program, index + 1, drag);
  return program;
}

const extension = (program: MadeProgram, sessions = 10) => ({
  programId: program.programId,
  type: "extension" as const,
  sessions,
  minutesPerSession: 240,
  startOn: addDays(program.startOn, 28),
  endOn: addDays(program.startOn, 39),
  reason: "The drag is still short and improving each week.",
});

/** Two weeks from the seventh on, after a fifth and a sixth without a session. */
const afterEmptyWeeks = (program: MadeProgram) => ({
  ...extension(program),
  startOn: addDays(program.startOn, 42),
  endOn: addDays(program.startOn, 53),
});

/** The last Friday of the stay. */
const lastFriday = (program: MadeProgram) => afternoon(program, 25);

function approve(program: MadeProgram, requestId: string) {
  const decision = { idempotencyKey: crypto.randomUUID(), outcome: "approve" as const, sessions: 10 };
  return determineRequest.run(as("adjustor", lastFriday(program)), { requestId, ...decision });
}

describe("an extension", () => {
  it("is allowed while the worker progresses, and once approved lengthens the stay by the ledger", async () => {
    const program = await reported([118, 135, 150, 160]);
    const { requestId } = await submitRequest.run(as("therapist", lastFriday(program)), extension(program));
    const decided = await determineRequest.run(as("adjustor", lastFriday(program)), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      outcome: "approve_in_part",
      sessions: 5,
      reasonCode: "exceeds_stay",
      text: "One week now.",
    });
    expect(decided).toMatchObject({ sessions: 5, priceCents: 128_000 });
    const { extension: pace } = await requestPage.run(as("therapist", lastFriday(program)), { requestId });
    const { letter } = await readLetter.run(as("therapist", lastFriday(program)), { requestId });
    expect(letter.figures.find(({ label }) => label === "Pace of the extension")?.lines).toEqual(
      explanationText(pace?.explanation as Explanation),
    );
    const { rows } = await (await owner()).query(
      `select seq, weeks, sessions, price_cents, frozen_at is not null as frozen, request_id, agreed_by, reason
       from stay_entry where program_id = $1 order by seq`,
      [program.programId],
    );
    expect(rows).toMatchObject([
      { seq: 1, weeks: 4, sessions: 20, price_cents: 512_000, frozen: true },
      {
        seq: 2,
        weeks: 5,
        sessions: 25,
        price_cents: 640_000,
        frozen: true,
        request_id: requestId,
        agreed_by: "adjustor Test",
      },
    ]);
    const account = await (await owner()).query(
      "select authorized_sessions, authorized_cents from program_account where program_id = $1",
      [program.programId],
    );
    expect(account.rows[0]).toEqual({ authorized_sessions: 25, authorized_cents: 640_000 });
  });

  it("that begins after empty weeks projects the same before and after approval, and ends on the calendar's day", async () => {
    const program = await reported([118, 135, 150, 160]);
    const { programId, startOn } = program;
    const projected = async (on: Date) => {
      const { function: shown, stay } = await programOverview.run(as("adjustor", on), { programId });
      return { projection: shown.projection, stay: stay?.current };
    };
    const { requestId } = await submitRequest.run(
      as("therapist", lastFriday(program)),
      afterEmptyWeeks(program),
    );
    const before = await projected(lastFriday(program));
    await approve(program, requestId);
    const after = await projected(lastFriday(program));
    expect(after.stay).toMatchObject({ weeks: 8 });
    expect(after.projection?.points.map(({ week }) => week)).toEqual([5, 6, 7, 8]);
    expect(after.projection?.points).toEqual(before.projection?.points);
    expect(after.projection?.readyByEnd).toBe(before.projection?.readyByEnd);
    const straight = await reported([118, 135, 150, 160]);
    await submitRequest.run(as("therapist", lastFriday(straight)), extension(straight));
    const without = await programOverview.run(as("adjustor", lastFriday(straight)), {
      programId: straight.programId,
    });
    expect(after.projection?.readyByEnd).toBe(without.function.projection?.readyByEnd);
    await report(program, 7, 161);
    await endProgram(world, program, { dischargedOn: addDays(startOn, 46) });
    const ended = await within({ identity: { kind: "system" }, now: afternoon(program, 47) }, (context) =>
      loadEndedPrograms(context, world.payerId),
    );
    expect(ended).toMatchObject([{ stayWeeks: 6, leftWeek: null }]);
    // Week 7 of the calendar is the fifth of training: what the fit learns a week's gain from.
    expect(ended[0]?.weeks.map(({ week }) => week)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ended[0]?.essentials.map(({ ratios }) => ratios.at(-1)?.week)).toContain(5);
  });

  it("is refused with its numbers after a flat week, and nothing is kept", async () => {
    const program = await reported([118, 135, 160, 160]);
    await expectRefused(
      () => submitRequest.run(as("therapist", lastFriday(program)), extension(program)),
      "RULE",
      {
        tables,
        sentence: /1 week in a row without progress: \d+\.\d % against a mark of \d+\.\d %/,
      },
    );
  });

  it("is refused while more than five business days of the stay are left", async () => {
    const program = await reported([118, 135]);
    await expectRefused(
      () => submitRequest.run(as("therapist", afternoon(program, 11)), extension(program)),
      "RULE",
      {
        tables,
        sentence: /business days from now; an extension may be asked for in its last 5/,
      },
    );
  });

  it("is refused after two flat weeks by the stop rule too, and an override does not open it", async () => {
    const program = await reported([118, 135, 135, 135]);
    const ask = { ...extension(program), overrideReason: "The worker was ill for two weeks." };
    await expectRefused(() => submitRequest.run(as("therapist", lastFriday(program)), ask), "RULE", {
      tables,
      sentence: /2 weeks in a row without progress/,
    });
  });
});

describe("an empty week before an extension", () => {
  const wednesday = (program: MadeProgram) => afternoon(program, 44);

  async function extended(): Promise<MadeProgram> {
    const program = await reported([118, 135, 150, 160]);
    const ask = afterEmptyWeeks(program);
    const { requestId } = await submitRequest.run(as("therapist", lastFriday(program)), ask);
    await approve(program, requestId);
    return program;
  }

  it("owes no report: nobody is asked or told of it, and it is not due at discharge", async () => {
    const program = await extended();
    const { programId, startOn } = program;
    await lookAt(wednesday(program), programId);
    expect(await alarmsIn(programId, "report_late")).toEqual([]);
    expect(await alarmsIn(programId, "silent_week")).toEqual([]);
    const clinic = as("therapist", wednesday(program));
    const { reports } = await clinicHome.run(clinic, undefined);
    const asked = reports.filter((one) => one.programId === programId);
    expect(asked).toMatchObject([{ week: 7, late: false }]);
    expect(await workingFile.run(clinic, { programId })).toMatchObject({
      nextWeek: 7,
      openWeeks: [7],
      emptyWeeks: [5, 6],
      nextReportDueAt: instantAt(addDays(startOn, 49), "17:00", zone).toISOString(),
      reportLate: false,
    });
    await expectRefused(() => report(program, 8, 161, 44), "RULE", {
      tables: ["report"],
      sentence: /^Week 8 comes too early; report week 7 first\.$/,
    });
    await report(program, 7, 161);
    await report(program, 8, 163);
    await dischargeProgram.run(as("therapist", afternoon(program, 57)), {
      programId,
      dischargedOn: addDays(startOn, 57),
      workStatus: "modified_duty",
      completed: true,
      reason: "stay_ended",
    });
    const { rows } = await (await owner()).query(
      "select reports_due, reports_on_time from outcome where program_id = $1",
      [programId],
    );
    expect(rows).toEqual([{ reports_due: 6, reports_on_time: 6 }]);
  });

  it("has no sessions on the worker's page", async () => {
    const program = await extended();
    const schedule = async (day: number) => {
      const mine = { identity: program.worker.identity, now: afternoon(program, day) };
      return (await myProgress.run(mine, undefined)).program?.schedule;
    };
    expect(await schedule(30)).toMatchObject({ weekNow: 5, sessionsThisWeek: 0, planned: 30 });
    expect(await schedule(44)).toMatchObject({ weekNow: 7, sessionsThisWeek: 5, planned: 30 });
  });

  it("is no week of the pace that a second extension is judged by", async () => {
    const straight = await reported([118, 135, 150, 160]);
    const ask = extension(straight);
    const { requestId } = await submitRequest.run(as("therapist", lastFriday(straight)), ask);
    await approve(straight, requestId);
    /** The pace achieved, as the request for one more week says it, asked on the last Friday of this week. */
    const achieved = async (program: MadeProgram, weeks: [number, number]) => {
      await report(program, weeks[0], 162);
      await report(program, weeks[1], 165);
      const day = weeks[1] * 7;
      const more = { startOn: addDays(program.startOn, day), endOn: addDays(program.startOn, day + 4) };
      const on = as("therapist", afternoon(program, day - 3));
      const { requestId } = await submitRequest.run(on, { ...extension(program, 5), ...more });
      const { extension: pace } = await requestPage.run(on, { requestId });
      return pace?.explanation.inputs.find(({ label }) => label.startsWith("Achieved"))?.value;
    };
    expect(await achieved(await extended(), [7, 8])).toBe(await achieved(straight, [5, 6]));
  });

  it("takes the report of a made-up session, which is never late", async () => {
    const program = await extended();
    await report(program, 5, 160, 44);
    const { rows } = await (await owner()).query(
      "select due_at from report where program_id = $1 and week = 5",
      [program.programId],
    );
    expect(rows).toEqual([{ due_at: null }]);
    const file = await workingFile.run(as("therapist", wednesday(program)), program);
    expect(file).toMatchObject({ nextWeek: 7, openWeeks: [7], emptyWeeks: [6] });
  });
});
