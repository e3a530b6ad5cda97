import type { Explanation } from "@/server/domain/explanation";
import type { Cents } from "@/server/domain/money";
import type { Capacity } from "@/server/domain/outcomes/capacity";
import type { WorkStatusAtEnd } from "@/server/domain/outcomes/labels";
import type { IssuedStatus } from "@/server/domain/outcomes/work-status";
import type { Tenths } from "@/server/domain/percent";
import type { PlainDate } from "@/server/domain/plain-date";

/** One of the employer's workers: when they return, to what, and what they can do today. No diagnosis, no notes. */
export type WorkerLine = {
  programId: string;
  programNumber: string;
  claimNumber: string;
  workerName: string;
  jobTitle: string | null;
  clinicName: string;
  clinicPhone: string | null;
  workStatus: {
    status: IssuedStatus;
    restrictions: string | null;
    fromOn: PlainDate;
    untilOn: PlainDate | null;
  } | null;
  jobMatch: { tenths: Tenths | null; met: number; total: number; ready: boolean; testedOn: PlainDate | null };
  /** The day of full duty if it is reached, with its 80 % range; null while it is not in sight. */
  expectedReturn: { on: PlainDate; fromOn: PlainDate | null; toOn: PlainDate | null } | null;
  stayEndsOn: PlainDate | null;
  /** What job match and expected day rest on; the day's is null while it is not in sight. */
  explain: { jobMatch: Explanation; expectedReturn: Explanation | null };
  canDo: Capacity[];
  /** Demands of the job that wait for the employer's word. */
  toConfirm: { demandId: string; text: string; essential: boolean; sourceText: string }[];
  ended: {
    dischargedOn: PlainDate;
    workStatus: WorkStatusAtEnd;
    actualReturnOn: PlainDate | null;
  } | null;
  /** Only for an employer that insures itself. */
  cost: { authorizedCents: Cents; usedCents: Cents; projectedCents: Cents | null } | null;
};
