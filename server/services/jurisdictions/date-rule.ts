import { AppError } from "@/server/domain/errors";
import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import { RuleVersionInput, ruleDraft } from "@/server/domain/jurisdictions/rule-schema";
import { platformOnly } from "../admin/platform-only";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { prepareVersion } from "./prepare-version";

/**
 * Dates a rule anew: a further version from a day to come, the one before it ending the day before. Nothing received
 * before that day changes. Refuses RULE (a day not to come, an overlap, a calendar without the year) and CONFLICT when
 * somebody else has dated it meanwhile.
 */
export const dateRuleAnew = command({
  name: "dateRuleAnew",
  permission: "rules:change",
  input: RuleVersionInput,
  async run(context, input) {
    platformOnly(context.actor);
    const { ended, next } = await prepareVersion(context, input);
    if (ended) await end(context, ended);
    await add(context, next);
    await dropDraft(context, ruleDraft(ended));
    const { id, version, effectiveFrom, jurisdiction, clock } = next;
    return {
      result: { id, version, effectiveFrom },
      event: { type: "rule.dated", ruleId: id, jurisdiction, clock, from: effectiveFrom },
    };
  },
});

const meanwhile = () =>
  new AppError(
    "CONFLICT",
    "Somebody else has just dated this rule anew. Open it again to see their version.",
  );

async function end({ tx }: Context, { id, effectiveTo }: JurisdictionRule): Promise<void> {
  const rows = await tx.sql(
    "end_rule",
    "update jurisdiction_rule set effective_to = $2 where id = $1 and effective_to is null returning id",
    [id, effectiveTo],
  );
  if (rows.length === 0) throw meanwhile();
}

async function add({ tx, actor, now }: Context, rule: JurisdictionRule): Promise<void> {
  const { id, jurisdiction, clock, version, citation, status, effectiveFrom } = rule;
  const rows = await tx.sql(
    "add_rule",
    `insert into jurisdiction_rule (id, jurisdiction, clock, version, body, citation, status, effective_from, set_by_id, set_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) on conflict do nothing returning id`,
    [
      id,
      jurisdiction,
      clock,
      version,
      JSON.stringify(rule),
      citation,
      status,
      effectiveFrom,
      actor.personId,
      now,
    ],
  );
  if (rows.length === 0) throw meanwhile();
}
