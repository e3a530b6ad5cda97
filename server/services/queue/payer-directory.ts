import { type Proportion, proportion } from "@/server/domain/outcomes/proportion";
import type { Context } from "../caller";

/** What the queue's rows refer to: each clinic with its full-duty figure among this payer's programs, each adjustor. */
export type PayerDirectory = {
  clinics: Record<string, { name: string; fullDutyOfCompleters: Proportion }>;
  adjustors: Record<string, string>;
};

const keptFor = 60_000;
const kept = new Map<string, { until: number; directory: Promise<PayerDirectory> }>();

type ClinicRow = { id: string; name: string; full_duty: number; completed: number };
type StaffRow = { id: string; name: string };

const clinicsSql = `select c.id, c.name, coalesce(o.full_duty, 0)::int as full_duty, coalesce(o.completed, 0)::int as completed
  from organization c left join (select clinic_id, count(*) filter (where work_status = 'full_duty') as full_duty,
      count(*) as completed
    from outcome where payer_id = $1 and completed and discharged_on >= $2::date - interval '2 years' group by clinic_id) o
    on o.clinic_id = c.id
  where c.kind = 'clinic'`;

const staffSql = `select p.id, left(p.given_name, 1) || '. ' || p.family_name as name
  from membership m join person p on p.id = m.person_id
  where m.organization_id = $1 and m.role in ('adjustor', 'claims_manager')`;

async function load({ tx, actor, now }: Context): Promise<PayerDirectory> {
  const clinics = await tx.sql<ClinicRow>("queue_clinics", clinicsSql, [actor.organizationId, now]);
  const staff = await tx.sql<StaffRow>("queue_adjustors", staffSql, [actor.organizationId]);
  return {
    clinics: Object.fromEntries(
      clinics.map(({ id, name, full_duty, completed }) => [
        id,
        { name, fullDutyOfCompleters: proportion(full_duty, completed) },
      ]),
    ),
    adjustors: Object.fromEntries(staff.map(({ id, name }) => [id, name])),
  };
}

/** The payer's clinics (full duty of completers, last two years) and adjustors; kept a minute, each payer its own. */
export async function payerDirectory(context: Context): Promise<PayerDirectory> {
  const payerId = context.actor.organizationId ?? "";
  const found = kept.get(payerId);
  if (found && found.until > Date.now()) return found.directory;
  const directory = load(context);
  kept.set(payerId, { until: Date.now() + keptFor, directory });
  // What failed is not kept.
  directory.catch(() => kept.delete(payerId));
  return directory;
}
