import type { Pool } from "pg";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../domain/errors";
import { transaction } from "../services/transaction";

type Limit = { points: number; seconds: number };
const perAccount: Limit = { points: 8, seconds: 15 * 60 };
const perAddress: Limit = { points: 60, seconds: 15 * 60 };

/** Counts a sign-in attempt against the account and the address; refuses TOO_MANY with the minutes to wait. */
export async function countAttempt(email: string, address: string): Promise<void> {
  await consume("account", perAccount, email.toLowerCase());
  await consume("address", perAddress, address);
}

/** A sign-in that succeeded wipes the account's count and is taken off the address's: a department shares one address. */
export async function forgetAttempts(email: string, address: string): Promise<void> {
  await limiter("account", perAccount).delete(email.toLowerCase());
  await limiter("address", perAddress).reward(address);
}

async function consume(prefix: string, limit: Limit, key: string): Promise<void> {
  try {
    await limiter(prefix, limit).consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const minutes = Math.ceil((refused as RateLimiterRes).msBeforeNext / 60_000);
    throw new AppError("TOO_MANY", `Too many attempts. Wait ${minutes} minutes, then try again.`);
  }
}

function limiter(keyPrefix: string, { points, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: asAuthRole,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
}

// The library's own queries run as the authentication role, through the one transaction function.
const asAuthRole = {
  query: ({ name, text, values }: { name: string; text: string; values: unknown[] }) =>
    transaction({ kind: "auth" }, async ({ tx }) => {
      const rows = await tx.sql(name ?? "rate_limit", text, values);
      return { rows, rowCount: rows.length };
    }),
} as unknown as Pool;
