import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { CallParty } from "../../domain/coordination/labels";
import type { callFields } from "../../domain/coordination/schema";
import type { Context } from "../caller";

type Call = z.output<ReturnType<typeof callFields>> & {
  programId: string;
  party: CallParty;
  taskId: string | null;
};

/** Writes a call as made by the actor; gives its id. */
export async function addCall({ tx, actor }: Context, call: Call): Promise<string> {
  const id = randomUUID();
  const { programId, taskId, party, spokeWith, calledAt, outcome } = call;
  await tx.sql(
    "add_call",
    `insert into call (id, program_id, task_id, party, spoke_with, called_at, outcome, by_person_id, by_role)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [id, programId, taskId, party, spokeWith, calledAt, outcome, actor.personId, actor.role],
  );
  return id;
}
