import { AppError } from "@/server/domain/errors";
import { returnSchema } from "@/server/domain/outcomes/schema";
import { dayIn, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { tell } from "../notices/tell";
import { findProgram, type ProgramFacts } from "../programs/find";

/** The employer reports the day the worker came back; reported again, it corrects the day. */
export const reportReturn = command({
  name: "reportReturn",
  permission: "return:report",
  input: ({ actor, now }) => returnSchema({ today: dayIn(now, actor.timeZone) }),
  async run(context, { programId, returnedOn }) {
    const program = await findProgram(context, programId);
    await refuseBeforeInjury(context, program, returnedOn);
    await saveReturn(context, programId, returnedOn);
    const text = `${program.employerName} reports a return to work on ${formatDayYear(returnedOn)} (program ${program.number}).`;
    const line = { programId, kind: "return.reported", text };
    const { adjustorId, caseManagerId, clinicId } = program;
    for (const personId of [adjustorId, caseManagerId])
      if (personId) await tell(context, { ...line, to: { personId } });
    await tell(context, { ...line, to: { organizationId: clinicId } });
    return { result: { returnedOn }, event: { type: "return.reported", programId, on: returnedOn } };
  },
});

async function refuseBeforeInjury(
  { tx }: Context,
  { claimId }: ProgramFacts,
  returnedOn: PlainDate,
): Promise<void> {
  const [claim] = await tx.sql<{ injured_on: PlainDate }>(
    "injured_on",
    "select injured_on::text from claim where id = $1",
    [claimId],
  );
  if (claim && returnedOn < claim.injured_on)
    throw new AppError(
      "BAD_INPUT",
      `The return is before the injury on ${formatDayYear(claim.injured_on)}; check the day.`,
      "returnedOn",
    );
}

async function saveReturn({ tx }: Context, programId: string, returnedOn: PlainDate): Promise<void> {
  const saved = await tx.sql(
    "save_return",
    "update outcome set actual_return_on = $2 where program_id = $1 returning program_id",
    [programId, returnedOn],
  );
  if (saved.length === 0)
    throw new AppError(
      "RULE",
      "The program is still running; report the return once the clinic has ended it, or call the clinic.",
      "returnedOn",
    );
}
