import { z } from "zod";
import type { Scorecard } from "../../domain/outcomes/scorecard";
import type { PlainDate } from "../../domain/plain-date";
import { type TaskLine, tasksHeld } from "../coordination/list-tasks";
import { loadScorecard } from "../outcomes/load-scorecard";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";
import { query } from "../query";
import { type ReportOwed, reportsOwed } from "./reports-owed";
import { type RequestsInHand, requestsInHand } from "./requests-in-hand";

export type ClinicProgram = StandingLine & {
  startOn: PlainDate | null;
  stayFixed: boolean;
  authorizedSessions: number;
  usedSessions: number;
  usedCents: number;
  authorizedCents: number;
};

export type Referral = {
  programId: string;
  programNumber: string;
  workerName: string;
  claimNumber: string;
  jobTitle: string | null;
  referredOn: PlainDate;
};

export type ClinicHome = {
  asOf: string;
  /** Late ones first. */
  reports: ReportOwed[];
  requests: RequestsInHand;
  /** Calls that the stop rule asks for. */
  calls: TaskLine[];
  tasks: TaskLine[];
  /** Referrals whose job has no demands yet. */
  referrals: Referral[];
  programs: ClinicProgram[];
  scorecard: Scorecard;
};

const programsSql = `select ${standingLineJson} as line, p.start_on::text as "startOn",
    exists (select from stay_entry e where e.program_id = p.id and e.frozen_at is not null) as "stayFixed",
    coalesce(a.authorized_sessions, 0) as "authorizedSessions", coalesce(a.used_sessions, 0) as "usedSessions",
    coalesce(a.used_cents, 0) as "usedCents", coalesce(a.authorized_cents, 0) as "authorizedCents"
  from ${standingLineFrom} left join program_account a on a.program_id = p.id
  where p.discharged_on is null order by p.worker_name, p.id limit 500`;

const referralsSql = `select p.id as "programId", p.number as "programNumber", p.worker_name as "workerName",
    p.claim_number as "claimNumber", p.job_title as "jobTitle", p.referred_on::text as "referredOn"
  from program p where p.discharged_on is null and not exists (select from demand d where d.program_id = p.id)
  order by p.referred_on, p.id limit 100`;

/** The clinic's home: weeks to report, requests, calls owed, programs, our scorecard. */
export const clinicHome = query({
  name: "clinicHome",
  permission: "clinic:read",
  input: z.void(),
  views: null,
  async run(context): Promise<ClinicHome> {
    const { tx, actor, now } = context;
    const tasks = await tasksHeld(context);
    const programs = await tx.sql<Omit<ClinicProgram, keyof StandingLine> & { line: StandingLine }>(
      "clinic_programs",
      programsSql,
    );
    return {
      asOf: now.toISOString(),
      reports: await reportsOwed(context),
      requests: await requestsInHand(context),
      calls: tasks.filter(({ isCall }) => isCall),
      tasks: tasks.filter(({ isCall }) => !isCall),
      referrals: await tx.sql<Referral>("clinic_referrals", referralsSql),
      programs: programs.map(({ line, ...rest }) => ({ ...line, ...rest })),
      scorecard: await loadScorecard(context, { payerId: null, clinicId: actor.organizationId ?? "" }),
    };
  },
});
