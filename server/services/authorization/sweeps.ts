import { EXPIRY_RULE } from "@/server/domain/authorization/expiry";
import { transaction } from "../transaction";
import { expireRequest } from "./expire-request";
import { judgeProgramGates } from "./gate/judge-gates";

const product = { kind: "system" } as const;
const shortest = Math.min(...Object.values(EXPIRY_RULE.afterDays));

async function idsOf(name: string, text: string, values: unknown[]): Promise<string[]> {
  const rows = await transaction(product, ({ tx }) => tx.sql<{ id: string }>(name, text, values));
  return rows.map(({ id }) => id);
}

/** Lets every request lapse whose days with the clinic are over, each in its own transaction; gives how many. */
export async function sweepExpired(now: Date): Promise<number> {
  const ids = await idsOf(
    "lying_requests",
    `select id from request where status in ('draft', 'returned_incomplete', 'information_requested')
       and holder_since <= $1::timestamptz - make_interval(days => $2) order by holder_since, id limit 1000`,
    [now, shortest],
  );
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
