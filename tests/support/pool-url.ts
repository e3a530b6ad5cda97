import pg from "pg";

/** Points this process's pool at another server; the old pool is left to its fate. */
export function setPoolUrl(connectionString: string): void {
  const pool = new pg.Pool({ connectionString, max: 5, connectionTimeoutMillis: 2_000 });
  pool.on("error", () => {});
  (globalThis as { fullDutyPool?: pg.Pool }).fullDutyPool = pool;
}
