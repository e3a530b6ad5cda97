import { owner } from "./owner";
import type { World } from "./world";

/** Many programs of the world's clinic as a referral leaves them, in one statement; returns their claim numbers. */
export async function manyPrograms(world: World, count: number): Promise<string[]> {
  const { rows } = await (await owner()).query<{ claim_number: string }>(
    `with numbered as (select n, 'BULK-' || lpad(n::text, 5, '0') as number from generate_series(1, $1) n),
     claims as (
       insert into claim (payer_id, number, number_key, employer_id, worker_id, state, injured_on, body_region)
       select $2, number, replace(number, '-', ''), $3, $4, 'TX', '2026-06-01', 'Low back' from numbered
       returning id, number)
     insert into program (number, claim_id, payer_id, clinic_id, employer_id, worker_id, therapist_id, kind, state,
       referred_on, claim_number, worker_name, clinic_name, employer_name)
     select 'P-' || number, id, $2, $5, $3, $4, $6, 'hardening', 'TX', '2026-09-01', number, 'worker Test',
       'Lone Star Work Rehab', 'City of Aldine' from claims returning claim_number`,
    [
      count,
      world.payerId,
      world.employerId,
      world.people.worker.personId,
      world.clinicId,
      world.people.therapist.personId,
    ],
  );
  return rows.map((row) => row.claim_number);
}
