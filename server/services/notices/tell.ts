import type { NoticeFacts } from "@/server/domain/notices/facts";
import type { Context } from "../caller";

export type Telling = {
  programId: string;
  requestId?: string | null;
  kind: string;
  /** No health data: a notice may be mailed. */
  text: string;
  facts?: NoticeFacts;
  to: { personId: string } | { organizationId: string };
};

/** Puts a line in somebody's inbox, in the command that caused it. */
export async function tell(
  { tx, now }: Context,
  { programId, requestId, kind, text, facts = {}, to }: Telling,
): Promise<void> {
  await tx.sql(
    "tell",
    `insert into notice (program_id, request_id, kind, text, facts, to_person_id, to_organization_id, created_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8)`,
    [
      programId,
      requestId ?? null,
      kind,
      text,
      JSON.stringify(facts),
      "personId" in to ? to.personId : null,
      "organizationId" in to ? to.organizationId : null,
      now,
    ],
  );
}
