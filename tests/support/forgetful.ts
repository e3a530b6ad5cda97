import pg from "pg";
import { closePool } from "@/server/db/pool";

/** Runs every statement and every deferred check, and keeps nothing: each call meets the same records. */
class Forgetful extends pg.Client {
  override query(...given: unknown[]): never {
    const kept =
      given[0] === "COMMIT" ? ["SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK", ...given.slice(1)] : given;
    return Reflect.apply(super.query, this, kept) as never;
  }
}

/** From now on this process's commands leave nothing behind. */
export async function forgetWrites(): Promise<void> {
  await closePool();
  const connectionString = process.env.APP_DATABASE_URL;
  const pool = new pg.Pool({ connectionString, max: 4, Client: Forgetful } as pg.PoolConfig);
  (globalThis as { fullDutyPool?: pg.Pool }).fullDutyPool = pool;
}
