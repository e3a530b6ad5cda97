import type { Telling } from "../notices/tell";
import type { ProgramFacts } from "./find";

type To = Telling["to"];

/** The payer's side: the claim's adjustor, or the payer while it has none. */
function payerSide({ adjustorId, payerId }: ProgramFacts): To {
  return adjustorId ? { personId: adjustorId } : { organizationId: payerId };
}

const person = (personId: string | null): To[] => (personId ? [{ personId }] : []);

function physicianOf({ physicianId }: ProgramFacts): To[] {
  return person(physicianId);
}

function caseManagerOf({ caseManagerId }: ProgramFacts): To[] {
  return person(caseManagerId);
}

/** Everybody but the clinic that a report goes to: case manager, payer, physician, employer, worker. */
export function partiesToTell(program: ProgramFacts): To[] {
  return [
    ...caseManagerOf(program),
    payerSide(program),
    ...physicianOf(program),
    { organizationId: program.employerId },
    { personId: program.workerId },
  ];
}
