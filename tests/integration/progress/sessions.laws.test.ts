import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { lookAt } from "../../support/alarms";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const posting = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 6 }),
  minutes: fc.constantFrom(120, 240, 480),
});
const course = fc.record({
  authorized: fc.option(
    fc.record({ sessions: fc.integer({ min: 1, max: 8 }), days: fc.integer({ min: 3, max: 20 }) }),
    { freq: 4 },
  ),
  postings: fc.array(posting, { minLength: 1, maxLength: 5 }),
});

const laterOn = ({ startOn }: MadeProgram, minute: number) =>
  instantAt(addDays(startOn, 40), `12:${String(minute).padStart(2, "0")}`, "America/Chicago");

/** Posts each day once; a day posted before is left out. */
async function post(program: MadeProgram, postings: readonly { days: number[]; minutes: number }[]) {
  const seen = new Set<number>();
  for (const [index, { days, minutes }] of postings.entries()) {
    const fresh = days.filter((day) => !seen.has(day));
    for (const day of fresh) seen.add(day);
    if (fresh.length === 0) continue;
    await recordSessions.run(
      { identity: world.people.therapist.identity, now: laterOn(program, index) },
      {
        programId: program.programId,
        sessions: fresh.map((day) => ({ heldOn: addDays(program.startOn, day), minutes, attended: true })),
      },
    );
  }
  return seen.size;
}

const tally = async (programId: string) =>
  (
    await (
      await owner()
    ).query<{
      used: number;
      within: boolean;
      surprises: number;
      told: number;
      alarms: number;
      postings: number;
    }>(
      `select coalesce(sum(a.used_sessions), 0)::int as used,
         coalesce(bool_and(a.used_sessions <= a.sessions and a.used_minutes <= a.minutes), true) as within,
         (select count(*)::int from program_session s where s.program_id = $1 and s.surprise) as surprises,
         (select coalesce(sum((t.explanation#>>'{inputs,0,value}')::int), 0)::int from task t
           where t.program_id = $1 and t.kind = 'surprise_session') as told,
         (select count(*)::int from task t where t.program_id = $1 and t.kind = 'surprise_session') as alarms,
         (select count(distinct s.recorded_at)::int from program_session s where s.program_id = $1 and s.surprise) as postings
       from "authorization" a where a.program_id = $1`,
      [programId],
    )
  ).rows[0];

it("used never passes authorized, and every session past it is in an alarm of its posting, once", async () => {
  await fc.assert(
    fc.asyncProperty(course, async ({ authorized, postings }) => {
      const program = await makeProgram(world);
      if (authorized) await grantSessions(world, program, authorized);
      const attended = await post(program, postings);
      await lookAt(laterOn(program, 30), program.programId);
      const counted = await tally(program.programId);
      expect(counted?.within).toBe(true);
      expect((counted?.used ?? 0) + (counted?.surprises ?? 0)).toBe(attended);
      expect(counted?.told).toBe(counted?.surprises);
      expect(counted?.alarms).toBe(counted?.postings);
    }),
    { numRuns: 25 },
  );
});
