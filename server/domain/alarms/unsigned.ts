import { given } from "../explanation";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, instantAt } from "../plain-date";
import type { Alarm } from "./alarm";
import type { AlarmFacts } from "./facts";
import { physicianOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { policyRule } from "./policy";

type Paper = { what: "order" | "plan of care"; key: string; since: Date; signedAt: string | null };

function waiting(facts: AlarmFacts, { what, key, since, signedAt }: Paper): Alarm {
  const { program } = facts;
  const firedAt = inBusinessDays(facts.program, since, facts.policy.unsignedBusinessDays);
  const sinceOn = formatDay(clinicDay(facts, since));
  const unnamed = program.physicianId ? "" : " No physician is named yet; name one.";
  const signed = signedAt && new Date(signedAt) >= since ? new Date(signedAt) : null;
  return alarm({
    key: `unsigned:${program.id}:${key}`,
    kind: "unsigned",
    firedAt,
    dueAt: inBusinessDays(facts.program, firedAt, 1),
    holder: physicianOf(program),
    title: `The ${what} on claim ${program.claimNumber} waits for a signature`,
    sentence: `The ${what} has waited for the physician's signature since ${sinceOn}.${unnamed}`,
    rule: policyRule("Order and plan signed"),
    formula: `told when an order or a plan of care is unsigned after ${facts.policy.unsignedBusinessDays} business days`,
    inputs: [given("Waiting since", sinceOn)],
    ended: firstEnd(signed && { at: signed, because: `The ${what} is signed.` }, programEnd(facts)),
  });
}

/** The order and the latest plan of care, unsigned for longer than the policy allows. */
export function unsignedAlarms(facts: AlarmFacts): Alarm[] {
  const { program, stay, signed } = facts;
  const referred = instantAt(program.referredOn, "17:00", program.clinicZone);
  const order: Paper = { what: "order", key: "order", since: referred, signedAt: signed.orderAt };
  // An order may be dated before the referral reached the portal; it is signed all the same.
  const orders = signed.orderAt && new Date(signed.orderAt) < referred ? [] : [order];
  const plans: Paper[] = stay
    ? [
        {
          what: "plan of care",
          key: `plan:${stay.seq}`,
          since: new Date(stay.createdAt),
          signedAt: signed.planAt,
        },
      ]
    : [];
  return [...orders, ...plans].map((paper) => waiting(facts, paper));
}
