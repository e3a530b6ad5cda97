import { AppError } from "../../domain/errors";
import type { Identity } from "../actor";
import { type Caller, within } from "../caller";

type Row = { membership_id: string; email: string | null };

const system: Caller = { identity: { kind: "system" } };

/**
 * The administrator rates are brought in for at the server's own console: the one with the e-mail, or the platform's
 * first. Refuses BAD_INPUT where there is none.
 */
export async function findRateAdmin(email: string | undefined, caller = system): Promise<Identity> {
  const [found] = await within(caller, ({ tx }) =>
    tx.sql<Row>(
      "rate_admins",
      `select m.id as membership_id, p.email from membership m join person p on p.id = m.person_id
       join organization o on o.id = m.organization_id
       where m.role = 'admin' and m.disabled_at is null and o.kind in ('platform', 'payer')
         and case when $1::text is null then o.kind = 'platform' else lower(p.email) = lower($1) end
       order by p.email limit 1`,
      [email ?? null],
    ),
  );
  if (found) return { kind: "membership", membershipId: found.membership_id };
  const whose = email
    ? `No payer's or platform's administrator has the e-mail ${email}`
    : "The platform has no administrator";
  throw new AppError("BAD_INPUT", `${whose}; name one with --as and an e-mail.`, "as");
}
