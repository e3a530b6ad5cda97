import pg from "pg";
import { inject } from "vitest";
import { clinicToday } from "./program";

type Gated = {
  programId: string;
  requestId: string;
  workerName: string;
  /** E-mail of the clinic's therapist and of the claim's adjustor. */
  clinic: string;
  adjustor: string;
};

/** The demonstration's program with a gated approval and one flat week open; its next report may be filed today. */
export async function gatedProgram(): Promise<Gated & { testedOn: ReturnType<typeof clinicToday> }> {
  const client = new pg.Client({ connectionString: inject("demoOwnerUrl") });
  await client.connect();
  const { rows } = await client.query<Gated>(
    `select p.id as "programId", a.request_id as "requestId", p.worker_name as "workerName",
       therapist.email as clinic, adjustor.email as adjustor
     from program p join "authorization" a on a.program_id = p.id join program_standing s on s.program_id = p.id
     join membership m on m.organization_id = p.clinic_id and m.role = 'clinic'
     join person therapist on therapist.id = m.person_id join person adjustor on adjustor.id = p.adjustor_id
     where a.gated and s.live and s.flat_weeks = 1 and s.last_week = 2 and therapist.email is not null limit 1`,
  );
  await client.end();
  const [found] = rows;
  if (!found) throw new Error("The demonstration has no gated approval with one flat week open.");
  return { ...found, testedOn: clinicToday() };
}
