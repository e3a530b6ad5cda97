import type { Context } from "../caller";

/** Forgets the caller's draft, in the command that has just submitted what it held. */
export async function dropDraft({ tx, actor }: Context, subject: string): Promise<void> {
  await tx.sql("drop_draft", "delete from draft where person_id = $1 and subject = $2", [
    actor.personId,
    subject,
  ]);
}
