import { expect } from "vitest";
import { AppError, type AppErrorCode } from "@/server/domain/errors";
import { asRefusal } from "@/server/services/refusals";
import { owner } from "./owner";

/** How many rows each table holds; a refusal must leave all of them as they were. */
async function counts(tables: readonly string[]): Promise<Record<string, number>> {
  const counted = tables.map((table) => `(select count(*)::int from "${table}") as "${table}"`).join(", ");
  const { rows } = await (await owner()).query<Record<string, number>>(`select ${counted}`);
  return rows[0] ?? {};
}

const written = ["audit_entry", "outbox", "notice", "record_view", "idempotency_key"] as const;

/** Expects a refusal with this code, and that nothing was written: neither there nor to the trail, outbox or notices. */
export async function expectRefused(
  run: () => Promise<unknown>,
  code: AppErrorCode,
  { tables = [], sentence }: { tables?: readonly string[]; sentence?: RegExp } = {},
): Promise<void> {
  const all = [...written, ...tables];
  const before = await counts(all);
  const refusal = await run().then(
    () => null,
    (error: unknown) => asRefusal(error),
  );
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal?.code).toBe(code);
  if (sentence) expect(refusal?.message).toMatch(sentence);
  expect(await counts(all)).toEqual(before);
}
