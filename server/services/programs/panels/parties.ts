import type { Role } from "../../../domain/access/roles";
import { sees } from "../../../domain/access/visibility";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";

/** Whom to call about the program. */
export type Party = {
  role: Role;
  name: string | null;
  organizationName: string | null;
  phone: string | null;
  email: string | null;
};

/** The injured region is null for who may not see the diagnosis. */
export type ClaimPanel = { injuredOn: PlainDate; bodyRegion: string | null; payerName: string };

const partiesSql = `select x.role, f.given_name || ' ' || f.family_name as name, o.name as "organizationName",
    coalesce(f.phone, o.phone) as phone, f.email
  from program p
  cross join lateral (values (1, 'worker', p.worker_id, null), (2, 'adjustor', p.adjustor_id, p.payer_id),
    (3, 'case_manager', p.case_manager_id, null), (4, 'physician', p.physician_id, null),
    (5, 'clinic', p.therapist_id, p.clinic_id), (6, 'employer', null::uuid, p.employer_id)) as x(position, role, person_id, organization_id)
  left join person f on f.id = x.person_id
  left join lateral (select m.organization_id from membership m where m.person_id = x.person_id
    and m.role::text = x.role and m.role <> 'worker' limit 1) w on true
  left join organization o on o.id = coalesce(x.organization_id, w.organization_id)
  where p.id = $1 and (x.person_id is not null or x.organization_id is not null) order by x.position`;

export async function loadParties({ tx }: Context, programId: string): Promise<Party[]> {
  return tx.sql<Party>("program_parties", partiesSql, [programId]);
}

// The injured region says as much as a diagnosis, so who may not see the one is not asked for the other.
const claimSql = (region: string) =>
  `select c.injured_on::text as "injuredOn", ${region} as "bodyRegion", o.name as "payerName"
   from program p join claim c on c.id = p.claim_id join organization o on o.id = p.payer_id where p.id = $1`;
const claimQueries = {
  whole: ["program_claim", claimSql("c.body_region")],
  withoutRegion: ["program_claim_without_region", claimSql("null")],
} as const;

export async function loadClaim({ tx, actor }: Context, programId: string): Promise<ClaimPanel | null> {
  const [name, sql] = claimQueries[sees(actor.role, "diagnosis") ? "whole" : "withoutRegion"];
  const [row] = await tx.sql<ClaimPanel>(name, sql, [programId]);
  return row ?? null;
}
