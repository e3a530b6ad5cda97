import type { Role } from "../../domain/access/roles";
import type { AlarmFacts, PlannedStay, RequestClock } from "../../domain/alarms/facts";
import type { BusinessCalendar } from "../../domain/jurisdictions/calendar";
import type { Calendars } from "../../domain/jurisdictions/calendar-set";
import { dayIn } from "../../domain/plain-date";
import { policyInForce } from "../../domain/progress/policy";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { datedPolicy, type PolicyRow, policiesJson } from "../policy/policies";
import { type ProgramFacts, programJson } from "../programs/find";
import { currentStay, type LedgerEntry, ledgerJson } from "../stay/ledger";

/** An alarm as it is written; its holder may have changed since. */
type Written = { open: boolean; role: Role; personId: string | null };

/** This program's alarms that are written already, by their keys. */
type Known = Record<string, Written>;

export type Loaded = { facts: AlarmFacts; known: Known };

type Row = Omit<AlarmFacts, "program" | "policies" | "policy" | "stay" | "requests"> & {
  ledger: LedgerEntry[];
  program: ProgramFacts;
  policies: PolicyRow[];
  requests: (Omit<RequestClock, "calendar"> & { calendarId: string })[];
  known: Known | null;
  /** Of the parties' persons those who can no longer sign in. */
  away: string[];
};

const list = (what: string, from: string) => `(select coalesce(json_agg(${what}), '[]') from ${from})`;

/** The rule that the due instant comes from: the expedited one once a physician has certified the request. */
const binding = `coalesce(nullif(r.deadline->'bindingRule', 'null'), r.deadline->'rule')`;

const ruleOf = (rule: string) =>
  `json_build_object('name', ${rule}->'name', 'version', ${rule}->'version', 'citation', ${rule}->'citation',
     'status', ${rule}->'status', 'zone', ${rule}->'zone', 'ifMissed', ${rule}->'ifMissed')`;

/** When the deadline last ran again: the clinic's answer, or the payer going on without one, to a question that stopped it. */
const resumedAt = `(select max(a.at) from request_action a where a.request_id = r.id
  and a.type in ('answer_information', 'close_question') and (r.deadline#>>'{rule,informationStopsDeadline}')::boolean)`;

const reports = list(
  "json_build_object('week', e.week, 'reportedOn', e.reported_on, 'submittedAt', e.submitted_at) order by e.week",
  "report e where e.program_id = p.id",
);
// What was returned as incomplete has no deadline: a new one begins when it is sent again.
const requests = list(
  `json_build_object('id', r.id, 'number', r.number, 'holder', r.holder, 'submittedAt', r.submitted_at, 'dueAt', r.due_at,
     'decidedAt', r.decided_at, 'stoppedSince', r.deadline->'stoppedSince', 'resumedAt', ${resumedAt}, 'answerDueAt', r.deadline->'answerDueAt',
     'calendarId', ${binding}->'calendar', 'rule', ${ruleOf(binding)}, 'answerRule', ${ruleOf("(r.deadline->'answerRule')")})`,
  `request r where r.program_id = p.id and r.is_latest and r.submitted_at is not null and r.deadline is not null and r.due_at is not null
     and r.status <> 'returned_incomplete' and (r.bucket in ('decide', 'waiting') or r.decided_at > $2::timestamptz - interval '15 days')`,
);
const authorizations = list(
  `json_build_object('startOn', a.start_on, 'endOn', a.end_on, 'sessions', a.sessions, 'minutes', a.minutes, 'approvedAt', a.approved_at)`,
  `"authorization" a where a.program_id = p.id`,
);
const sessions = list(
  `json_build_object('heldOn', d.held_on, 'minutes', d.minutes, 'recordedAt', d.recorded_at, 'charged', d.authorization_id is not null,
     'surprise', d.surprise) order by d.recorded_at, d.held_on`,
  "program_session d where d.program_id = p.id and d.attended",
);
const latestPlan = `g.kind = 'plan' and g.stay_seq = (select max(seq) from stay_entry where program_id = p.id)`;
const signed = `(select json_build_object('orderAt', min(g.signed_at) filter (where g.kind = 'order' and g.decision = 'signed'),
    'planAt', max(g.signed_at) filter (where ${latestPlan} and g.decision = 'signed'),
    'planReturnedAt', max(g.signed_at) filter (where ${latestPlan} and g.decision = 'returned'))
  from signature g where g.program_id = p.id)`;
const away = `(select coalesce(json_agg(x.person_id), '[]') from (select m.person_id from membership m
    where m.person_id in (p.therapist_id, p.physician_id, p.adjustor_id, p.case_manager_id)
    group by m.person_id having bool_and(m.disabled_at is not null)) x)`;

const factsSql = `select ${programJson} as program, (${policiesJson("p.payer_id")}) as policies, coalesce(s.series, '[]') as weeks,
    ${reports} as reports, (${ledgerJson("p.id")}) as ledger, ${requests} as requests, ${authorizations} as authorizations,
    ${sessions} as sessions, ${list("k.called_at", "call k where k.program_id = p.id")} as calls, ${signed} as signed,
    (select json_build_object('started', o.started, 'status30', o.status_30, 'status90', o.status_90) from outcome o where o.program_id = p.id) as outcome,
    (select json_object_agg(t.dedupe_key, json_build_object('open', t.closed_at is null, 'role', t.holder_role,
      'personId', t.holder_person_id)) from task t where t.program_id = p.id and t.explanation is not null) as known, ${away} as away
  from program p join organization c on c.id = p.clinic_id left join program_standing s on s.program_id = p.id
  where p.id = any($1::uuid[])`;

/** What the alarms of these programs are folded from, in one round trip; those not among the caller's own are left out. */
export async function loadAlarmFacts(context: Context, programIds: readonly string[]): Promise<Loaded[]> {
  const { tx, now } = context;
  const rows = await tx.sql<Row>("alarm_facts", factsSql, [programIds, now]);
  const calendars = await loadCalendars(context);
  const ofState = new Map<string, BusinessCalendar>();
  return rows.map(({ known, away, ...row }) => {
    const { state } = row.program;
    const calendar = ofState.get(state) ?? calendars.ofState(state, now);
    ofState.set(state, calendar);
    return {
      facts: factsOf({ ...row, program: acting(row.program, away) }, calendar, calendars, now),
      known: known ?? {},
    };
  });
}

/** The program with no person where the one named can no longer act: the alarm then lies with all who act for the party. */
function acting(program: ProgramFacts, away: readonly string[]): ProgramFacts {
  const present = (id: string | null) => (id !== null && away.includes(id) ? null : id);
  const { therapistId, physicianId, adjustorId, caseManagerId } = program;
  return {
    ...program,
    therapistId: present(therapistId),
    physicianId: present(physicianId),
    adjustorId: present(adjustorId),
    caseManagerId: present(caseManagerId),
  };
}

/** The stay in force with its first approval; null before one is planned. */
function plannedStay(ledger: readonly LedgerEntry[]): PlannedStay | null {
  const stay = currentStay(ledger);
  const last = ledger.at(-1);
  if (!stay || !last) return null;
  const { seq, endOn, createdAt } = last;
  const approved = ledger.find(({ frozenAt }) => frozenAt !== null);
  return { ...stay, seq, endOn, createdAt, frozenAt: approved?.frozenAt ?? null };
}

function factsOf(
  { ledger, ...row }: Omit<Row, "known" | "away">,
  calendar: BusinessCalendar,
  calendars: Calendars,
  now: Date,
): AlarmFacts {
  const policies = row.policies.map(datedPolicy);
  return {
    ...row,
    program: { ...row.program, calendar },
    policies,
    stay: plannedStay(ledger),
    policy: policyInForce(policies, dayIn(now, row.program.clinicZone)),
    requests: row.requests.map(({ calendarId, ...request }) => ({
      ...request,
      calendar: calendars.of(calendarId, new Date(request.submittedAt)),
    })),
  };
}
