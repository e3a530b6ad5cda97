import { AppError } from "@/server/domain/errors";
import { RuleKey } from "@/server/domain/jurisdictions/rule-schema";
import { jurisdictionName } from "@/server/domain/jurisdictions/states";
import { query } from "../query";
import { ruleLine } from "./list-rules";
import { storedRules } from "./stored-rules";

/** One jurisdiction's clock with its whole history, newest first. NOT_FOUND where it has never had a rule. */
export const readRule = query({
  name: "readRule",
  permission: "rules:read",
  input: RuleKey,
  views: null,
  async run(context, key) {
    const stored = await storedRules(context, key);
    const newest = stored[0]?.rule;
    if (!newest)
      throw new AppError(
        "NOT_FOUND",
        `${jurisdictionName(key.jurisdiction)} has no rule of its own for this.`,
      );
    return {
      /** The newest version as it stands, for a form to start from. */
      newest,
      versions: stored.map(({ rule, setBy, setAt }) => ({ ...ruleLine(rule, context.now), setBy, setAt })),
      mayChange: context.actor.organizationKind === "platform",
    };
  },
});
