import { randomUUID } from "node:crypto";
import { toDbDate } from "../../db/dates";
import { dayIn } from "../../domain/plain-date";
import { OpenProgram, type OpenProgramInput } from "../../domain/programs/schema";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { tell } from "../notices/tell";
import { recordNumber } from "../record-number";
import { claimAndWorker } from "./claim-and-worker";
import { type ChosenParties, chooseParties } from "./parties";

/** A clinic opens a program from a referral: the worker, the payer's claim, the parties. CONFLICT for a claim with a live program. */
export const openProgram = command({
  name: "openProgram",
  permission: "program:open",
  input: ({ now, actor }) => OpenProgram({ today: dayIn(now, actor.timeZone) }),
  async run(context, input) {
    const parties = await chooseParties(context, input);
    const claim = await claimAndWorker(context, input);
    const program = await addProgram(context, input, parties, claim);
    await addDiagnosis(context, input, claim.claimId);
    await dropDraft(context, "referral");
    await tell(context, {
      programId: program.id,
      kind: "program.opened",
      text: `${parties.clinicName} has opened program ${program.number} on claim ${input.claimNumber}.`,
      to: input.adjustorId ? { personId: input.adjustorId } : { organizationId: input.payerId },
    });
    return {
      result: { programId: program.id, programNumber: program.number },
      event: { type: "program.opened", programId: program.id, claimNumber: input.claimNumber },
    };
  },
});

type ClaimIds = { claimId: string; workerId: string; workerName: string };

async function addProgram(
  { tx, actor }: Context,
  input: OpenProgramInput,
  parties: ChosenParties,
  claim: ClaimIds,
): Promise<{ id: string; number: string }> {
  const id = randomUUID();
  const number = recordNumber("P");
  await tx.db.program.createMany({
    data: {
      id,
      number,
      ...claim,
      payerId: input.payerId,
      clinicId: parties.clinicId,
      employerId: input.employerId,
      physicianId: input.physicianId,
      caseManagerId: input.caseManagerId,
      adjustorId: input.adjustorId,
      therapistId: actor.personId,
      kind: input.kind,
      state: input.state,
      jobTitle: input.jobTitle,
      referredOn: toDbDate(input.referredOn),
      therapyPlateauOn: toDbDate(input.therapyPlateauOn),
      claimNumber: input.claimNumber,
      clinicName: parties.clinicName,
      employerName: parties.employerName,
    },
  });
  return { id, number };
}

async function addDiagnosis(
  { tx }: Context,
  { diagnosis }: OpenProgramInput,
  claimId: string,
): Promise<void> {
  if (!diagnosis) return;
  await tx.sql(
    "add_diagnosis",
    "insert into claim_diagnosis (claim_id, code, label, accepted) values ($1,$2,$3,$4)",
    [claimId, diagnosis.code, diagnosis.label, diagnosis.accepted],
  );
}
