import { z } from "zod";
import { sees } from "@/server/domain/access/visibility";
import type { Ability, Demand } from "@/server/domain/job-demands/demand";
import { demandText, SOURCE_LABELS } from "@/server/domain/job-demands/labels";
import { capacities } from "@/server/domain/outcomes/capacity";
import { explainReturn } from "@/server/domain/outcomes/explain-return";
import { dayIn, type PlainDate } from "@/server/domain/plain-date";
import { explainJobMatch } from "@/server/domain/progress/explain-job-match";
import { jobMatch, judgedOn } from "@/server/domain/progress/job-match";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";
import { query } from "../query";
import { insuresItself } from "./insures-itself";
import type { WorkerLine } from "./worker-line";

type Row = {
  line: StandingLine;
  clinic_phone: string | null;
  reported_on: PlainDate | null;
  demands: Demand[];
  abilities: Ability[];
  work_status: WorkerLine["workStatus"];
  ended: WorkerLine["ended"];
  cost: WorkerLine["cost"];
};

/** How long an ended program stays in the list, so that its return can be reported; and once it is, corrected. */
export const DAYS_AFTER_END = 120;
export const DAYS_AFTER_RETURN = 14;

const workersSql = `select ${standingLineJson} as line, c.phone as clinic_phone, s.last_reported_on::text as reported_on,
  (select coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'label', d.label, 'kind', d.kind,
     'unit', d.unit, 'direction', d.direction, 'required', d.required, 'band', d.band, 'height', d.height,
     'essential', d.essential, 'weight', d.weight, 'source', d.source, 'sourceDetail', d.source_detail,
     'confirmedOn', d.confirmed_on, 'position', d.position) order by d.position), '[]')
   from demand d where d.program_id = p.id and d.required is not null) as demands,
  (select coalesce(json_agg(json_build_object('demandId', m.demand_id, 'measured', m.measured, 'unit', m.unit,
     'band', m.band, 'testedOn', m.tested_on, 'week', r.week, 'tester', m.tester, 'method', m.method,
     'effortValid', m.effort_valid) order by r.week), '[]')
   from measurement m join report r on r.id = m.report_id where m.program_id = p.id) as abilities,
  (select json_build_object('status', w.status, 'restrictions', w.restrictions, 'fromOn', w.from_on, 'untilOn', w.until_on)
   from work_status w where w.program_id = p.id order by w.issued_at desc limit 1) as work_status,
  (select json_build_object('dischargedOn', o.discharged_on, 'workStatus', o.work_status,
     'actualReturnOn', o.actual_return_on) from outcome o where o.program_id = p.id) as ended,
  (select json_build_object('authorizedCents', a.authorized_cents, 'usedCents', a.used_cents,
     'projectedCents', a.projected_cents) from program_account a where a.program_id = p.id) as cost
  from ${standingLineFrom} join organization c on c.id = p.clinic_id
  where p.discharged_on is null or (p.discharged_on > $1::date - ${DAYS_AFTER_END} and not exists (
    select from outcome o where o.program_id = p.id and o.actual_return_on < $1::date - ${DAYS_AFTER_RETURN}))
  order by p.discharged_on is not null, s.return_on nulls last, p.worker_name, p.id limit 200`;

/** The employer's workers in a program: who needs an answer first, then the nearest return. */
export const workers = query({
  name: "workers",
  permission: "workers:read",
  input: z.void(),
  views: null,
  async run(context) {
    const { tx, actor, now } = context;
    const today = dayIn(now, actor.timeZone);
    const rows = await tx.sql<Row>("workers", workersSql, [today]);
    const selfInsured = await insuresItself(context);
    const lines = rows.map((row) => workerLine(row, today, sees(actor.role, "money", { selfInsured })));
    return lines.toSorted((a, b) => asks(b) - asks(a));
  },
});

const asks = (line: WorkerLine) =>
  Number(line.toConfirm.length > 0 || (line.ended !== null && line.ended.actualReturnOn === null));

function workerLine(row: Row, today: PlainDate, showsCost: boolean): WorkerLine {
  const { line, demands, abilities } = row;
  const match = jobMatch(demands, abilities, judgedOn(row.ended?.dischargedOn ?? null, today));
  const shown = {
    jobMatch: {
      tenths: match.tenths,
      met: match.met,
      total: match.total,
      ready: match.ready,
      testedOn: row.reported_on,
    },
    stayEndsOn: line.stayEndsOn,
  };
  const expectedReturn = line.returnOn
    ? { on: line.returnOn, fromOn: line.returnFromOn, toOn: line.returnToOn }
    : null;
  return {
    ...shown,
    expectedReturn,
    explain: {
      jobMatch: explainJobMatch(match),
      expectedReturn: expectedReturn && explainReturn({ ...shown, expectedReturn }),
    },
    programId: line.programId,
    programNumber: line.programNumber,
    claimNumber: line.claimNumber,
    workerName: line.workerName,
    jobTitle: line.jobTitle,
    clinicName: line.clinicName,
    clinicPhone: row.clinic_phone,
    workStatus: row.work_status,
    canDo: capacities(match),
    toConfirm: row.ended ? [] : demands.filter((demand) => demand.confirmedOn === null).map(unconfirmed),
    ended: row.ended,
    cost: showsCost ? row.cost : null,
  };
}

function unconfirmed(demand: Demand): WorkerLine["toConfirm"][number] {
  const sourceText = demand.sourceDetail ?? SOURCE_LABELS[demand.source];
  return { demandId: demand.id, text: demandText(demand), essential: demand.essential, sourceText };
}
