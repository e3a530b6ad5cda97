import { sees } from "@/server/domain/access/visibility";
import { type Indemnity, weeklyIndemnity, whyNoIndemnity } from "@/server/domain/fees/indemnity";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";
import { claimIndemnity } from "../rates/claim-indemnity";

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

/** What a week off work costs, or why that is not known; neither for a reader whom the wage is kept from. */
export type ClaimIndemnity = { indemnity: Indemnity | null; whyNot: string | null };

export async function loadIndemnity(
  context: Context,
  { evidence: { program } }: Standing,
): Promise<ClaimIndemnity> {
  if (!sees(context.actor.role, "wage")) return { indemnity: null, whyNot: null };
  const input = await claimIndemnity(context, program);
  if (!input) return { indemnity: null, whyNot: "No average weekly wage of this claim is recorded." };
  return { indemnity: weeklyIndemnity(input), whyNot: whyNoIndemnity(input) };
}
