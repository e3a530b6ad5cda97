import { TASK_DAYS } from "../coordination/task-days";
import { given } from "../explanation";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, instantAt } from "../plain-date";
import type { Alarm, AlarmHolder } from "./alarm";
import type { AlarmFacts, PlannedStay } from "./facts";
import { clinicOf, physicianOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { policyRule } from "./policy";

type Paper = {
  what: "order" | "plan of care";
  key: string;
  since: Date;
  signedAt: string | null;
  /** When the physician gave it back: from then on the clinic has it. */
  returnedAt: string | null;
};

const after = (at: string | null, since: Date) => (at && new Date(at) >= since ? new Date(at) : null);

type Wait = {
  key: string;
  since: Date;
  holder: AlarmHolder;
  title: string;
  why: string;
  ended: Alarm["ended"];
};

function waiting(facts: AlarmFacts, { key, since, holder, title, why, ended }: Wait): Alarm {
  const { program } = facts;
  const firedAt = inBusinessDays(program, since, facts.policy.unsignedBusinessDays);
  const sinceOn = formatDay(clinicDay(facts, since));
  return alarm({
    key: `unsigned:${program.id}:${key}`,
    kind: "unsigned",
    firedAt,
    dueAt: inBusinessDays(program, firedAt, TASK_DAYS.unsigned),
    holder,
    title,
    sentence: `${why} ${sinceOn}.`,
    rule: policyRule("Order and plan signed"),
    formula: `told when an order or a plan of care is unsigned after ${facts.policy.unsignedBusinessDays} business days`,
    inputs: [given("Waiting since", sinceOn)],
    ended: firstEnd(ended, programEnd(facts)),
  });
}

function unsigned(facts: AlarmFacts, { what, key, since, signedAt, returnedAt }: Paper): Alarm[] {
  const { program } = facts;
  const unnamed = program.physicianId ? "" : "No physician who can sign is named; name one. ";
  const signed = after(signedAt, since);
  const returned = after(returnedAt, since);
  const isSigned = signed && { at: signed, because: `The ${what} is signed.` };
  const asked = waiting(facts, {
    key,
    since,
    holder: physicianOf(program),
    title: `The ${what} on claim ${program.claimNumber} waits for a signature`,
    why: `${unnamed}The ${what} has waited for the physician's signature since`,
    ended: firstEnd(isSigned, returned && { at: returned, because: `The physician returned the ${what}.` }),
  });
  if (!returned) return [asked];
  const back = waiting(facts, {
    key: `${key}:returned`,
    since: returned,
    holder: clinicOf(program),
    title: `The ${what} on claim ${program.claimNumber} was returned and waits to be changed`,
    why: `The physician returned the ${what}, and the clinic has not changed it since`,
    ended: isSigned,
  });
  return [asked, back];
}

/** A plan replaced before its approval keeps its number: the day it was made tells the two apart. */
function planOf({ seq, createdAt }: PlannedStay, { planAt, planReturnedAt }: AlarmFacts["signed"]): Paper {
  const since = new Date(createdAt);
  const key = `plan:${seq}:${since.toISOString()}`;
  return { what: "plan of care", key, since, signedAt: planAt, returnedAt: planReturnedAt };
}

/** The order and the latest plan of care, unsigned for longer than the policy allows. */
export function unsignedAlarms(facts: AlarmFacts): Alarm[] {
  const { program, stay, signed } = facts;
  const referred = instantAt(program.referredOn, "17:00", program.clinicZone);
  const order: Paper = {
    what: "order",
    key: "order",
    since: referred,
    signedAt: signed.orderAt,
    returnedAt: null,
  };
  // An order may be dated before the referral reached the portal; it is signed all the same.
  const orders = signed.orderAt && new Date(signed.orderAt) < referred ? [] : [order];
  const plans = stay ? [planOf(stay, signed)] : [];
  return [...orders, ...plans].flatMap((paper) => unsigned(facts, paper));
}
