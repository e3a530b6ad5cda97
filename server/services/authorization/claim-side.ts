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

/** What a week off work costs; null when the wage is not known, or not for this reader. */
export async function loadIndemnity(
  context: Context,
  { evidence: { program } }: Standing,
): Promise<Indemnity | null> {
  if (!sees(context.actor.role, "wage")) return null;
  const input = await claimIndemnity(context, program);
  return input && weeklyIndemnity(input);
}

/** Why a week off work has no known cost; null where it is known, or not for this reader. */
export async function loadWhyNoIndemnity(
  context: Context,
  { evidence: { program } }: Standing,
): Promise<string | null> {
  if (!sees(context.actor.role, "wage")) return null;
  const input = await claimIndemnity(context, program);
  return input ? whyNoIndemnity(input) : "No average weekly wage of this claim is recorded.";
}
