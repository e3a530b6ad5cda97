// npm run worker: works off the jobs of the product's database until it is told to stop.

import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { generate } from "./steps/build";
import { say } from "./steps/say";

if (existsSync(".env")) loadEnvFile(".env");
await generate();
const { openDatabase } = await import("./steps/database");
const database = await openDatabase();
const { closePool } = await import("@/server/db/pool");
const { startWorker } = await import("@/server/jobs/worker");
const worker = await startWorker();
say("The worker runs; Ctrl-C stops it once the job in hand is done.");

async function stop(): Promise<void> {
  await worker.stop();
  await closePool();
  await database.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
