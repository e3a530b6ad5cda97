import pg from "pg";
import { inject } from "vitest";

export type LastWeek = {
  programId: string;
  workerName: string;
  claimNumber: string;
  /** The week that may be reported now: the stay's last. */
  week: number;
  /** E-mail of the clinic's therapist and of the claim's adjustor. */
  clinic: string;
  adjustor: string;
};

/** The demonstration's steady program in the last week of its stay, in a state where a question stops the deadline. */
export async function programInItsLastWeek(): Promise<LastWeek> {
  const client = new pg.Client({ connectionString: inject("demoOwnerUrl") });
  await client.connect();
  const { rows } = await client.query<LastWeek>(
    `select p.id as "programId", w.given_name || ' ' || w.family_name as "workerName",
       p.claim_number as "claimNumber", s.stay_weeks as week, therapist.email as clinic, adjustor.email as adjustor
     from program p join program_standing s on s.program_id = p.id join person w on w.id = p.worker_id
     join membership m on m.organization_id = p.clinic_id and m.role = 'clinic'
     join person therapist on therapist.id = m.person_id join person adjustor on adjustor.id = p.adjustor_id
     where p.state = 'LA' and s.live and s.flat_weeks = 0 and s.now_tenths < 1000 and s.last_week = s.stay_weeks - 1
       and not exists (select from request r where r.program_id = p.id and r.bucket <> 'decided') limit 1`,
  );
  await client.end();
  const [found] = rows;
  if (!found) throw new Error("The demonstration has no steady program in Louisiana in its last week.");
  return found;
}
