import { extentOf } from "../../../domain/access/visibility";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";

export type Diagnosis = { code: string; label: string; accepted: boolean };

export type NoteLine = {
  week: number;
  reportedOn: PlainDate;
  clinical: string | null;
  /** null also for who is only told that there is one. */
  behavioural: string | null;
  hasBehavioural: boolean;
};

/** Diagnoses of the program's claim. Only for roles that see them: others have no grant on the table. */
export async function loadDiagnoses({ tx }: Context, claimId: string): Promise<Diagnosis[]> {
  return tx.sql<Diagnosis>(
    "program_diagnoses",
    "select code, label, accepted from claim_diagnosis where claim_id = $1 order by code",
    [claimId],
  );
}

/** Notes by week, the newest first; behavioural notes as far as the role sees them. */
export async function loadNotes({ tx, actor }: Context, programId: string): Promise<NoteLine[]> {
  const whole = ["yes", "own"].includes(extentOf(actor.role, "behavioural"));
  return tx.sql<NoteLine>(
    "program_notes",
    `select r.week, r.reported_on::text as "reportedOn", n.clinical, case when $2 then n.behavioural end as behavioural,
       n.behavioural is not null as "hasBehavioural"
     from report_note n join report r on r.id = n.report_id
     where n.program_id = $1 and (n.clinical is not null or n.behavioural is not null) order by r.week desc`,
    [programId, whole],
  );
}
