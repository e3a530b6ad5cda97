import { refusePast } from "@/server/domain/dated-version";
import { AppError } from "@/server/domain/errors";
import { dayIn, formatDayYear } from "@/server/domain/plain-date";
import { thresholdChanges, thresholdsOf } from "@/server/domain/progress/thresholds";
import { PolicyInput } from "@/server/domain/progress/thresholds-schema";
import { toDbDate } from "../../db/dates";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { ownPayer } from "./payer-only";
import { policyOn } from "./policies";

/** Sets a payer's thresholds from a day on; what was judged before that day stays as it was judged. */
export const setThresholds = command({
  name: "setThresholds",
  permission: "policy:set",
  input: PolicyInput,
  async run(context, { thresholds, effectiveFrom, source }) {
    const { tx, actor, now } = context;
    const payerId = ownPayer(actor);
    refusePast(effectiveFrom, dayIn(now, actor.timeZone), "effectiveFrom");
    const before = thresholdsOf(await policyOn(context, payerId, effectiveFrom));
    const changes = thresholdChanges(before, thresholds);
    if (changes.length === 0)
      throw new AppError(
        "RULE",
        `These are the thresholds in force on ${formatDayYear(effectiveFrom)} already; change one of them.`,
        "thresholds.minimumGainTenths",
      );
    const { count } = await tx.db.payerPolicy.createMany({
      data: {
        ...thresholds,
        payerId,
        effectiveFrom: toDbDate(effectiveFrom),
        source,
        setById: actor.personId,
        setAt: now,
      },
      skipDuplicates: true,
    });
    if (count === 0)
      throw new AppError(
        "CONFLICT",
        `A version already begins on ${formatDayYear(effectiveFrom)}; take it back first, or choose another day.`,
        "effectiveFrom",
      );
    await dropDraft(context, "thresholds");
    return { result: { effectiveFrom }, event: { type: "policy.changed", payerId, effectiveFrom, changes } };
  },
});
