import { encode } from "next-auth/jwt";
import pg from "pg";

/** The cookie of a fresh session of one membership, as next-auth would have set it. */
export async function cookieOf(ownerUrl: string, membershipId: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `insert into login_session (person_id, membership_id, expires_at)
     select person_id, id, now() + interval '6 hours' from membership where id = $1 returning id`,
    [membershipId],
  );
  await client.end();
  const token = await encode({ token: { sid: rows[0]?.id }, secret: process.env.AUTH_SECRET ?? "" });
  return `next-auth.session-token=${token}`;
}
