import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import type { Context } from "../caller";

/** The deadline rules of a jurisdiction and the payer's default, as stored. */
export async function loadRules({ tx }: Context, jurisdiction: string): Promise<JurisdictionRule[]> {
  const rows = await tx.sql<{ body: JurisdictionRule }>(
    "load_rules",
    "select body from jurisdiction_rule where jurisdiction in ($1, 'default')",
    [jurisdiction],
  );
  return rows.map(({ body }) => body);
}
