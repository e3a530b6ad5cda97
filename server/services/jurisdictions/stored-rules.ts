import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import type { Context } from "../caller";

export type StoredRule = {
  rule: JurisdictionRule;
  /** Who dated it anew, and when; null for what came with the product. */
  setBy: string | null;
  setAt: string | null;
};

const storedSql = `select r.body || jsonb_build_object('effectiveTo', r.effective_to) as rule,
    left(s.given_name, 1) || '. ' || s.family_name as "setBy", r.set_at as at
  from jurisdiction_rule r left join person s on s.id = r.set_by_id
  where $1::text is null or (r.jurisdiction = $1 and r.clock = $2)
  order by r.jurisdiction = 'default', r.jurisdiction, r.clock, r.version desc`;

type Row = { rule: JurisdictionRule; setBy: string | null; at: Date | null };

/** The versions of one jurisdiction's clock, newest first; of every one when `key` is null. */
export async function storedRules(
  { tx }: Context,
  key: Pick<JurisdictionRule, "jurisdiction" | "clock"> | null,
): Promise<StoredRule[]> {
  const rows = await tx.sql<Row>("stored_rules", storedSql, [key?.jurisdiction ?? null, key?.clock ?? null]);
  return rows.map(({ rule, setBy, at }) => ({ rule, setBy, setAt: at?.toISOString() ?? null }));
}
