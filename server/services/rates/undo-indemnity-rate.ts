import { z } from "zod";
import { refuseUndoBehind, refuseUndoInForce, type VersionEnd } from "../../domain/dated-version";
import { AppError } from "../../domain/errors";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import { command } from "../command";
import { setLastDay } from "./add-indemnity-rate";

type Removed = {
  jurisdiction: string;
  ended: VersionEnd | null;
  injured_from: PlainDate;
  injured_to: PlainDate | null;
  later: PlainDate | null;
};

/** Takes back a dated indemnity rate before its first day of injury; the one it ended holds as before. */
export const undoIndemnityRate = command({
  name: "undoIndemnityRate",
  permission: "indemnity:set",
  input: z.object({ rateId: z.uuid({ error: "Choose the rate from the list." }) }),
  async run(context, { rateId }) {
    const { tx, actor, now } = context;
    platformOnly(actor);
    const [row] = await tx.sql<Removed>(
      "remove_indemnity",
      `delete from indemnity_rate where id = $1 and added_by_id is not null
       returning jurisdiction, body->'ended' as ended, injured_from::text, injured_to::text,
         (select min(n.injured_from)::text from indemnity_rate n where n.jurisdiction = indemnity_rate.jurisdiction
           and n.injured_from > indemnity_rate.injured_from) as later`,
      [rateId],
    );
    if (!row) throw new AppError("NOT_FOUND", "There is no such rate that could be taken back.");
    const { jurisdiction, ended, injured_from: fromOn, injured_to: untilOn } = row;
    refuseUndoInForce({ fromOn, untilOn }, dayIn(now, actor.timeZone));
    if (ended) {
      refuseUndoBehind(row.later);
      await setLastDay(context, ended.id, ended.was);
    }
    return {
      result: { rateId },
      event: { type: "indemnity.undone", rateId, jurisdiction, injuredFrom: fromOn },
    };
  },
});
