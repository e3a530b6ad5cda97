import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@/server/db/embedded";
import { appUrl, migrate } from "@/server/db/migrate";
import { closePool } from "@/server/db/pool";

/**
 * An empty, migrated database of its own, with the product's pool pointed at it; everything is gone
 * afterwards. `folder` is where its server keeps its files.
 */
export async function withDatabase(use: (ownerUrl: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fullduty-bench-"));
  const database = await startEmbedded(folder, "bench");
  process.env.APP_DATABASE_URL = appUrl(database.url, "only-for-benches");
  process.env.AUTH_SECRET = "a secret only for the benches, 32 characters and more";
  await migrate(database.url, "only-for-benches");
  await (await import("@/server/services/reference/load-reference")).loadReference();
  try {
    await use(database.url, join(folder, "postgres"));
  } finally {
    await closePool();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
