import { randomUUID } from "node:crypto";
import type { Context } from "../caller";
import { tell } from "../notices/tell";
import type { ProgramFacts } from "../programs/find";

type Signature = {
  kind: "order" | "plan" | "expedited";
  decision: "signed" | "returned" | "declined";
  comment: string | null;
  staySeq: number | null;
  /** The request that an expedited decision is asked for. */
  requestId?: string;
};

/** Writes the physician's word, tells clinic and payer, and closes what asked for it; answers the signature's id. */
export async function sign(context: Context, program: ProgramFacts, signature: Signature): Promise<string> {
  const { tx, actor, now } = context;
  const id = randomUUID();
  await tx.sql(
    "add_signature",
    `insert into signature (id, program_id, kind, decision, comment, document_id, stay_seq, signed_by_id, signed_at, request_id)
     values ($1, $2, $3, $4, $5, (select d.id from document d where d.program_id = $2 and d.kind = $3
       order by d.uploaded_at desc limit 1), $6, $7, $8, $9)`,
    [
      id,
      program.id,
      signature.kind,
      signature.decision,
      signature.comment,
      signature.staySeq,
      actor.personId,
      now,
      signature.requestId ?? null,
    ],
  );
  await tellSigned(context, program, signature);
  await closeSignTasks(context, program.id);
  return id;
}

const words = {
  order: "the order",
  plan: "the plan of care",
  expedited: "the certification of an expedited request",
} as const;

async function tellSigned(context: Context, program: ProgramFacts, signature: Signature): Promise<void> {
  const { decision: did } = signature;
  const text = `${context.actor.name} has ${did} ${words[signature.kind]} on claim ${program.claimNumber}.`;
  const line = { programId: program.id, kind: `${signature.kind}.${did}`, text };
  await tell(context, { ...line, to: { organizationId: program.clinicId } });
  if (program.adjustorId) await tell(context, { ...line, to: { personId: program.adjustorId } });
}

// One task may ask for both; it closes when neither the order nor the latest plan waits any more.
async function closeSignTasks({ tx, actor, now }: Context, programId: string): Promise<void> {
  await tx.sql(
    "close_sign_tasks",
    `update task set closed_at = $2, closed_by_id = $3 where program_id = $1 and kind = 'sign' and closed_at is null
       and exists (select from signature g where g.program_id = $1 and g.kind = 'order' and g.decision = 'signed')
       and not exists (select from stay_entry e where e.program_id = $1
         and e.seq = (select max(l.seq) from stay_entry l where l.program_id = $1)
         and not exists (select from signature g where g.program_id = $1 and g.kind = 'plan' and g.stay_seq = e.seq
           and g.signed_at >= e.created_at))`,
    [programId, now, actor.personId],
  );
}
