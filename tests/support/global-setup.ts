import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/server/db/embedded";
import { migrate } from "@/server/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

export const templateName = "fullduty_template";
export const appPassword = "only-for-tests";

/** One real PostgreSQL for the run, with a migrated template that each worker clones. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "fullduty-test-"));
  const database = await startEmbedded(folder, templateName);
  await migrate(database.url, appPassword);
  project.provide("ownerUrl", database.url);
  return async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
