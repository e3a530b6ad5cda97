import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { closePool } from "@/server/db/pool";
import { openDatabase } from "./steps/database";

/**
 * Runs `work` with the product's database: DATABASE_URL's, or the embedded one of this folder (used as it is when
 * already running), brought up to this version. Closes what it opened.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  if (existsSync(".env")) loadEnvFile(".env");
  const database = await openDatabase();
  try {
    return await work();
  } finally {
    await closePool();
    await database.stop();
  }
}
