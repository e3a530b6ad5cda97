import { z } from "zod";
import { refuseUndoInForce } from "@/server/domain/dated-version";
import { AppError } from "@/server/domain/errors";
import { dayIn } from "@/server/domain/plain-date";
import { command } from "../command";
import { ownPayer } from "./payer-only";
import { loadVersions } from "./versions";

/** Takes back a version that has not begun; one in force stays on record. */
export const undoThresholds = command({
  name: "undoThresholds",
  permission: "policy:set",
  input: z.object({ versionId: z.uuid({ error: "Choose the version from the list." }) }),
  async run(context, { versionId }) {
    const { tx, actor, now } = context;
    const payerId = ownPayer(actor);
    const today = dayIn(now, actor.timeZone);
    const version = (await loadVersions(context, payerId, today)).find(({ id }) => id === versionId);
    if (!version) throw new AppError("NOT_FOUND", "There is no such version of your thresholds.");
    refuseUndoInForce(version, today);
    const { count } = await tx.db.payerPolicy.deleteMany({ where: { id: versionId } });
    if (count === 0)
      throw new AppError("CONFLICT", "This version was taken back a moment ago; nothing is left to do.");
    const { fromOn: effectiveFrom, changes } = version;
    return { result: { effectiveFrom }, event: { type: "policy.undone", payerId, effectiveFrom, changes } };
  },
});
