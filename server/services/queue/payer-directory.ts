import { outcomePeriod } from "@/server/domain/outcomes/period";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import { addTallies, fullDutyShares } from "@/server/domain/outcomes/tally";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { loadTallies } from "../outcomes/tallies";

/** What the queue's rows refer to: each clinic with its full-duty figures among this payer's programs, each adjustor. */
export type PayerDirectory = {
  clinics: Record<string, { name: string; fullDutyOfCompleters: Proportion; fullDutyOfStarters: Proportion }>;
  adjustors: Record<string, string>;
};

const keptFor = 60_000;
const kept = new Map<string, { until: number; directory: Promise<PayerDirectory> }>();

type NameRow = { id: string; name: string };

const staffSql = `select p.id, left(p.given_name, 1) || '. ' || p.family_name as name
  from membership m join person p on p.id = m.person_id
  where m.organization_id = $1 and m.role in ('adjustor', 'claims_manager')`;

async function load(context: Context): Promise<PayerDirectory> {
  const { tx, actor, now } = context;
  const payerId = actor.organizationId ?? "";
  const clinics = await tx.sql<NameRow>(
    "queue_clinics",
    "select id, name from organization where kind = 'clinic'",
  );
  const period = outcomePeriod(dayIn(now, actor.timeZone));
  const tallies = Map.groupBy(
    await loadTallies(context, { payerId, clinicId: null }, period),
    ({ clinicId }) => clinicId,
  );
  const staff = await tx.sql<NameRow>("queue_adjustors", staffSql, [payerId]);
  return {
    clinics: Object.fromEntries(
      clinics.map(({ id, name }) => {
        const { completers, starters } = fullDutyShares(addTallies(tallies.get(id) ?? []));
        return [id, { name, fullDutyOfCompleters: completers, fullDutyOfStarters: starters }];
      }),
    ),
    adjustors: Object.fromEntries(staff.map(({ id, name }) => [id, name])),
  };
}

/** The payer's clinics (full duty, last two years) and adjustors; kept a minute, each payer its own. */
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
