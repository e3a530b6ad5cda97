import { DEFAULT_PROGRESS_POLICY } from "@/server/domain/progress/policy";
import { transaction } from "../transaction";
import { expireRequest } from "./expire-request";
import { judgeProgramGates } from "./gate/judge-gates";

const product = { kind: "system" } as const;

const { draftExpiresDays, returnedExpiresDays, unansweredExpiresDays } = DEFAULT_PROGRESS_POLICY;

// Who may have lain long enough, by the shortest days its payer has ever had; the rule decides by the version of the day.
const lyingSql = `select r.id from request r
  left join lateral (select min(y.draft_expires_days) as draft, min(y.returned_expires_days) as returned,
    min(y.unanswered_expires_days) as unanswered from payer_policy y where y.payer_id = r.payer_id) y on true
  where r.status in ('draft', 'returned_incomplete', 'information_requested')
    and r.holder_since <= $1::timestamptz - make_interval(days => case r.status
      when 'draft' then least(y.draft, ${draftExpiresDays})
      when 'returned_incomplete' then least(y.returned, ${returnedExpiresDays})
      else least(y.unanswered, ${unansweredExpiresDays}) end)
  order by r.holder_since, r.id limit 1000`;

async function idsOf(name: string, text: string, values: unknown[]): Promise<string[]> {
  const rows = await transaction(product, ({ tx }) => tx.sql<{ id: string }>(name, text, values));
  return rows.map(({ id }) => id);
}

/** Lets every request lapse whose days with the clinic are over, each in its own transaction; gives how many. */
export async function sweepExpired(now: Date): Promise<number> {
  const ids = await idsOf("lying_requests", lyingSql, [now]);
  let expired = 0;
  for (const requestId of ids)
    if ((await expireRequest.run({ identity: product, now }, { requestId })).expired) expired += 1;
  return expired;
}

/** Judges the gates of every running program that has a week to open; gives how many weeks were released or held. */
export async function sweepGates(now: Date): Promise<number> {
  const ids = await idsOf(
    "gated_programs",
    `select distinct w.program_id as id from authorization_week w join program p on p.id = w.program_id
     where w.state = 'waiting' and p.discharged_on is null and w.first_on <= $1::date + 7`,
    [now],
  );
  let changed = 0;
  for (const programId of ids)
    changed += (await judgeProgramGates.run({ identity: product, now }, { programId })).changed;
  return changed;
}
