import { z } from "zod";
import { refuseUndoBehind, refuseUndoInForce, type VersionEnd } from "../../domain/dated-version";
import { AppError } from "../../domain/errors";
import { zoneOf } from "../../domain/jurisdictions/zones";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import { command } from "../command";
import { setLastDay } from "./date-limit";

type Coming = {
  jurisdiction: string;
  program: string;
  ended: VersionEnd | null;
  from: PlainDate;
  until: PlainDate | null;
  later: PlainDate | null;
};

/** Takes back limits of a program before their first day; those they ended hold as before. */
export const undoLimit = command({
  name: "undoLimit",
  permission: "rules:change",
  input: z.object({ limitId: z.uuid({ error: "Choose the limits from the list." }) }),
  async run(context, { limitId }) {
    const { tx, actor, now } = context;
    platformOnly(actor);
    const [row] = await tx.sql<Coming>(
      "coming_limit",
      `select jurisdiction, program, body->'ended' as ended, effective_from::text as from, effective_to::text as until,
         (select min(n.effective_from)::text from program_limit n where n.jurisdiction = l.jurisdiction
           and n.program = l.program and n.effective_from > l.effective_from) as later
       from program_limit l where id = $1 and set_by_id is not null`,
      [limitId],
    );
    if (!row) throw new AppError("NOT_FOUND", "There are no such limits that could be taken back.");
    const { jurisdiction, program, ended, from, until, later } = row;
    refuseUndoInForce({ fromOn: from, untilOn: until }, dayIn(now, zoneOf(jurisdiction)));
    refuseUndoBehind(later);
    const gone = await tx.sql("undo_limit", "delete from program_limit where id = $1 returning id", [
      limitId,
    ]);
    if (gone.length === 0)
      throw new AppError("CONFLICT", "Somebody else has just taken these limits back. Open the page again.");
    if (ended) await setLastDay(context, ended.id, ended.was);
    return {
      result: { limitId },
      event: { type: "limit.undone", limitId, jurisdiction, program, from },
    };
  },
});
