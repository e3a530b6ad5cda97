import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "@/server/db/embedded";
import { appUrl, migrate } from "@/server/db/migrate";
import { localSecrets } from "@/server/db/secrets";
import { loadReference } from "@/server/services/reference/load-reference";
import { loadStarterLibrary } from "@/server/services/reference/load-starter-library";
import { say } from "./say";

export type Database = { ownerUrl: string; empty: boolean; stop: () => Promise<void> };

/** Where the embedded database and the machine's secrets live. */
function dataFolder(): string {
  return process.env.FULL_DUTY_DATA ?? join(process.cwd(), ".data");
}

/**
 * Brings the database up to this version: embedded unless DATABASE_URL names one; migrated, with the shipped
 * rules and rates. Sets APP_DATABASE_URL and AUTH_SECRET for this process where they are unset.
 */
export async function openDatabase(): Promise<Database> {
  const secrets = await localSecrets(dataFolder());
  const given = process.env.DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startEmbedded(dataFolder());
  const applied = await migrate(url, secrets.appPassword);
  if (applied.length > 0) say(`Applied ${applied.length} migrations.`);
  process.env.APP_DATABASE_URL ??= appUrl(url, secrets.appPassword);
  process.env.AUTH_SECRET ??= secrets.authSecret;
  await loadReference();
  await loadStarterLibrary();
  return { ownerUrl: url, empty: await isEmpty(url), stop };
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  return (await ask(ownerUrl, "select 1 from organization limit 1")) === 0;
}

/** Whether the demonstration's accounts are in this database. */
export async function hasDemoAccounts(ownerUrl: string): Promise<boolean> {
  return (await ask(ownerUrl, "select 1 from account where is_demo limit 1")) > 0;
}

async function ask(ownerUrl: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rowCount } = await client.query(sql);
  await client.end();
  return rowCount ?? 0;
}
