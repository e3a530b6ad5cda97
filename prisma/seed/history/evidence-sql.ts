import type { Tx } from "@/server/services/transaction";
import type { JobKey, jobs } from "../jobs";
import type { PastProgram } from "./past-program";

const programRows = `from jsonb_to_recordset($1::jsonb) as r("programId" uuid, "therapistId" uuid, job text, "startOn" date,
  weeks int, "stayWeeks" int, "sessionCents" int)`;
const reportRows = `from jsonb_to_recordset($1::jsonb) as r("programId" uuid, "therapistId" uuid, week int, "reportedOn" date,
  "submittedAt" timestamptz, "dueAt" timestamptz, "sessionsPlanned" int, "sessionsAttended" int, amounts jsonb)`;
const sessionRows = `from jsonb_to_recordset($1::jsonb) as r("programId" uuid, "therapistId" uuid, "heldOn" date,
  attended boolean, "recordedAt" timestamptz, "sessionCents" int, "feeLines" jsonb)`;

const demandsSql = `insert into demand (program_id, position, code, label, kind, unit, direction, required, band, height,
    essential, weight, source, source_detail, confirmed_on)
  select r."programId", d.position, d.code, d.label, d.kind::demand_kind, d.unit, d.direction::direction, d.required,
    d.band::band, d.height, d.essential, d.weight, d.source::demand_source, d."sourceDetail", r."startOn" - 12
  ${programRows} join jsonb_to_recordset($2::jsonb) as d(job text, position int, code text, label text, kind text,
    unit text, direction text, required numeric, band text, height text, essential boolean, weight int, source text,
    "sourceDetail" text) using (job)`;

/** The plan, and the week more that an extension added on the last Friday, before that week's report. */
const staysSql = `insert into stay_entry (program_id, seq, start_on, weeks, sessions_per_week, minutes_by_week, end_on,
    sessions, price_cents, reason, frozen_at, created_at, created_by_id)
  select "programId", n, "startOn", w, 5, array_fill(240, array[w]), "startOn" + w * 7 - 3, w * 5, w * 5 * "sessionCents",
    case n when 1 then 'Plan' else 'Extension' end, at, at, "therapistId"
  ${programRows}, lateral (values (1, weeks, ("startOn" - 5)::timestamptz),
    (2, "stayWeeks", ("startOn" + weeks * 7 - 4)::timestamptz)) e(n, w, at)
  where n = 1 or "stayWeeks" > weeks`;

const reportsSql = `insert into report (program_id, week, reported_on, submitted_at, submitted_by_id, sessions_planned,
    sessions_attended, due_at)
  select "programId", week, "reportedOn", "submittedAt", "therapistId", "sessionsPlanned", "sessionsAttended", "dueAt"
  ${reportRows}`;

const measurementsSql = `insert into measurement (program_id, report_id, demand_id, measured, unit, band, tested_on, tester,
    effort_valid)
  select p.program_id, p.id, d.id, a.value::numeric, d.unit, d.band, p.reported_on, t.given_name || ' ' || t.family_name || ', PT',
    true
  ${reportRows}
    join report p on p.program_id = r."programId" and p.week = r.week
    join person t on t.id = r."therapistId"
    cross join jsonb_each_text(r.amounts) a
    join demand d on d.program_id = r."programId" and d.code = a.key`;

const sessionsSql = `insert into program_session (program_id, held_on, minutes, attended, excuse_code, price_cents,
    fee_lines, recorded_by_id, recorded_at)
  select "programId", "heldOn", case when attended then 240 else 0 end, attended,
    case when not attended then 'illness' end, case when attended then "sessionCents" else 0 end,
    case when attended then "feeLines" else '[]' end, "therapistId", "recordedAt"
  ${sessionRows}`;

/** Writes the demands, the stays, and each week's sessions and measurements of finished programs; set by set. */
export async function writeEvidence(
  tx: Tx,
  programs: readonly PastProgram[],
  sketches: typeof jobs,
): Promise<void> {
  const demands = (Object.keys(sketches) as JobKey[]).flatMap((job) =>
    sketches[job].demands.map((demand, position) => ({ ...demand, job, position })),
  );
  const plain = programs.map(({ reports, sessions, standing, ...program }) => program);
  const of = <T extends object>(rowsOf: (program: PastProgram) => readonly T[]) =>
    JSON.stringify(
      programs.flatMap((program) => {
        const { programId, therapistId, sessionCents, feeLines } = program;
        return rowsOf(program).map((row) => ({ programId, therapistId, sessionCents, feeLines, ...row }));
      }),
    );
  const reports = of((program) => program.reports);
  await tx.sql("seed_past_demands", demandsSql, [JSON.stringify(plain), JSON.stringify(demands)]);
  await tx.sql("seed_past_stays", staysSql, [JSON.stringify(plain)]);
  await tx.sql("seed_past_reports", reportsSql, [reports]);
  await tx.sql("seed_past_measurements", measurementsSql, [reports]);
  await tx.sql("seed_past_sessions", sessionsSql, [of((program) => program.sessions)]);
}
