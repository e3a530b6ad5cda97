import { hashPassword } from "@/server/auth/password";
import { owner } from "./owner";
import type { Someone } from "./world";

export const testPassword = "a long enough password";

/** Gives somebody a password; returns the e-mail to sign in with. */
export async function addAccount({ personId }: Someone, { demo = false } = {}): Promise<string> {
  const db = await owner();
  await db.query("insert into account (person_id, password_hash, is_demo) values ($1,$2,$3)", [
    personId,
    await hashPassword(testPassword),
    demo,
  ]);
  const { rows } = await db.query<{ email: string }>("select email from person where id = $1", [personId]);
  return rows[0]?.email ?? "";
}
