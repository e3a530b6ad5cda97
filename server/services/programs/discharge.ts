import { AppError } from "../../domain/errors";
import { dayIn, formatDay, type PlainDate } from "../../domain/plain-date";
import { Discharge } from "../../domain/programs/schema";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { tell } from "../notices/tell";
import { refreshStanding } from "../progress/refresh-standing";
import { addOutcome } from "./add-outcome";
import { findLiveProgram, type ProgramFacts } from "./find";
import { partiesToTell } from "./parties-to-tell";
import { refuseUnborne } from "./refuse-unborne";

/** The clinic ends a program and says how: the outcome every scorecard counts. RULE for a full duty that the evidence denies. */
export const dischargeProgram = command({
  name: "dischargeProgram",
  permission: "program:discharge",
  input: ({ now, actor }) => Discharge({ today: dayIn(now, actor.timeZone) }),
  async run(context, { programId, dischargedOn, workStatus, completed, reason }) {
    const program = await findLiveProgram(context, programId);
    if (dischargedOn < (program.startOn ?? program.referredOn))
      throw new AppError(
        "BAD_INPUT",
        `The discharge is dated before the program began on ${formatDay(program.startOn ?? program.referredOn)}; mend the date.`,
        "dischargedOn",
      );
    await end(context, program, dischargedOn);
    const standing = await refreshStanding(context, programId);
    await refuseUnborne(context, standing, { dischargedOn, workStatus, reason });
    await addOutcome(context, standing, { dischargedOn, workStatus, completed, reason });
    await closeTasks(context, programId);
    await dropDraft(context, `discharge:${programId}`);
    const text = `Program ${program.number} has ended on ${formatDay(dischargedOn)}.`;
    for (const to of partiesToTell(program))
      await tell(context, { programId, kind: "program.discharged", text, facts: { day: dischargedOn }, to });
    return {
      result: { programId, jobMatchTenths: standing.match.tenths },
      event: { type: "program.discharged", programId, workStatus, completed },
    };
  },
});

// Of two discharges at once, one finds the program ended already.
async function end({ tx }: Context, { id }: ProgramFacts, dischargedOn: PlainDate): Promise<void> {
  const ended = await tx.sql(
    "end_program",
    "update program set discharged_on = $2 where id = $1 and discharged_on is null returning id",
    [id, dischargedOn],
  );
  if (ended.length === 0)
    throw new AppError("CONFLICT", "This program has just been ended; reload to see how.");
}

async function closeTasks({ tx, actor, now }: Context, programId: string): Promise<void> {
  await tx.sql(
    "close_ended_tasks",
    `update task set closed_at = $2, closed_by_id = $3, closing = '{"note":"The program ended."}'
     where program_id = $1 and closed_at is null and holder_role = 'clinic' and kind not like 'call\\_%'`,
    [programId, now, actor.personId],
  );
}
