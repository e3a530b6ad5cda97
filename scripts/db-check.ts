// npm run db:check: fails when the Prisma schema and the migrations describe different databases.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { catalogLines } from "@/server/db/catalog";
import { startEmbedded } from "@/server/db/embedded";
import { applyMigrations, schemaAsSql } from "@/server/db/schema-engine";
import { say } from "./steps/say";

async function catalogAfter(url: string, prepare: (client: pg.Client) => Promise<void>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await prepare(client);
    return await catalogLines(client);
  } finally {
    await client.end();
  }
}

const folder = await mkdtemp(join(tmpdir(), "fullduty-check-"));
const database = await startEmbedded(folder, "migrated");
const other = new URL(database.url);
other.pathname = "/modelled";
try {
  await applyMigrations(database.url);
  const migrated = await catalogAfter(
    database.url,
    async (client) => void (await client.query("create database modelled")),
  );
  const sql = await schemaAsSql(database.url);
  const modelled = await catalogAfter(other.toString(), async (client) => void (await client.query(sql)));
  const missing = modelled
    .filter((line) => !migrated.includes(line))
    .map((line) => `  only in the schema: ${line}`);
  const extra = migrated
    .filter((line) => !modelled.includes(line))
    .map((line) => `  only in the migrations: ${line}`);
  if (modelled.length < 100) throw new Error(`Only ${modelled.length} facts were compared.`);
  if (missing.length + extra.length > 0) {
    process.stderr.write(`Schema and migrations differ:\n${[...missing, ...extra].join("\n")}\n`);
    process.exitCode = 1;
  } else say(`Schema and migrations agree on ${modelled.length} facts.`);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
