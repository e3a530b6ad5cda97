import { addDays, dayIn } from "@/server/domain/plain-date";
import { stayEndOn } from "@/server/domain/progress/stay";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { type MadeProgram, type MakeProgram, makeProgram } from "./program";
import type { World } from "./world";

export type MadeRequest = { program: MadeProgram; requestId: string; requestNumber: string; now: Date };

/** The whole fixed stay of a planned program, as the clinic asks for it: 20 sessions of 4 hours unless said. */
export function initialAsk(program: MadeProgram, sessions = 20, weeks = 4) {
  const stay = { startOn: program.startOn, weeks };
  return {
    programId: program.programId,
    type: "initial" as const,
    sessions,
    minutesPerSession: 240,
    startOn: program.startOn,
    endOn: stayEndOn(stay),
    reason: "Drag and floor lift are short of the job.",
  };
}

/** A planned program that starts a week from `now` with its first request submitted. */
export async function makeRequest(
  world: World,
  options: MakeProgram & { sessions?: number; weeksAsked?: number } = {},
): Promise<MadeRequest> {
  const { now = new Date("2026-11-02T15:00:00.000Z"), sessions = 20 } = options;
  const startOn = options.startOn ?? addDays(dayIn(now, "America/Chicago"), 7);
  const program = await makeProgram(world, { ...options, now, startOn });
  const submitted = await submitRequest.run(
    { identity: world.people.therapist.identity, now },
    initialAsk(program, sessions, options.weeksAsked),
  );
  return { program, ...submitted, now };
}
