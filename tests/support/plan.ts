import { owner } from "./owner";
import type { Someone } from "./world";

type Statement = { text: string; values: unknown[] };

const literal = (value: unknown) => `'${value instanceof Date ? value.toISOString() : value}'`;

/** The generic plan, which a prepared statement comes to rest on, as the payer's side under its policies. */
export async function payerPlan(
  payerId: string,
  someone: Someone,
  { text, values }: Statement,
): Promise<string> {
  const db = await owner();
  await db.query("begin");
  try {
    await db.query(
      "select set_config('app.person_id', $1, true), set_config('app.organization_id', $2, true)",
      [someone.personId, payerId],
    );
    await db.query("set local role fullduty_payer; set local plan_cache_mode = force_generic_plan");
    await db.query(`prepare asked as ${text}`);
    const { rows } = await db.query<{ "QUERY PLAN": string }>(
      `explain execute asked(${values.map(literal).join(",")})`,
    );
    return rows.map((line) => line["QUERY PLAN"]).join("\n");
  } finally {
    await db.query("rollback; deallocate all");
  }
}
