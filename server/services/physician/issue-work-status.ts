import { randomUUID } from "node:crypto";
import { toDbDate } from "@/server/db/dates";
import { workStatusSchema } from "@/server/domain/outcomes/schema";
import { dayIn, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { tell } from "../notices/tell";
import { findLiveProgram, type ProgramFacts } from "../programs/find";

/** The physician says what the worker may do from a day on; every party reads it. */
export const issueWorkStatus = command({
  name: "issueWorkStatus",
  permission: "work-status:issue",
  input: ({ actor, now }) => workStatusSchema({ today: dayIn(now, actor.timeZone) }),
  async run(context, { programId, status, restrictions, fromOn, untilOn }) {
    const { tx, actor, now } = context;
    const program = await findLiveProgram(context, programId);
    const workStatusId = randomUUID();
    await tx.db.workStatus.createMany({
      data: {
        id: workStatusId,
        programId,
        status,
        restrictions: restrictions || null,
        fromOn: toDbDate(fromOn),
        untilOn: toDbDate(untilOn),
        issuedById: actor.personId,
        issuedAt: now,
      },
    });
    await tellParties(context, program, fromOn);
    return { result: { workStatusId }, event: { type: "work_status.issued", programId, workStatus: status } };
  },
});

async function tellParties(context: Context, program: ProgramFacts, day: PlainDate): Promise<void> {
  const text = `A new work status, from ${formatDayYear(day)}, stands on claim ${program.claimNumber}.`;
  const { adjustorId, caseManagerId, workerId, employerId, clinicId } = program;
  const people = [adjustorId, caseManagerId, workerId].filter((id) => id !== null);
  const line = { programId: program.id, kind: "work_status.issued", text, facts: { day } };
  for (const personId of people) await tell(context, { ...line, to: { personId } });
  for (const organizationId of [employerId, clinicId])
    await tell(context, { ...line, to: { organizationId } });
}
