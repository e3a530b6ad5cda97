import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { AppError } from "../domain/errors";
import type { Context } from "./caller";

type Stored = { input_hash: string; result: unknown };

/**
 * Runs once per person and key. A repeat, also one that arrives while the first still runs, gets the first
 * answer; the same key with other content is refused.
 */
export async function once<T>(
  context: Context,
  key: { key: string; command: string; input: unknown },
  run: () => Promise<T>,
): Promise<T> {
  const hash = createHash("sha256")
    .update(canonicalize(key.input) ?? "")
    .digest("hex");
  const claimed = await context.tx.sql(
    "idempotency_claim",
    `insert into idempotency_key (person_id, key, command, input_hash) values ($1,$2,$3,$4)
     on conflict do nothing returning key`,
    [context.actor.personId, key.key, key.command, hash],
  );
  if (claimed.length === 0) return firstAnswer<T>(context, key.key, hash);
  const result = await run();
  await context.tx.sql(
    "idempotency_answer",
    "update idempotency_key set result = $3 where person_id = $1 and key = $2",
    [context.actor.personId, key.key, JSON.stringify(result ?? null)],
  );
  return result;
}

async function firstAnswer<T>({ tx, actor }: Context, key: string, hash: string): Promise<T> {
  const [stored] = await tx.sql<Stored>(
    "idempotency_read",
    "select input_hash, result from idempotency_key where person_id = $1 and key = $2",
    [actor.personId, key],
  );
  if (stored?.input_hash === hash) return stored.result as T;
  throw new AppError(
    "CONFLICT",
    "This form was already sent with other content. Reload the page and send it again.",
  );
}
