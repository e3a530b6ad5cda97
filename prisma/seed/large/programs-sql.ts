/**
 * What is derived of program i before anything is written: its parties, its phase (decide, waiting, live, finished),
 * its course, how many requests it has, and its last day: that of its last authorization, or its middle where the stop
 * rule ended it. $1 first, $2 last program; $3 programs and $4 requests of this run; $5 programs that were there before it.
 */
export const sketchSql = `
  create temporary table sketch as
  select g.*, pg_temp.seed_id('program', i) as program_id, pg_temp.seed_id('payer', payer) as payer_id,
    pg_temp.seed_id('clinic', clinic) as clinic_id, pg_temp.seed_id('employer', employer) as employer_id,
    pg_temp.seed_id('worker', i) as worker_id, pg_temp.seed_id('staff', (payer - 1) * 5 + adjustor) as adjustor_id,
    pg_temp.seed_id('therapist', clinic) as therapist_id, (array['TX','LA','TN','CA'])[s + 1] as state,
    (array['Ana','Ben','Carla','David','Elena','Frank','Grace','Hugo','Iris','Jamal','Kate','Luis','Mona','Nick'])[1 + pg_temp.seed_pick(i, 3, 14)] as given,
    (array['Reyes','Okafor','Nguyen','Hall','Abara','Kowalski','Silva','Brooks','Ortiz','Park','Diaz','Moore','Young','Bell','Cruz','Ward','Price','Long','Ross','Gray'])[1 + pg_temp.seed_pick(i, 4, 20)]
      || (array['','son','man','field','ton'])[1 + pg_temp.seed_pick(i, 5, 5)] as family,
    case when phase = 'finished' then d.today - ago - 28 * (requests - 1) + 3 when course < 20 then d.today - 7 * 5
      else d.today + 7 end as start_on,
    (array['S','L','M','M','M','H','H','H','V',null])[1 + job] as strength, (array['Claims clerk','Cashier','Delivery driver',
      'Machine operator','Nursing aide','Freight mover','Roofer','Carpenter','Firefighter','Rigger'])[1 + job] as job_title,
    case when phase = 'finished' then d.today - ago + case when stopped then 15 else 29 end end as ended_on
  from (
    select i, 1 + i % 50 as payer, clinic, 1 + pg_temp.seed_pick(i, 14, 100) as employer, pg_temp.seed_pick(i, 15, 10) as job,
      case when pg_temp.seed_pick(i, 17, 20) = 0 then pg_temp.seed_pick(i, 18, 4) else clinic % 4 end as s,
      1 + pg_temp.seed_pick(i, 1, 4) as adjustor, p.phase, requests,
      p.phase = 'finished' and pg_temp.seed_pick(i, 16, 7) = 0 as stopped,
      case when requests = 1 and p.phase in ('decide', 'waiting') then 20 else 0 end + pg_temp.seed_pick(i, 6, 20) as course,
      case p.phase when 'decide' then pg_temp.seed_pick(i, 7, 6) when 'waiting' then 1 + pg_temp.seed_pick(i, 7, 6)
        when 'live' then 8 + pg_temp.seed_pick(i, 7, 30) else 40 + pg_temp.seed_pick(i, 7, 900) end as ago
    from (select i::bigint as i, pg_temp.seed_pick(i, 2, 1000) as draw,
        ($4::bigint / $3 + case when i - $5 <= $4::bigint % $3 then 1 else 0 end)::int as requests
      from generate_series($1::bigint, $2::bigint) i) n,
    lateral (select 1 + pg_temp.seed_pick(i, 13, 200) as clinic) c,
    lateral (select case when draw < 100 then 'decide' when draw < 150 then 'waiting' when draw < 300 then 'live'
      else 'finished' end as phase) p
    where requests > 0) g, (select current_date as today) d`;

const live = "phase <> 'finished'";
/** Requests of a program that are approved: all but the one still open. */
const approved = "(requests - case when phase in ('decide', 'waiting') then 1 else 0 end)";
/** Of the last approval of a live program half is used, and of one that the stop rule ended. */
const used = `(${approved} - case when phase = 'live' or stopped then 0.5 else 0 end)`;

/** What was found out 30 and 90 days later; not asked yet is null. */
const later =
  "array['full_duty','full_duty','full_duty','full_duty','full_duty','full_duty','modified_duty','off_work','not_reached',null]";

export const programsSql = [
  `insert into person (id, given_name, family_name, is_worker) select worker_id, given, family, true from sketch`,
  `insert into claim (id, payer_id, number, number_key, employer_id, worker_id, adjustor_id, state, injured_on, body_region)
   select pg_temp.seed_id('claim', i), payer_id, state || '-' || i, state || i, employer_id, worker_id, adjustor_id, state,
     start_on - 120, 'Low back' from sketch`,
  `insert into claim_wage (claim_id, average_weekly_cents)
   select pg_temp.seed_id('claim', i), 60000 + 1000 * pg_temp.seed_pick(i, 8, 80) from sketch`,
  `insert into program (id, number, claim_id, payer_id, clinic_id, employer_id, worker_id, adjustor_id, therapist_id, kind,
     state, job_title, strength, strength_standard, referred_on, therapy_plateau_on, start_on, discharged_on, claim_number,
     worker_name, clinic_name, employer_name)
   select program_id, 'P-L' || i, pg_temp.seed_id('claim', i), payer_id, clinic_id, employer_id, worker_id, adjustor_id,
     therapist_id, 'hardening', state, job_title, strength, case when strength is not null then 'ORS' end, start_on - 14, start_on - 16, start_on,
     ended_on, state || '-' || i, given || ' ' || family,
     'Clinic ' || clinic, 'Firm' || employer from sketch`,
  `insert into program_standing (program_id, payer_id, now_tenths, baseline_tenths, mark_tenths, delta_tenths, flat_weeks,
     ready, action, last_week, last_reported_on, series, demands_met, demands_tested, demands_total, essential_unmet,
     limiting_text, stay_ends_on, stay_weeks, next_report_due_at, ready_by_end_permille, live)
   select sketch.program_id, sketch.payer_id, t.now_tenths, t.baseline_tenths, t.mark_tenths, t.delta_tenths, t.flat_weeks, t.ready,
     t.action, t.last_week, start_on + t.last_week * 7 - 3, t.series, t.demands_met, t.demands_tested, t.demands_total,
     t.essential_unmet, t.limiting_text, start_on + 25, 4,
     case when ${live} and pg_temp.seed_pick(i, 9, 10) = 0 then now() - interval '1 day' end, 300 + pg_temp.seed_pick(i, 10, 600),
     ${live}
   from sketch join course_template c on c.k = course,
     jsonb_populate_record(null::program_standing, c.standing) t`,
  `insert into program_account (program_id, payer_id, authorized_sessions, authorized_minutes, authorized_cents,
     used_sessions, used_minutes, used_cents, projected_cents, projected_low_cents, projected_high_cents)
   select program_id, payer_id, 20 * ${approved}, 4800 * ${approved}, cents * ${approved},
     20 * ${used}, 4800 * ${used}, cents * ${used}, cents * requests, cents * (requests - 0.2), cents * (requests + 0.3)
   from sketch join price_template using (s)`,
  `insert into stay_entry (program_id, seq, start_on, weeks, sessions_per_week, minutes_by_week, end_on, sessions,
     price_cents, reason, frozen_at, created_by_id)
   select program_id, 1, start_on, 4, 5, '{240,240,240,240}', start_on + 25, 20, cents, 'Plan',
     case when ${approved} > 0 then (start_on - 3)::timestamptz end, therapist_id from sketch join price_template using (s)`,
  `insert into outcome (program_id, payer_id, clinic_id, strength, discharged_on, promised_on, started, work_status, completed, reason,
     stop_rule, job_match_tenths, baseline_tenths, cost_cents, status_30, status_90, reports_due, reports_on_time)
   select program_id, payer_id, clinic_id, strength, ended_on, ended_on - greatest(0, pg_temp.seed_pick(i, 19, 14) - 9), true, work_status,
     not stopped and pg_temp.seed_pick(i, 12, 10) > 0, case when stopped then 'no_progress' else 'stay_ended' end, stopped,
     (t.standing ->> 'now_tenths')::int, (t.standing ->> 'baseline_tenths')::int, cents * ${used},
     case when ended_on <= current_date - 30 then (${later})[1 + pg_temp.seed_pick(i, 20, 10)] end,
     case when ended_on <= current_date - 90 then (${later})[1 + pg_temp.seed_pick(i, 21, 10)] end, 4, 3
   from sketch join price_template using (s) join course_template t on t.k = course,
     lateral (select case when stopped then 'off_work' else
       (array['full_duty','full_duty','full_duty','modified_duty','off_work'])[1 + pg_temp.seed_pick(i, 11, 5)] end as work_status) e
   where not (${live})`,
  // What the projection said after two weeks of the programs that have ended since.
  `insert into projection_made (program_id, weeks_seen, payer_id, made_at, end_week, tenths, low_tenths, high_tenths, ready_permille,
     cohort_programs, method_version)
   select program_id, 2, payer_id, start_on + 14, 4, 800, 700, 900, 50 * pg_temp.seed_pick(i, 22, 21), 100, 'seed'
   from sketch where not (${live})`,
  // The two calls of a flat week, most of them made in time.
  `insert into task (program_id, payer_id, clinic_id, state, strength, kind, title, holder_role, holder_person_id, due_at,
     dedupe_key, fired_at, closed_at, closed_by_id)
   select program_id, payer_id, clinic_id, state, coalesce(strength, ''), kind, 'Call after a flat week', 'clinic', therapist_id, due_at, kind || ':' || program_id || ':2',
     due_at - interval '1 day', closed_at, case when closed_at is not null then therapist_id end
   from sketch, unnest(array['call_insurer', 'call_physician']) kind, lateral (select start_on + 14 + time '22:00' as due_at) d,
     lateral (select case when due_at < now() - interval '5 days' then due_at + interval '1 hour' *
       (pg_temp.seed_pick(i, 24, 25) - 20) end as closed_at) c
   where course < 20 and (stopped or pg_temp.seed_pick(i, 23, 6) = 0)`,
];

/** Demands, reports and measurements of the first programs of a run, so that whole pages can be read. $1: the last of them. */
export const evidenceSql = [
  `insert into demand (id, program_id, position, code, label, kind, unit, direction, required, band, height, essential,
     weight, source, source_detail, confirmed_on)
   select pg_temp.seed_id('demand', i * 64 + position), program_id, position, code, label, kind::demand_kind, unit,
     direction::direction, required, band::band, height, essential, weight, source::demand_source, d."sourceDetail", start_on - 10
   from sketch, demand_template d where i <= $1`,
  `insert into report (id, program_id, week, reported_on, submitted_at, submitted_by_id, sessions_planned, sessions_attended)
   select pg_temp.seed_id('report', i * 64 + week), program_id, week, start_on + week * 7 - case week when 0 then 7 else 3 end,
     (start_on + week * 7 - case week when 0 then 7 else 3 end)::timestamptz + interval '20 hours', therapist_id,
     case week when 0 then 0 else 5 end, case week when 0 then 0 else 5 end
   from sketch join course_template t on t.k = course, generate_series(0, t.weeks) week where i <= $1`,
  `insert into measurement (program_id, report_id, demand_id, measured, unit, band, tested_on, tester, effort_valid)
   select program_id, pg_temp.seed_id('report', i * 64 + m.week), pg_temp.seed_id('demand', i * 64 + d.position), m.measured,
     d.unit, d.band::band, start_on + m.week * 7 - case m.week when 0 then 7 else 3 end, 'T. Cole, PT', true
   from sketch join course_template t on t.k = course,
     jsonb_to_recordset(t.measured) as m(week int, code text, measured numeric) join demand_template d using (code)
   where i <= $1`,
];
