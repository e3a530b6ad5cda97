import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, generate } from "@/scripts/steps/build";
import { startServer, stopServer } from "@/scripts/steps/serving";
import { freePort } from "@/server/db/embedded";
import { closePool } from "@/server/db/pool";

export type Product = { ownerUrl: string; baseUrl: string; server: ChildProcess };

/**
 * The built product over an embedded database of its own, filled by `fill`; everything is gone afterwards. `env` says what
 * the product is started with besides, as WORKER=0 where its sweeps are not to be measured along.
 */
export async function withProduct(
  fill: (ownerUrl: string) => Promise<void>,
  use: (product: Product) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fullduty-bench-"));
  process.env.FULL_DUTY_DATA = folder;
  delete process.env.APP_DATABASE_URL;
  await generate();
  await buildApp();
  const { openDatabase } = await import("@/scripts/steps/database");
  const database = await openDatabase();
  await fill(database.ownerUrl);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = await startServer({ PORT: String(port), NEXTAUTH_URL: baseUrl, LOG_LEVEL: "error", ...env });
  try {
    await use({ ownerUrl: database.ownerUrl, baseUrl, server });
  } finally {
    await stopServer(server);
    await closePool();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
