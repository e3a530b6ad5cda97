import { AppError } from "@/server/domain/errors";
import { type FollowUpDay, followUpOn } from "@/server/domain/outcomes/follow-up";
import { followUpSchema } from "@/server/domain/outcomes/schema";
import { dayIn, formatDayYear } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { findProgram, type ProgramFacts } from "../programs/find";

/** Whether the return has lasted, as case manager, clinic or employer found out; what was found out stands. */
export const recordFollowUp = command({
  name: "recordFollowUp",
  permission: "follow-up:record",
  input: followUpSchema,
  async run(context, { programId, day, status }) {
    const program = await findProgram(context, programId);
    refuseEarly(context, program, day);
    await save(context, programId, day, status);
    await closeTask(context, programId, day);
    return {
      result: { day, status },
      event: { type: "follow_up.recorded", programId, day, workStatus: status },
    };
  },
});

function refuseEarly({ actor, now }: Context, { dischargedOn }: ProgramFacts, day: FollowUpDay): void {
  if (dischargedOn === null)
    throw new AppError("RULE", "The program is still running; it is followed up once it has ended.", "day");
  const on = followUpOn(dischargedOn, day);
  if (dayIn(now, actor.timeZone) < on)
    throw new AppError(
      "RULE",
      `${day} days after the program is ${formatDayYear(on)}; record the status then or later.`,
      "day",
    );
}

const saveSql = (column: string) => `update outcome set ${column} = $2, ${column}_from = $3
  where program_id = $1 and (${column} is null or (${column} = 'not_reached' and $2 <> 'not_reached')) returning program_id`;

// Of two who record at once, the second is told; one who was not reached at first may be found later.
async function save(
  { tx, actor }: Context,
  programId: string,
  day: FollowUpDay,
  status: string,
): Promise<void> {
  const saved = await tx.sql(`save_follow_up_${day}`, saveSql(`status_${day}`), [
    programId,
    status,
    actor.role,
  ]);
  if (saved.length === 0)
    throw new AppError(
      "CONFLICT",
      `The status at ${day} days has been recorded already; reload to see it.`,
      "day",
    );
}

async function closeTask({ tx, actor, now }: Context, programId: string, day: FollowUpDay): Promise<void> {
  await tx.sql(
    "close_follow_up",
    `update task set closed_at = $3, closed_by_id = $4, closing = '{"note":"The status is recorded."}'
     where program_id = $1 and dedupe_key = $2 and closed_at is null`,
    [programId, `follow_up:${programId}:${day}`, now, actor.personId],
  );
}
