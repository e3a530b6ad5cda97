import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { appUrl } from "@/server/db/migrate";
import { closePool } from "@/server/db/pool";
import { appPassword, templateName } from "./global-setup";
import { closeOwner } from "./owner";

// Every test file gets a database of its own, cloned from the migrated template in about 50 ms.
const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

async function asServer(sql: string): Promise<void> {
  const url = new URL(inject("ownerUrl"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  await client.query(sql);
  await client.end();
}

// Set before any test file is imported: the product reads its environment once.
const ownerUrl = new URL(inject("ownerUrl"));
ownerUrl.pathname = `/${name}`;
process.env.TEST_OWNER_URL = ownerUrl.toString();
process.env.APP_DATABASE_URL = appUrl(ownerUrl.toString(), appPassword);
process.env.AUTH_SECRET = "a secret only for the tests, 32 characters and more";
process.env.LOG_LEVEL = "silent";

beforeAll(() => asServer(`create database ${name} template ${templateName}`));

afterAll(async () => {
  await closePool();
  await closeOwner();
  await asServer(`drop database ${name} with (force)`);
});
