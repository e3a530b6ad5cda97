import { beforeAll, describe, expect, it } from "vitest";
import { type Explanation, explanationText } from "@/server/domain/explanation";
import { addDays, dayIn, instantAt } from "@/server/domain/plain-date";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { readLetter } from "@/server/services/authorization/read-letter";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { programOverview } from "@/server/services/programs/overview";
import { submitReport } from "@/server/services/progress/submit-report";
import { requestPage } from "@/server/services/request-page/request-page";
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

/** An approved stay of four weeks, reported week by week with these pounds of the drag. */
async function reported(drags: readonly number[]): Promise<MadeProgram> {
  const { program, requestId, now } = await makeRequest(world);
  await determineRequest.run(as("adjustor", now), {
    requestId,
    idempotencyKey: crypto.randomUUID(),
    outcome: "approve",
    sessions: 20,
  });
  for (const [index, drag] of drags.entries()) {
    const week = index + 1;
    const at = afternoon(program, week * 7 - 3);
    const abilities = abilitiesOf(program, { week, testedOn: dayIn(at, zone), measured: { drag } });
    await submitReport.run(as("therapist", at), {
      programId: program.programId,
      report: { week, sessionsPlanned: 5, sessionsAttended: 5, abilities },
    });
  }
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

/** The last Friday of the stay. */
const lastFriday = (program: MadeProgram) => afternoon(program, 25);

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
    const ask = { ...extension(program), startOn: addDays(startOn, 42), endOn: addDays(startOn, 53) };
    const { requestId } = await submitRequest.run(as("therapist", lastFriday(program)), ask);
    const before = await projected(lastFriday(program));
    await determineRequest.run(as("adjustor", lastFriday(program)), {
      requestId,
      idempotencyKey: crypto.randomUUID(),
      outcome: "approve",
      sessions: 10,
    });
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
