/**
 * Two rules as one statement over the same tables, for comparison: the calls of a first flat week and the clinic's late
 * report. $1 the instant; $2 each state's next business day after a day, as JSON; keys as the product writes them.
 */
export const twoRulesSql = `
  with live as (
    select p.id, p.state, s.series, c.time_zone from program p join organization c on c.id = p.clinic_id
    join program_standing s on s.program_id = p.id where p.discharged_on is null),
  judged as (
    select l.id, (e ->> 'week')::int as week, e ->> 'kind' as kind,
      max(r.submitted_at) over (partition by l.id order by (e ->> 'week')::int) as known_at, r.week is not null as filed
    from live l cross join jsonb_array_elements(l.series) e
    left join report r on r.program_id = l.id and r.week = (e ->> 'week')::int),
  runs as (
    select *, count(*) filter (where kind not in ('flat', 'excused')) over (partition by id order by week) as run from judged),
  counted as (
    select *, count(*) filter (where kind = 'flat') over (partition by id, run order by week) as flat from runs),
  broken as (
    select id, run - 1 as run, min(known_at) as at from runs where kind not in ('flat', 'excused') group by id, run),
  calls as (
    select c.id, c.week from counted c left join broken b on b.id = c.id and b.run = c.run
    where c.kind = 'flat' and c.filed and c.flat = 1 and c.known_at <= $1
      and (b.at is null or (b.at > c.known_at and b.at >= $1::timestamptz - interval '14 days'))),
  next_day as (select * from jsonb_to_recordset($2::jsonb) as n(state text, day date, next date)),
  owed as (
    select l.id, w as week, (n.next + time '17:00') at time zone l.time_zone as due_at
    from live l join lateral (select * from stay_entry y where y.program_id = l.id order by seq desc limit 1) y on y.frozen_at is not null
    cross join generate_series(1, y.weeks) w
    join next_day n on n.state = l.state and n.day = y.start_on + w * 7 - 1),
  late as (
    select o.id, o.week from owed o left join report r on r.program_id = o.id and r.week = o.week
    where o.due_at <= $1 and (r.week is null or (r.submitted_at > o.due_at and r.submitted_at >= $1::timestamptz - interval '14 days')))
  select 'call_insurer:' || id || ':' || week as key from calls
  union all select 'call_physician:' || id || ':' || week from calls
  union all select 'report_late:' || id || ':' || week || ':clinic' from late`;

/** The large seed gives the first programs their reports; here every running program has those its course speaks of. */
export const reportsSql = `insert into report (program_id, week, reported_on, submitted_at, submitted_by_id, sessions_planned, sessions_attended)
  select p.id, w.week, day.on, day.on + time '20:00', p.therapist_id, 5, 5
  from program p join program_standing s on s.program_id = p.id,
    lateral (select (e ->> 'week')::int as week from jsonb_array_elements(s.series) e) w,
    lateral (select p.start_on + w.week * 7 - 3 as on) day
  where p.discharged_on is null and not exists (select from report r where r.program_id = p.id) and day.on < current_date`;
