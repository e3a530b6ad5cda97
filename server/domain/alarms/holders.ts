import type { AlarmHolder } from "./alarm";
import type { AlarmFacts } from "./facts";

type Parties = AlarmFacts["program"];

export function clinicOf({ therapistId }: Parties): AlarmHolder {
  return { role: "clinic", personId: therapistId };
}

export function adjustorOf({ adjustorId }: Parties): AlarmHolder {
  return { role: "adjustor", personId: adjustorId };
}

/** The physician; while the program names none, the clinic, whose task it is to name one. */
export function physicianOf(parties: Parties): AlarmHolder {
  return parties.physicianId ? { role: "physician", personId: parties.physicianId } : clinicOf(parties);
}

/** The case manager; where the payer has none on the claim, the adjustor. */
export function coordinatorOf(parties: Parties): AlarmHolder {
  return parties.caseManagerId
    ? { role: "case_manager", personId: parties.caseManagerId }
    : adjustorOf(parties);
}
