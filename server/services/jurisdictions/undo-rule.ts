import { z } from "zod";
import { refuseUndoInForce } from "@/server/domain/dated-version";
import { AppError } from "@/server/domain/errors";
import { RuleKey } from "@/server/domain/jurisdictions/rule-schema";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import type { Context } from "../caller";
import { command } from "../command";
import { storedRules } from "./stored-rules";

/**
 * Takes back a version that is not in force yet; the one before it goes on. Refuses CONFLICT for one that is in force or
 * is no longer the newest.
 */
export const undoRule = command({
  name: "undoRule",
  permission: "rules:change",
  input: RuleKey.extend({ version: z.number({ error: "Say which version." }).int() }),
  async run(context, { version, ...key }) {
    platformOnly(context.actor);
    const newest = (await storedRules(context, key))[0]?.rule;
    if (!newest) throw new AppError("NOT_FOUND", "There is no such rule.");
    if (newest.version !== version)
      throw new AppError(
        "CONFLICT",
        `Version ${newest.version} is the newest now; only that one can be taken back.`,
      );
    const { id, effectiveFrom, effectiveTo, zone } = newest;
    refuseUndoInForce({ fromOn: effectiveFrom, untilOn: effectiveTo }, dayIn(context.now, zone));
    await remove(context, id);
    await goOn(context, key, addDays(effectiveFrom, -1));
    return { result: { id }, event: { type: "rule.undone", ruleId: id, ...key, from: effectiveFrom } };
  },
});

async function remove({ tx }: Context, id: string): Promise<void> {
  const rows = await tx.sql(
    "undo_rule",
    "delete from jurisdiction_rule where id = $1 and effective_to is null returning id",
    [id],
  );
  if (rows.length === 0)
    throw new AppError(
      "CONFLICT",
      "Somebody else has just changed this rule. Open it again to see how it stands.",
    );
}

async function goOn(
  { tx }: Context,
  { jurisdiction, clock }: z.output<typeof RuleKey>,
  until: string,
): Promise<void> {
  await tx.sql(
    "rule_goes_on",
    "update jurisdiction_rule set effective_to = null where jurisdiction = $1 and clock = $2 and effective_to = $3",
    [jurisdiction, clock, until],
  );
}
