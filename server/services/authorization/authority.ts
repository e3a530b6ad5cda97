import type { Authority } from "@/server/domain/authorization/determine";
import { personRole } from "../actor";
import type { Context } from "../caller";

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

/** A payer that has set nothing has the product's default of $6,000. */
const defaultLimitCents = 600_000;

async function payerLimit({ tx, actor, now }: Context): Promise<number> {
  const [row] = await tx.sql<{ cents: number }>(
    "adjustor_limit",
    `select adjustor_limit_cents as cents from payer_policy where payer_id = $1 and effective_from <= $2
     order by effective_from desc limit 1`,
    [actor.organizationId, now],
  );
  return row?.cents ?? defaultLimitCents;
}
