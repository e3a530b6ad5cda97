import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const day = (program: MadeProgram, index: number) => addDays(program.startOn, index);
const later = (program: MadeProgram) => instantAt(day(program, 40), "12:00", "America/Chicago");

function attend(program: MadeProgram, indexes: number[], by: PersonName = "therapist", minutes = 240) {
  return recordSessions.run(
    { identity: world.people[by].identity, now: later(program) },
    {
      programId: program.programId,
      sessions: indexes.map((index) => ({ heldOn: day(program, index), minutes, attended: true })),
    },
  );
}

const used = async ({ programId }: MadeProgram) => {
  const { rows } = await (await owner()).query(
    `select a.used_sessions as authorized_used, p.used_sessions, p.used_cents,
       (select count(*)::int from program_session s where s.program_id = p.program_id and s.surprise) as surprise
     from program_account p left join "authorization" a on a.program_id = p.program_id where p.program_id = $1`,
    [programId],
  );
  return rows[0];
};

describe("sessions attended", () => {
  it("use the authorization, in sessions and in dollars", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    expect(await attend(program, [0, 1, 2])).toEqual({
      recorded: 3,
      surprise: 0,
      unpriced: [],
      usedSessions: 3,
      authorizedSessions: 20,
    });
    expect(await used(program)).toMatchObject({ authorized_used: 3, used_sessions: 3, used_cents: 76_800 });
  });

  it("without an authorization are a surprise, recorded and told to the adjustor", async () => {
    const program = await makeProgram(world);
    expect(await attend(program, [0])).toMatchObject({ recorded: 1, surprise: 1 });
    const { rows } = await (await owner()).query(
      "select to_person_id from notice where program_id = $1 and kind = 'alarm.surprise_session'",
      [program.programId],
    );
    expect(rows).toEqual([{ to_person_id: world.people.adjustor.personId }]);
  });

  it("outside its period are a surprise", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program, { days: 6 });
    expect(await attend(program, [0, 7])).toMatchObject({ recorded: 2, surprise: 1, usedSessions: 1 });
  });

  it("that no rule prices are kept, with the reason", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    const { unpriced } = await attend(program, [0], "therapist", 90);
    expect(unpriced).toEqual([
      { heldOn: program.startOn, reason: expect.stringMatching(/at least 120 minutes/) },
    ]);
  });

  it("posted 20 at once on 12 authorized use exactly 12", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program, { sessions: 12 });
    await Promise.all(Array.from({ length: 20 }, (_, index) => attend(program, [index])));
    expect(await used(program)).toMatchObject({ authorized_used: 12, used_sessions: 12, surprise: 8 });
  });

  it("have one effect under one key", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    const idempotencyKey = crypto.randomUUID();
    const twice = () =>
      recordSessions.run(
        { identity: world.people.therapist.identity, now: later(program) },
        {
          programId: program.programId,
          sessions: [{ heldOn: day(program, 0), minutes: 240, attended: true }],
          idempotencyKey,
        },
      );
    const [first, second] = await Promise.all([twice(), twice()]);
    expect(second).toEqual(first);
    expect(await used(program)).toMatchObject({ authorized_used: 1 });
  });
});

describe("sessions are refused, and nothing is written,", () => {
  it("on a day that has one, with the good ones beside it", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    await attend(program, [1]);
    const before = await rowCounts();
    await expect(attend(program, [0, 1])).rejects.toMatchObject({
      code: "CONFLICT",
      field: "sessions.1.heldOn",
    });
    expect(await rowCounts()).toEqual(before);
    expect(await used(program)).toMatchObject({ authorized_used: 1 });
  });

  it.each([
    ["in the future", (program: MadeProgram) => attend(program, [60]), { name: "ZodError" }],
    ["of 25 hours", (program: MadeProgram) => attend(program, [0], "therapist", 1500), { name: "ZodError" }],
    ["for a physician", (program: MadeProgram) => attend(program, [0], "physician"), { code: "FORBIDDEN" }],
    [
      "for another clinic",
      (program: MadeProgram) => attend(program, [0], "otherTherapist"),
      { code: "NOT_FOUND" },
    ],
  ])("%s", async (_, run, refusal) => {
    const program = await makeProgram(world);
    const before = await rowCounts();
    await expect(run(program)).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });
});
