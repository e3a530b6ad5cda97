import pg from "pg";
import { prepareJobSchema } from "./job-schema";
import { applyMigrations } from "./schema-engine";

/** Applies the migrations, the job queue's too, and lets the application's role in with `password`; returns the names applied. */
export async function migrate(ownerUrl: string, password: string): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl);
  await prepareJobSchema(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`alter role fullduty_app with password ${pg.escapeLiteral(password)}`);
    const { rows } = await client.query<{ name: string }>("select current_database() as name");
    await client.query(
      `grant connect on database ${pg.escapeIdentifier(rows[0]?.name ?? "")} to fullduty_app`,
    );
  } finally {
    await client.end();
  }
  return applied;
}

/** The same server and database, as the application's role. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = "fullduty_app";
  url.password = password;
  return url.toString();
}
