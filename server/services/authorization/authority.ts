import type { Authority } from "@/server/domain/authorization/determine";
import type { Cents } from "@/server/domain/money";
import { dayIn } from "@/server/domain/plain-date";
import { personRole } from "../actor";
import type { Context } from "../caller";
import { policyOn } from "../policy/policies";

/** Who decides here and up to how much: the person's own limit, else for an adjustor the payer's; null is none. */
export async function authorityOf(context: Context): Promise<Authority> {
  const { actor } = context;
  const own = actor.approvalLimitCents;
  const limitCents = own ?? (actor.role === "adjustor" ? await payerLimit(context) : null);
  return {
    personId: actor.personId,
    role: personRole(actor),
    limitCents,
    medicalReductionNeedsReviewer: true,
  };
}

/** What an adjustor of the actor's payer approves alone today. */
export async function payerLimit(context: Context): Promise<Cents> {
  const { actor, now } = context;
  if (actor.organizationId === null) return 0;
  const policy = await policyOn(context, actor.organizationId, dayIn(now, actor.timeZone));
  return policy.adjustorLimitCents;
}
