import pg from "pg";
import { dayIn } from "@/server/domain/plain-date";
import type { Asker } from "@/server/services/queue/queue-sources";

export type Adjustor = { membershipId: string; payerId: string; personId: string };

/** The first adjustor of the large seed, after the planner has been told what is there. */
export async function someAdjustor(ownerUrl: string): Promise<Adjustor> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("vacuum analyze");
  const { rows } = await client.query<Adjustor>(
    `select m.id as "membershipId", m.organization_id as "payerId", m.person_id as "personId" from membership m
     where m.role = 'adjustor' and exists (select from request r where r.payer_id = m.organization_id) order by m.id limit 1`,
  );
  await client.end();
  if (!rows[0]) throw new Error("the large seed made no adjustor");
  return rows[0];
}

/** Who the queue's statement is made for, as the service makes it. */
export function askerOf({ payerId, personId }: Adjustor, now: Date): Asker {
  return { payerId, personId, today: dayIn(now, "America/Chicago"), now };
}
