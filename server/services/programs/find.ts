import { AppError } from "../../domain/errors";
import type { ProgramKind } from "../../domain/fees/rate";
import type { PlainDate } from "../../domain/plain-date";
import type { ReportDuePolicy } from "../../domain/progress/stay";
import type { Context } from "../caller";

/** A program's own row and its clinic's zone and accreditation. */
export type ProgramFacts = {
  id: string;
  number: string;
  claimId: string;
  claimNumber: string;
  payerId: string;
  clinicId: string;
  employerId: string;
  physicianId: string | null;
  workerId: string;
  caseManagerId: string | null;
  adjustorId: string | null;
  therapistId: string | null;
  kind: ProgramKind;
  state: string;
  occupationCode: string | null;
  jobTitle: string | null;
  strength: string | null;
  strengthStandard: string | null;
  referredOn: PlainDate;
  therapyPlateauOn: PlainDate | null;
  startOn: PlainDate | null;
  dischargedOn: PlainDate | null;
  workerName: string;
  clinicName: string;
  employerName: string;
  clinicZone: string;
  clinicAccredited: boolean;
  /** When weekly reports fall due, by each version of the payer's policy. */
  reportPolicies: (ReportDuePolicy & { effectiveFrom: PlainDate })[];
};

/** The columns of ProgramFacts as one JSON object, for `program p join organization c on c.id = p.clinic_id`. */
export const programJson = `json_build_object('id', p.id, 'number', p.number, 'claimId', p.claim_id,
  'claimNumber', p.claim_number, 'payerId', p.payer_id, 'clinicId', p.clinic_id, 'employerId', p.employer_id,
  'physicianId', p.physician_id, 'workerId', p.worker_id, 'caseManagerId', p.case_manager_id,
  'adjustorId', p.adjustor_id, 'therapistId', p.therapist_id, 'kind', p.kind, 'state', p.state,
  'occupationCode', p.occupation_code, 'jobTitle', p.job_title, 'strength', p.strength,
  'strengthStandard', p.strength_standard, 'referredOn', p.referred_on, 'therapyPlateauOn', p.therapy_plateau_on,
  'startOn', p.start_on, 'dischargedOn', p.discharged_on, 'workerName', p.worker_name, 'clinicName', p.clinic_name,
  'employerName', p.employer_name, 'clinicZone', c.time_zone, 'clinicAccredited', c.accredited,
  'reportPolicies', (select coalesce(json_agg(json_build_object('effectiveFrom', y.effective_from,
    'reportDueBusinessDays', y.report_due_business_days, 'reportDueTime', y.report_due_time) order by y.effective_from), '[]')
    from payer_policy y where y.payer_id = p.payer_id))`;

export const noSuchProgram = () => new AppError("NOT_FOUND", "There is no such program among yours.");

/** The program, if it is among the caller's own; else NOT_FOUND, whether it exists or not. */
export async function findProgram({ tx }: Context, programId: string): Promise<ProgramFacts> {
  const [row] = await tx.sql<{ program: ProgramFacts }>(
    "find_program",
    `select ${programJson} as program from program p join organization c on c.id = p.clinic_id where p.id = $1`,
    [programId],
  );
  if (!row) throw noSuchProgram();
  return row.program;
}

/** The same, refusing RULE once the program has ended. */
export async function findLiveProgram(context: Context, programId: string): Promise<ProgramFacts> {
  const program = await findProgram(context, programId);
  return refuseEnded(program);
}

export function refuseEnded(program: ProgramFacts): ProgramFacts {
  if (program.dischargedOn === null) return program;
  throw new AppError("RULE", "This program has ended; open a new one to record more.");
}
