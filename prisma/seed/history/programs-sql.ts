import type { Tx } from "@/server/services/transaction";
import type { PastProgram } from "./past-program";

const rows = `from jsonb_to_recordset($1::jsonb) as r("programId" uuid, "claimId" uuid, "workerId" uuid, number text,
  "claimNumber" text, "givenName" text, "familyName" text, "payerId" uuid, "clinicId" uuid, "clinicName" text,
  "employerId" uuid, "employerName" text, "adjustorId" uuid, "therapistId" uuid, state text, "jobTitle" text,
  "occupationCode" text, strength text, weeks int, "startOn" date, "promisedOn" date, "dischargedOn" date,
  "workStatus" text, completed boolean, reason text, "baselineTenths" int, "jobMatchTenths" int, "stayWeeks" int,
  authorized int, attended int, "sessionCents" int, "costCents" int, standing jsonb, "status30" text, "status90" text, "reportsDue" int, "reportsOnTime" int)`;

const statements: readonly (readonly [string, string])[] = [
  [
    "seed_past_workers",
    `insert into person (id, given_name, family_name, is_worker) select "workerId", "givenName", "familyName", true ${rows}`,
  ],
  [
    "seed_past_claims",
    `insert into claim (id, payer_id, number, number_key, employer_id, worker_id, adjustor_id, state, injured_on, body_region)
     select "claimId", "payerId", "claimNumber", replace("claimNumber", '-', ''), "employerId", "workerId", "adjustorId", state,
       "startOn" - 110, 'Low back' ${rows}`,
  ],
  [
    "seed_past_programs",
    `insert into program (id, number, claim_id, payer_id, clinic_id, employer_id, worker_id, adjustor_id, therapist_id, kind,
       state, occupation_code, job_title, strength, strength_standard, referred_on, therapy_plateau_on, start_on,
       discharged_on, claim_number, worker_name, clinic_name, employer_name, created_at)
     select "programId", number, "claimId", "payerId", "clinicId", "employerId", "workerId", "adjustorId", "therapistId",
       'hardening', state, "occupationCode", "jobTitle", strength, 'Dictionary of Occupational Titles (DOT) strength levels',
       "startOn" - 14, "startOn" - 18, "startOn", "dischargedOn", "claimNumber", "givenName" || ' ' || "familyName",
       "clinicName", "employerName", "startOn" - 14 ${rows}`,
  ],
  [
    "seed_past_standing",
    `insert into program_standing (program_id, payer_id, now_tenths, baseline_tenths, mark_tenths, delta_tenths, flat_weeks,
       ready, action, last_week, last_reported_on, series, demands_met, demands_tested, demands_total, essential_unmet,
       limiting_text, stay_ends_on, stay_weeks, live)
     select "programId", "payerId", t.now_tenths, t.baseline_tenths, t.mark_tenths, t.delta_tenths, t.flat_weeks, t.ready,
       t.action, t.last_week, "startOn" + t.last_week * 7 - 3, t.series, t.demands_met, t.demands_tested, t.demands_total,
       t.essential_unmet, t.limiting_text, "startOn" + "stayWeeks" * 7 - 3, "stayWeeks", false
     ${rows}, jsonb_populate_record(null::program_standing, standing) t`,
  ],
  [
    "seed_past_accounts",
    `insert into program_account (program_id, payer_id, authorized_sessions, authorized_minutes, authorized_cents,
       used_sessions, used_minutes, used_cents, projected_cents, projected_low_cents, projected_high_cents)
     select "programId", "payerId", authorized, authorized * 240, authorized * "sessionCents", attended, attended * 240, "costCents",
       "costCents", "costCents", "costCents" ${rows}`,
  ],
  [
    "seed_past_outcomes",
    `insert into outcome (program_id, payer_id, clinic_id, strength, discharged_on, promised_on, started, work_status, completed,
       reason, stop_rule, job_match_tenths, baseline_tenths, cost_cents, actual_return_on, status_30, status_90, reports_due, reports_on_time)
     select "programId", "payerId", "clinicId", strength, "dischargedOn", "promisedOn", true, "workStatus", completed, reason, reason = 'no_progress',
       "jobMatchTenths", "baselineTenths", "costCents",
       case when "workStatus" in ('full_duty', 'modified_duty') then "dischargedOn" + 3 end, "status30", "status90",
       "reportsDue", "reportsOnTime" ${rows}`,
  ],
];

/** Writes finished programs with their claims, workers, accounts and outcomes; no requests. */
export async function writeHistory(tx: Tx, programs: readonly PastProgram[]): Promise<void> {
  const json = JSON.stringify(programs.map(({ reports, sessions, ...program }) => program));
  for (const [name, sql] of statements) await tx.sql(name, sql, [json]);
}
