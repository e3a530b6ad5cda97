import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { expireRequest } from "@/server/services/authorization/expire-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { within } from "@/server/services/caller";
import { workers } from "@/server/services/employer/workers";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { programOverview } from "@/server/services/programs/overview";
import { submitReport } from "@/server/services/progress/submit-report";
import { loadEndedPrograms } from "@/server/services/projection/ended-programs";
import { myProgress } from "@/server/services/worker/my-progress";
import { owner } from "../../support/owner";
import { abilitiesOf } from "../../support/program";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

const system = { kind: "system" } as const;
const whole = { lift: 50, drag: 165, run: 900, stand: 240, kneel: 60 };
const text = "The worker has returned to full duty.";

let world: World;
let withdrawn: MadeRequest;
let expired: MadeRequest;

const noon = ({ program }: MadeRequest, days: number) =>
  instantAt(addDays(program.startOn, days), "12:00", "America/Chicago");
const therapist = (made: MadeRequest, days: number) => ({
  identity: world.people.therapist.identity,
  now: noon(made, days),
});
/** Eleven days after the last test nothing is stale yet; thirty days later everything is. */
const LATER = 41;

/** Ready in its second week and discharged, with a request that is still open. */
async function endedReady(): Promise<MadeRequest> {
  const made = await makeRequest(world);
  const { program } = made;
  for (const [week, measured] of [
    [1, {}],
    [2, whole],
  ] as const) {
    const days = week * 7 - 3;
    const abilities = abilitiesOf(program, { week, testedOn: addDays(program.startOn, days), measured });
    const report = { week, sessionsPlanned: 5, sessionsAttended: 5, abilities };
    await submitReport.run(therapist(made, days), { programId: program.programId, report });
  }
  await dischargeProgram.run(therapist(made, 11), {
    programId: program.programId,
    dischargedOn: addDays(program.startOn, 11),
    workStatus: "full_duty",
    completed: true,
    reason: "ready_for_full_duty",
  });
  return made;
}

async function standingOf({ program }: MadeRequest) {
  const { rows } = await (await owner()).query(
    "select ready, updated_at from program_standing where program_id = $1",
    [program.programId],
  );
  return rows[0];
}

beforeAll(async () => {
  world = await makeWorld();
  withdrawn = await endedReady();
  expired = await endedReady();
});

describe("an ended program is judged as of its last day", () => {
  it("when a request that was left open is withdrawn long after", async () => {
    const { requestId } = withdrawn;
    const later = therapist(withdrawn, LATER);
    await withdrawRequest.run(later, { requestId, idempotencyKey: crypto.randomUUID(), text });
    expect(await standingOf(withdrawn)).toEqual({ ready: true, updated_at: later.now });
  });

  it("and when one expires", async () => {
    const { requestId } = expired;
    await returnRequest.run(
      { identity: world.people.adjustor.identity, now: noon(expired, 11) },
      { requestId, idempotencyKey: crypto.randomUUID(), text },
    );
    const now = noon(expired, LATER + 60);
    expect(await expireRequest.run({ identity: system, now }, { requestId })).toMatchObject({
      expired: true,
    });
    expect(await standingOf(expired)).toEqual({ ready: true, updated_at: now });
  });

  it("on its page, and on the worker's and the employer's", async () => {
    const { programId, worker } = withdrawn.program;
    const now = noon(withdrawn, LATER);
    const { identity } = world.people.adjustor;
    const overview = await programOverview.run({ identity, now }, { programId });
    expect(overview.function.match).toMatchObject({ ready: true, notReadyBecause: [] });
    expect(overview.function.demands.filter(({ stale }) => stale)).toEqual([]);
    const mine = await myProgress.run({ identity: worker.identity, now }, undefined);
    expect(mine.program?.jobMatch).toMatchObject({ ready: true });
    const lines = await workers.run({ identity: world.people.employer.identity, now }, undefined);
    expect(lines.find((line) => line.programId === programId)?.jobMatch).toMatchObject({ ready: true });
  });

  it("by the fit of the projection too, whenever it reads it", async () => {
    const read = (days: number) =>
      within({ identity: system, now: noon(withdrawn, days) }, (context) =>
        loadEndedPrograms(context, world.payerId),
      );
    const soon = await read(11);
    expect(soon).toMatchObject([{ readyWeek: 2 }, { readyWeek: 2 }]);
    expect(await read(400)).toEqual(soon);
  });
});
