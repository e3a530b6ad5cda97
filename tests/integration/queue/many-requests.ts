import { owner } from "../../support/owner";
import type { World } from "../../support/world";

const payers = 20;

/**
 * Fills an empty world with `count` programs of twenty payers, each with one request; most are closed, as in life, and
 * a tenth of them are the adjustor's.
 */
export async function manyRequests(world: World, count: number): Promise<void> {
  const db = await owner();
  await db.query(
    `insert into organization (kind, name, address_lines, state, time_zone)
     select 'payer', 'Payer ' || n, '{}', 'TX', 'America/Chicago' from generate_series(3, $1::int) n`,
    [payers],
  );
  await db.query(
    `insert into claim (payer_id, number, number_key, employer_id, worker_id, state, injured_on, body_region)
     select ids[1 + n % $1::int], 'TX-' || n, 'tx' || n, $2, $3, 'TX', '2026-01-01', 'shoulder'
     from generate_series(1, $4::int) n, (select array_agg(id) as ids from organization where kind = 'payer') payers`,
    [payers, world.employerId, world.people.worker.personId, count],
  );
  await db.query(
    `insert into program (number, claim_id, payer_id, clinic_id, employer_id, worker_id, kind, state, job_title,
       referred_on, start_on, claim_number, worker_name, clinic_name, employer_name)
     select 'P-' || number, id, payer_id, $1, employer_id, worker_id, 'hardening', 'TX', 'Police officer',
       '2026-10-01', '2026-10-05', number, 'Reyes, M.', 'Lone Star', 'City of Aldine' from claim`,
    [world.clinicId],
  );
  await db.query(
    `insert into program_standing (program_id, payer_id, now_tenths, flat_weeks, live, stay_ends_on, stay_weeks, next_report_due_at)
     select id, payer_id, 718, (random() * 3)::int % 3, random() < 0.2, date '2026-11-01' + (random() * 60)::int, 4,
       timestamptz '2026-11-01' + random() * interval '60 days' from program`,
  );
  await db.query("insert into program_account (program_id, payer_id) select id, payer_id from program");
  await db.query(
    `insert into request (number, number_key, program_id, payer_id, clinic_id, adjustor_id, state, type, sessions,
       minutes_per_session, minutes_total, start_on, end_on, price_cents, fee_lines, reason, status, holder, holder_since,
       bucket, due_at, decided_at, created_by_id, submitted_at)
     select 'R-' || number, 'r' || claim_number, id, payer_id, clinic_id, case when random() < 0.1 then $1::uuid end, 'TX',
       'initial', 20, 240, 4800, '2026-11-30', '2026-12-25', 512000, '[]', 'reason',
       case b when 'decided' then 'approved' else 'submitted' end::request_status,
       case b when 'decide' then 'adjustor' when 'waiting' then 'clinic' else 'none' end::request_holder,
       '2026-11-20T15:00:00Z', b, timestamptz '2026-11-01' + random() * interval '60 days',
       case b when 'decided' then timestamptz '2026-10-01' + random() * interval '60 days' end, $2,
       timestamptz '2026-10-01' + random() * interval '50 days'
     from (select *, case when random() < 0.1 then 'decide' when random() < 0.1 then 'waiting' else 'decided' end as b
       from program) p`,
    [world.people.adjustor.personId, world.people.therapist.personId],
  );
  await db.query(
    `insert into search_key (payer_id, key, request_id)
     select r.payer_id, key, r.id from request r join program p on p.id = r.program_id,
       lateral (values (lower(replace(p.claim_number, '-', ''))), ('reyes'), ('cityofaldine')) k (key)`,
  );
  await db.query("analyze");
}
