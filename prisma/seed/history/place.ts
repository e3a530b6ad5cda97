import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "@/server/services/caller";
import { loadRates, type ProgramRates } from "@/server/services/stay/rates";
import { transaction } from "@/server/services/transaction";
import { deskOf, type OrganizationSketch, organizations } from "../cast";
import { jobs } from "../jobs";
import type { Cast } from "../place-cast";
import { randomFrom } from "../random";
import { writeEvidence } from "./evidence-sql";
import { endings, type PastProgram, pastProgram } from "./past-program";
import { type Past, pasts } from "./pasts";
import { writeHistory } from "./programs-sql";
import { sayAsThen } from "./said-then";

function ratesOf(context: Context, cast: Cast, { clinic, adjustor }: Past): Promise<ProgramRates> {
  const { state, accredited = false }: OrganizationSketch = organizations[clinic];
  return loadRates(context, {
    payerId: cast.organizations[deskOf[adjustor].payer],
    clinicId: cast.organizations[clinic],
    clinicAccredited: accredited,
    state,
    kind: "hardening",
  });
}

/**
 * Writes programs that ended two to sixteen months ago with their weekly evidence, so that clinics have outcomes to be
 * compared by and projections are fitted on them; and what was projected while they ran. Returns how many.
 */
export async function placeHistory(cast: Cast, now: Date): Promise<number> {
  const random = randomFrom(7);
  const today = dayIn(now, "America/Chicago");
  const programs = await transaction({ kind: "system" }, async ({ tx, actor }) => {
    const written: PastProgram[] = [];
    for (const past of pasts) {
      const rates = await ratesOf({ tx, actor, now }, cast, past);
      for (const ended of endings(random, past))
        written.push(pastProgram({ random, past, ended, cast, index: written.length, today, now, rates }));
    }
    await writeHistory(tx, written);
    await writeEvidence(tx, written, jobs);
    return written;
  });
  await sayAsThen(programs, now);
  return programs.length;
}
