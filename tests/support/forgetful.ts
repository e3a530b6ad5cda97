import pg from "pg";
import { closePool } from "@/server/db/pool";

/** Runs every statement and every deferred check, and keeps nothing: each call meets the same records. */
class Forgetful extends pg.Client {
  override query(...given: unknown[]): never {
    const [first, ...rest] = given;
    const kept = first === "COMMIT" ? "SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK" : first;
    return super.query(kept as string, ...(rest as [])) as never;
  }
}

/** From now on this process's commands leave nothing behind. */
export async function forgetWrites(): Promise<void> {
  await closePool();
  const connectionString = process.env.APP_DATABASE_URL;
  const pool = new pg.Pool({ connectionString, max: 4, Client: Forgetful } as pg.PoolConfig);
  (globalThis as { fullDutyPool?: pg.Pool }).fullDutyPool = pool;
}
