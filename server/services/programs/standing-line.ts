import type { Tenths } from "@/server/domain/percent";
import type { PlainDate } from "@/server/domain/plain-date";
import type { CourseAction } from "@/server/domain/progress/course";
import type { WeekKind } from "@/server/domain/progress/fold-weeks";

/** A program in one line, as every list of programs shows it: who, where, and function now. No money. */
export type StandingLine = {
  programId: string;
  programNumber: string;
  workerName: string;
  claimNumber: string;
  jobTitle: string | null;
  clinicName: string;
  employerName: string;
  state: string;
  /** Weeks reported so far; null before the baseline. */
  lastWeek: number | null;
  stayWeeks: number | null;
  stayEndsOn: PlainDate | null;
  nowTenths: Tenths | null;
  baselineTenths: Tenths | null;
  deltaTenths: Tenths | null;
  flatWeeks: number;
  ready: boolean;
  action: CourseAction;
  series: { week: number; tenths: Tenths | null; kind: WeekKind }[];
  demandsMet: number;
  demandsTotal: number;
  essentialUnmet: number;
  /** "drag 165 lb → 101" */
  limitingText: string | null;
  nextReportDueAt: string | null;
  /** The day of full duty if it is reached, with its 80 % range. */
  returnOn: PlainDate | null;
  returnFromOn: PlainDate | null;
  returnToOn: PlainDate | null;
};

/** The columns of StandingLine as one JSON object, for `program p left join program_standing s on s.program_id = p.id`. */
export const standingLineJson = `json_build_object('programId', p.id, 'programNumber', p.number,
  'workerName', p.worker_name, 'claimNumber', p.claim_number, 'jobTitle', p.job_title, 'clinicName', p.clinic_name,
  'employerName', p.employer_name, 'state', p.state, 'lastWeek', s.last_week, 'stayWeeks', s.stay_weeks,
  'stayEndsOn', s.stay_ends_on, 'nowTenths', s.now_tenths, 'baselineTenths', s.baseline_tenths,
  'deltaTenths', s.delta_tenths, 'flatWeeks', coalesce(s.flat_weeks, 0), 'ready', coalesce(s.ready, false),
  'action', coalesce(s.action, 'none'), 'series', coalesce(s.series, '[]'), 'demandsMet', coalesce(s.demands_met, 0),
  'demandsTotal', coalesce(s.demands_total, 0), 'essentialUnmet', coalesce(s.essential_unmet, 0),
  'limitingText', s.limiting_text, 'nextReportDueAt', s.next_report_due_at, 'returnOn', s.return_on,
  'returnFromOn', s.return_from_on, 'returnToOn', s.return_to_on)`;

/** The tables of StandingLine. */
export const standingLineFrom = "program p left join program_standing s on s.program_id = p.id";
