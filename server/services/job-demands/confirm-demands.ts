import { z } from "zod";
import { toDbDate } from "../../db/dates";
import { AppError } from "../../domain/errors";
import { dayIn } from "../../domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { tell } from "../notices/tell";
import { findLiveProgram, type ProgramFacts } from "../programs/find";

/** The employer confirms that these are the job's demands: the named ones, or all of them. */
export const confirmDemands = command({
  name: "confirmDemands",
  permission: "demands:confirm",
  input: z.object({
    programId: z.uuid({ error: "Choose the program." }),
    demandIds: z.array(z.uuid()).min(1, { error: "Choose at least one demand." }).nullable().default(null),
  }),
  async run(context, { programId, demandIds }) {
    const program = await findLiveProgram(context, programId);
    const count = await confirm(context, program, demandIds);
    if (count === 0)
      throw new AppError("RULE", "There is no demand here that still waits to be confirmed.", "demandIds");
    await closeTask(context, programId);
    await tell(context, {
      programId,
      kind: "demands.confirmed",
      text: `${program.employerName} has confirmed ${count} demands of the job (${program.number}).`,
      to: { organizationId: program.clinicId },
    });
    return { result: { count }, event: { type: "demands.confirmed", programId, count } };
  },
});

async function confirm(
  { tx, actor, now }: Context,
  program: ProgramFacts,
  ids: string[] | null,
): Promise<number> {
  const { count } = await tx.db.demand.updateMany({
    where: { programId: program.id, confirmedOn: null, ...(ids ? { id: { in: ids } } : {}) },
    data: { confirmedOn: toDbDate(dayIn(now, actor.timeZone)), confirmedById: actor.personId },
  });
  return count;
}

// The task asks for the whole list; it closes with the last demand.
async function closeTask({ tx, actor, now }: Context, programId: string): Promise<void> {
  await tx.sql(
    "close_confirm_task",
    `update task set closed_at = $2, closed_by_id = $3 where program_id = $1 and kind = 'confirm_demands'
       and closed_at is null and not exists (select from demand d where d.program_id = $1 and d.confirmed_on is null)`,
    [programId, now, actor.personId],
  );
}
