import { dayIn } from "@/server/domain/plain-date";
import { transaction } from "@/server/services/transaction";
import { jobs } from "../jobs";
import type { Cast } from "../place-cast";
import { randomFrom } from "../random";
import { writeEvidence } from "./evidence-sql";
import { endings, pastProgram } from "./past-program";
import { pasts } from "./pasts";
import { writeHistory } from "./programs-sql";
import { sayAsThen } from "./said-then";

/**
 * Writes programs that ended two to sixteen months ago with their weekly evidence, so that clinics have outcomes to be
 * compared by and projections are fitted on them; and what was projected while they ran. Returns how many.
 */
export async function placeHistory(cast: Cast, now: Date): Promise<number> {
  const random = randomFrom(7);
  const today = dayIn(now, "America/Chicago");
  const drawn = pasts.flatMap((past) => endings(random, past).map((ended) => ({ past, ended })));
  const programs = drawn.map(({ past, ended }, index) =>
    pastProgram({ random, past, ended, cast, index, today, now }),
  );
  await transaction({ kind: "system" }, async ({ tx }) => {
    await writeHistory(tx, programs);
    await writeEvidence(tx, programs, jobs);
  });
  await sayAsThen(programs, now);
  return programs.length;
}
