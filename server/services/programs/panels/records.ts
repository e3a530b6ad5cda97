import type { Role } from "../../../domain/access/roles";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";

export type SignatureLine = {
  kind: string;
  decision: string;
  comment: string | null;
  by: string;
  signedAt: string;
};

export type WorkStatusLine = {
  status: string;
  restrictions: string | null;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  issuedBy: string | null;
  issuedAt: string;
};

export type OutcomePanel = {
  dischargedOn: PlainDate;
  /** Null where no stay had been planned. */
  promisedOn: PlainDate | null;
  workStatus: string;
  completed: boolean;
  jobMatchTenths: number | null;
  actualReturnOn: PlainDate | null;
  status30: string | null;
  status90: string | null;
  /** The role of who told it. */
  status30From: Role | null;
  status90From: Role | null;
};

export async function loadSignatures({ tx }: Context, programId: string): Promise<SignatureLine[]> {
  return tx.sql<SignatureLine>(
    "program_signatures",
    `select s.kind, s.decision, s.comment, f.given_name || ' ' || f.family_name as by, to_json(s.signed_at) #>> '{}' as "signedAt"
     from signature s join person f on f.id = s.signed_by_id where s.program_id = $1 order by s.signed_at desc`,
    [programId],
  );
}

/** The newest first. */
export async function loadWorkStatuses({ tx }: Context, programId: string): Promise<WorkStatusLine[]> {
  return tx.sql<WorkStatusLine>(
    "program_work_statuses",
    `select w.status, w.restrictions, w.from_on::text as "fromOn", w.until_on::text as "untilOn",
       f.given_name || ' ' || f.family_name as "issuedBy", to_json(w.issued_at) #>> '{}' as "issuedAt"
     from work_status w left join person f on f.id = w.issued_by_id where w.program_id = $1 order by w.issued_at desc`,
    [programId],
  );
}

/** How the program ended; the columns that every party may read. */
export async function loadOutcome({ tx }: Context, programId: string): Promise<OutcomePanel | null> {
  const [row] = await tx.sql<OutcomePanel>(
    "program_outcome",
    `select discharged_on::text as "dischargedOn", promised_on::text as "promisedOn", work_status as "workStatus", completed,
       job_match_tenths as "jobMatchTenths", actual_return_on::text as "actualReturnOn", status_30 as "status30",
       status_90 as "status90", status_30_from as "status30From", status_90_from as "status90From" from outcome where program_id = $1`,
    [programId],
  );
  return row ?? null;
}
