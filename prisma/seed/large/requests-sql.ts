/** Each request of the sketched programs: n counts within its program, the last may be open. */
export const requestSketchSql = `
  create temporary table request_sketch as
  select i, s, program_id, payer_id, clinic_id, adjustor_id, therapist_id, state, coalesce(strength, '') as strength, start_on,
    given, family, employer, n, requests,
    n = requests as latest, pg_temp.seed_id('request', i * 64 + n) as request_id, 'R-L' || i || '-' || n as number,
    case when n = requests and phase in ('decide', 'waiting') then phase else 'decided' end as bucket,
    n = requests and (phase = 'live' or stopped) as half_used, d.submitted_at - make_interval(days => 28 * (requests - n) + greatest(sketch.ago - 59, 0)) as submitted_at,
    d.due_at - make_interval(days => 28 * (requests - n) + greatest(sketch.ago - 59, 0)) as due_at, d.deadline, cents, lines
  from sketch join deadline_template d using (s) join price_template using (s), generate_series(1, requests) n
  where d.ago = least(sketch.ago, 59)`;

const decidedAt = "submitted_at + interval '26 hours'";
const endOn = "(start_on + 28 * (n - 1) + 25)";

export const requestsSql = [
  `insert into request (id, number, number_key, program_id, payer_id, clinic_id, adjustor_id, state, type, sessions,
     minutes_per_session, minutes_total, start_on, end_on, price_cents, fee_lines, reason, status, holder, holder_since, strength,
     bucket, is_latest, submitted_at, due_at, deadline, decided_at, created_at, created_by_id)
   select request_id, number, lower(replace(number, '-', '')), program_id, payer_id, clinic_id, adjustor_id, state,
     (case n when 1 then 'initial' else 'extension' end)::request_type, 20, 240, 4800, start_on + 28 * (n - 1), ${endOn}, cents,
     lines, 'The drag and the floor lift are still short of the job.',
     (case bucket when 'decide' then 'submitted' when 'waiting' then 'information_requested' else 'approved' end)::request_status,
     (case bucket when 'decide' then 'adjustor' when 'waiting' then 'clinic' else 'none' end)::request_holder,
     case bucket when 'decide' then submitted_at when 'waiting' then submitted_at + interval '2 hours' else ${decidedAt} end,
     strength, bucket, latest, submitted_at, due_at, deadline, case bucket when 'decided' then ${decidedAt} end, submitted_at, therapist_id
   from request_sketch`,
  `insert into request_action (request_id, program_id, seq, type, by_person_id, by_role, at, detail)
   select request_id, program_id, 1, 'submit', therapist_id, 'clinic', submitted_at, '{}' from request_sketch`,
  `insert into request_action (request_id, program_id, seq, type, by_person_id, by_role, at, detail)
   select request_id, program_id, 2, case bucket when 'waiting' then 'ask_information' else 'approve' end, adjustor_id,
     'adjustor', case bucket when 'waiting' then submitted_at + interval '2 hours' else ${decidedAt} end,
     case bucket when 'waiting' then '{"text": "Please send the last clinic note.", "askedOf": "clinic"}'::jsonb
       else '{"sessions": 20}'::jsonb end
   from request_sketch where bucket <> 'decide'`,
  `insert into determination (request_id, program_id, outcome, asked_sessions, asked_minutes, asked_cents, sessions, minutes,
     price_cents, fee_lines, start_on, end_on, text, decided_by_id, decided_by_role, decided_at, due_at, strength, packet,
     packet_hash)
   select request_id, program_id, 'approve', 20, 4800, cents, 20, 4800, cents, lines, start_on + 28 * (n - 1), ${endOn},
     'Approved as asked.', adjustor_id, 'adjustor', ${decidedAt}, due_at, strength, '{}', encode(sha256(convert_to('{}', 'UTF8')), 'hex')
   from request_sketch where bucket = 'decided'`,
  `insert into "authorization" (number, program_id, request_id, sessions, minutes, price_cents, used_sessions, used_minutes,
     used_cents, start_on, end_on, approved_at)
   select 'A' || substr(number, 2), program_id, request_id, 20, 4800, cents, case when half_used then 10 else 20 end,
     case when half_used then 2400 else 4800 end, case when half_used then cents / 2 else cents end,
     start_on + 28 * (n - 1), ${endOn}, ${decidedAt}
   from request_sketch where bucket = 'decided'`,
  // In the order of their index, which writes fewer pages.
  `insert into search_key (payer_id, key, request_id)
   select distinct payer_id, key, request_id from request_sketch, unnest(array[lower(state) || i, i::text, 'rl' || i || n,
     i::text || n, lower(family), lower(given), lower(given || family), lower(family || given), 'firm' || employer]) key
   order by payer_id, key, request_id`,
];
