import type { Role } from "../domain/access/roles";
import { AppError } from "../domain/errors";
import { env } from "../env";
import { record } from "../services/record";
import { transaction } from "../services/transaction";
import { passwordMatches } from "./password";
import { countAttempt, forgetAttempts } from "./rate-limit";

export type Credentials = { email: string; password: string; address: string };

type Found = { person_id: string; password_hash: string; membership_id: string; role: Role };

/**
 * Checks a password and opens a session; returns its id. One answer for an unknown account and a wrong
 * password; TOO_MANY beyond the limits per account and address.
 */
export async function signIn({ email, password, address }: Credentials, now = new Date()): Promise<string> {
  await countAttempt(email, address);
  const found = await findAccount(email);
  if (!(await passwordMatches(found?.password_hash ?? null, password)) || !found)
    throw new AppError(
      "UNAUTHENTICATED",
      "That e-mail and password do not belong together. Check both and try again.",
    );
  await forgetAttempts(email, address);
  const sessionId = await openSession(found, now);
  await transaction({ kind: "session", sessionId }, ({ tx, actor }) =>
    record({ tx, actor, now }, { type: "signed_in" }),
  );
  return sessionId;
}

function findAccount(email: string): Promise<Found | undefined> {
  return transaction({ kind: "auth" }, async ({ tx }) => {
    const rows = await tx.sql<Found>(
      "find_account",
      `select a.person_id, a.password_hash, m.id as membership_id, m.role
       from person p join account a on a.person_id = p.id
       join membership m on m.person_id = p.id and m.disabled_at is null
       where lower(p.email) = lower($1) order by m.id limit 1`,
      [email],
    );
    return rows[0];
  });
}

function openSession(found: Found, now: Date): Promise<string> {
  const expires = new Date(now.getTime() + env().SESSION_HOURS * 3_600_000);
  return transaction({ kind: "auth" }, async ({ tx }) => {
    const [row] = await tx.sql<{ id: string }>(
      "open_session",
      "insert into login_session (person_id, membership_id, expires_at) values ($1,$2,$3) returning id",
      [found.person_id, found.membership_id, expires],
    );
    if (!row) throw new AppError("UNAVAILABLE", "Signing in did not work this time. Try again.");
    return row.id;
  });
}

/** Ends one session, or every session of its person; the next call with it is refused. */
export async function signOut(sessionId: string, everywhere: boolean, now = new Date()): Promise<void> {
  const type = everywhere ? "signed_out_everywhere" : "signed_out";
  await transaction({ kind: "session", sessionId }, ({ tx, actor }) => record({ tx, actor, now }, { type }));
  await transaction({ kind: "auth" }, ({ tx }) =>
    tx.sql(
      "end_sessions",
      `update login_session set revoked_at = $3 where revoked_at is null and
       (id = $1 or ($2 and person_id = (select person_id from login_session where id = $1)))`,
      [sessionId, everywhere, now],
    ),
  );
}
