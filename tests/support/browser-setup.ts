import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "@/scripts/steps/browser";
import { buildApp, generate } from "@/scripts/steps/build";
import { startServer, stopServer } from "@/scripts/steps/serving";
import { freePort } from "@/server/db/embedded";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    chromium: string;
    demoOwnerUrl: string;
  }
}

/**
 * The built product over the freshly seeded demonstration, as a user would find it; or, while writing a test, the server
 * that E2E_BASE_URL names over the database of E2E_OWNER_URL.
 */
export default async function setup(project: TestProject) {
  project.provide("chromium", findBrowser());
  const { E2E_BASE_URL: running, E2E_OWNER_URL: ownerUrl = "" } = process.env;
  if (!running) return serveTheBuilt(project);
  project.provide("baseUrl", running);
  project.provide("demoOwnerUrl", ownerUrl);
}

async function serveTheBuilt(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "fullduty-browser-"));
  process.env.FULL_DUTY_DATA = folder;
  await generate();
  await buildApp();
  const { openDatabase } = await import("@/scripts/steps/database");
  const database = await openDatabase();
  await (await import("@/scripts/steps/demo")).seedDemo();
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = await startServer({ PORT: String(port), NEXTAUTH_URL: baseUrl, LOG_LEVEL: "warn" });
  project.provide("baseUrl", baseUrl);
  project.provide("demoOwnerUrl", database.ownerUrl);
  return async () => {
    await stopServer(server);
    await (await import("@/server/db/pool")).closePool();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
