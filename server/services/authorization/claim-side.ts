import { sees } from "@/server/domain/access/visibility";
import { type Indemnity, weeklyIndemnity } from "@/server/domain/fees/indemnity";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";
import { loadIndemnityRates } from "../rates/indemnity-rates";

/** What the claim says beside a request. */
export type ClaimSide = {
  injuredOn: PlainDate;
  bodyRegion: string;
  diagnoses: { code: string; label: string; accepted: boolean }[];
};

const claimSql = `select c.injured_on::text as "injuredOn", c.body_region as "bodyRegion",
  (select coalesce(json_agg(json_build_object('code', g.code, 'label', g.label, 'accepted', g.accepted)), '[]')
    from claim_diagnosis g where g.claim_id = c.id) as diagnoses
  from claim c where c.id = $1`;

/** The claim of a program the caller sees. */
export async function loadClaimSide({ tx }: Context, { evidence }: Standing): Promise<ClaimSide> {
  const [row] = await tx.sql<ClaimSide>("request_claim", claimSql, [evidence.program.claimId]);
  if (!row) throw new Error("a program the caller sees has a claim the caller sees");
  return row;
}

type Wage = { cents: number; hourly: number | null };

/** What a week off work costs; null when the wage is not known, or not for this reader. */
export async function loadIndemnity(
  context: Context,
  { evidence: { program } }: Standing,
  { injuredOn }: Pick<ClaimSide, "injuredOn">,
): Promise<Indemnity | null> {
  const { tx, actor } = context;
  if (!sees(actor.role, "wage")) return null;
  const [wage] = await tx.sql<Wage>(
    "claim_wage",
    "select average_weekly_cents as cents, hourly_cents as hourly from claim_wage where claim_id = $1",
    [program.claimId],
  );
  if (!wage || wage.cents <= 0) return null;
  const { cents: averageWeeklyWageCents, hourly: hourlyCents } = wage;
  const rates = await loadIndemnityRates(context, program.state);
  return weeklyIndemnity({ state: program.state, averageWeeklyWageCents, hourlyCents, injuredOn, rates });
}
