import pg from "pg";
import { env } from "../env";

// Both halves of the process (the API and the pages) share one pool.
const shared = globalThis as { fullDutyPool?: pg.Pool };

// Prisma writes an instant as its UTC clock without a zone, so the connection must read it as UTC wherever the machine stands.
const guards = "-c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=15000";

/** The application's pool: it connects as the role that owns nothing and is bound by every policy. */
export function pool(): pg.Pool {
  shared.fullDutyPool ??= createPool();
  return shared.fullDutyPool;
}

function createPool(): pg.Pool {
  const { APP_DATABASE_URL, DATABASE_POOL } = env();
  if (!APP_DATABASE_URL)
    throw new Error("APP_DATABASE_URL is not set. Start with `npm start`, which sets it.");
  const created = new pg.Pool({
    connectionString: APP_DATABASE_URL,
    max: DATABASE_POOL,
    options: guards,
    connectionTimeoutMillis: 10_000,
  });
  // A connection lost while idle is replaced at the next checkout; without a listener it would end the process.
  created.on("error", () => {});
  return created;
}

/** Closes the pool; the next use opens a new one. */
export async function closePool(): Promise<void> {
  const open = shared.fullDutyPool;
  delete shared.fullDutyPool;
  await open?.end();
}
