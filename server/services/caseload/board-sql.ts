/** An adjustor's board is of the own claims; everybody else's of all programs they are party to. $1 role, $2 person. */
const own = "($1 <> 'adjustor' or p.adjustor_id = $2)";

// A task that an alarm or a request says better stands as that one. After the end alarms alone stand: what they were
// raised for (a call not made, a request not decided, the follow-up) is still owed.
const openTask = `t.closed_at is null and ${own} and (p.discharged_on is null or t.explanation is not null)
    and not (t.request_id is not null and t.kind in ('determine', 'answer'))
    and not (t.kind = 'sign' and exists (select from task u where u.program_id = t.program_id and u.kind = 'unsigned'
      and u.holder_role = 'physician' and u.closed_at is null))`;

// A request whose deadline has raised an alarm stands there as that alarm: one ball, one line.
const openRequest = `r.bucket in ('decide', 'waiting') and r.is_latest and r.holder <> 'none' and ${own}
    and not exists (select from task t where t.program_id = r.program_id and t.request_id = r.id and t.closed_at is null
      and t.explanation is not null and t.holder_role::text = r.holder::text)`;

const party = "p.worker_name, p.claim_number, p.state";

/** One page of open tasks. $3 the holder or null; $4 and $5 where the page before ended; $6 how many; $7 kinds or null, $8 whether these or all but these. */
export const tasksSql = `select t.id, t.program_id, t.request_id, t.kind, ${party}, t.title,
    t.holder_role, left(f.given_name, 1) || '. ' || f.family_name as holder_name, t.fired_at, t.due_at
  from task t join program p on p.id = t.program_id left join person f on f.id = t.holder_person_id
  where ${openTask} and ($3::text is null or t.holder_role::text = $3)
    and ($4::timestamptz is null or (t.fired_at, t.id) > ($4, $5::uuid))
    and ($7::text[] is null or (t.kind = any($7)) = $8)
  order by t.fired_at, t.id limit $6`;

/** One page of open requests; $3 to $6 as above. */
export const requestsSql = `select r.id, r.program_id, ${party}, r.number, r.type, r.holder, r.holder_since, r.due_at,
    case when r.holder = 'adjustor' then left(f.given_name, 1) || '. ' || f.family_name end as holder_name
  from request r join program p on p.id = r.program_id left join person f on f.id = r.adjustor_id
  where ${openRequest} and ($3::text is null or r.holder::text = $3)
    and ($4::timestamptz is null or (r.holder_since, r.id) > ($4, $5::uuid))
  order by r.holder_since, r.id limit $6`;

/** How many of each kind each holder has. */
export const countsSql = `select t.holder_role::text as holder, t.kind, false as request, count(*)::int as count
    from task t join program p on p.id = t.program_id where ${openTask} group by 1, 2
  union all select r.holder::text, 'request', true, count(*)::int
    from request r join program p on p.id = r.program_id where ${openRequest} group by 1`;
