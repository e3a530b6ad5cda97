import type { PortfolioCell } from "@/server/domain/outcomes/portfolio";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";

/** Counts and sums of running programs and of those ended since `$2`, by clinic, job strength and state. */
const cellsSql = `with running as (
    select p.clinic_id, p.clinic_name, p.strength, p.state, count(*) as live,
      sum(coalesce(a.authorized_cents, 0)) as authorized, sum(coalesce(a.used_cents, 0)) as used,
      sum(coalesce(a.projected_cents, 0)) as projected, count(*) filter (where a.projected_cents is null) as unprojected,
      count(*) filter (where s.flat_weeks > 0) as flat
    from program p left join program_account a on a.program_id = p.id left join program_standing s on s.program_id = p.id
    where p.payer_id = $1 and p.discharged_on is null group by 1, 2, 3, 4),
  ended as (
    select p.clinic_id, p.clinic_name, p.strength, p.state, count(*) as ended, count(*) filter (where o.completed) as completed,
      count(*) filter (where o.work_status = 'full_duty') as full_duty,
      count(*) filter (where o.work_status = 'full_duty' and o.completed) as full_duty_completed, sum(o.cost_cents) as cost,
      coalesce(sum(o.cost_cents) filter (where o.job_match_tenths is not null and o.baseline_tenths is not null), 0) as gain_cost,
      coalesce(sum(o.job_match_tenths - o.baseline_tenths), 0) as gained
    from outcome o join program p on p.id = o.program_id
    where o.payer_id = $1 and o.discharged_on >= $2 group by 1, 2, 3, 4)
  select clinic_id as "clinicId", clinic_name as "clinicName", strength, state, coalesce(r.live, 0)::int as live,
    coalesce(r.authorized, 0)::float8 as "authorizedCents", coalesce(r.used, 0)::float8 as "usedCents",
    coalesce(r.projected, 0)::float8 as "projectedCents", coalesce(r.unprojected, 0)::int as unprojected,
    coalesce(r.flat, 0)::int as flat, coalesce(e.ended, 0)::int as ended, coalesce(e.completed, 0)::int as completed,
    coalesce(e.full_duty, 0)::int as "fullDuty", coalesce(e.full_duty_completed, 0)::int as "fullDutyCompleted",
    coalesce(e.cost, 0)::float8 as "endedCents", coalesce(e.gain_cost, 0)::float8 as "gainKnownCents",
    coalesce(e.gained, 0)::int as "gainedTenths"
  from running r full join ended e using (clinic_id, clinic_name, strength, state)`;

/** The payer's programs counted together; `since` is the first day of the period of outcomes. */
export async function loadCells({ tx, actor }: Context, since: PlainDate): Promise<PortfolioCell[]> {
  return tx.sql<PortfolioCell>("portfolio_cells", cellsSql, [actor.organizationId, since]);
}
