import { z } from "zod";
import { AppError } from "../../domain/errors";
import type { RateEnd } from "../../domain/fees/rate-import/rate-plan";
import { dayIn, formatDayYear, type PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { rateTurn } from "./rate-turn";

type ImportRow = {
  file_name: string;
  effective_on: PlainDate;
  slots: string[];
  ended: RateEnd[];
  at: Date;
  undone_at: Date | null;
};

/**
 * Takes an import of rates back before its effective date: its rates go, and what it ended holds as before. Refused from
 * that day on, a second time, and while a later import rests on it.
 */
export const undoRates = command({
  name: "undoRates",
  permission: "rates:import",
  input: z.object({ importId: z.uuid({ error: "Choose the import from the list." }) }),
  async run(context, { importId }) {
    await rateTurn(context);
    const brought = await findImport(context, importId);
    refuseLate(brought, dayIn(context.now, context.actor.timeZone));
    await refuseBuiltOn(context, importId, brought);
    await takeBack(context, importId, brought.ended);
    const { effective_on: effectiveOn } = brought;
    return { result: { importId, effectiveOn }, event: { type: "rates.undone", importId, effectiveOn } };
  },
});

async function findImport({ tx }: Context, importId: string): Promise<ImportRow> {
  const [row] = await tx.sql<ImportRow>(
    "find_rate_import",
    `select file_name, effective_on::text, slots, ended, at, undone_at from rate_import where id = $1`,
    [importId],
  );
  if (!row) throw new AppError("NOT_FOUND", "There is no such import of rates among yours.");
  return row;
}

function refuseLate({ undone_at, effective_on, file_name }: ImportRow, today: PlainDate): void {
  if (undone_at) throw new AppError("CONFLICT", `${file_name} is undone already; reload to see it.`);
  if (effective_on > today) return;
  throw new AppError(
    "RULE",
    `${file_name} is in force since ${formatDayYear(effective_on)} and cannot be undone any more; import the rates that are to follow it.`,
  );
}

async function refuseBuiltOn({ tx }: Context, importId: string, { slots }: ImportRow): Promise<void> {
  const [later] = await tx.sql<{ file_name: string }>(
    "imports_built_on",
    `select l.file_name from rate_import l join rate_import i on i.id = $1
     where l.undone_at is null and l.at > i.at and l.slots && $2 order by l.at desc limit 1`,
    [importId, slots],
  );
  if (later)
    throw new AppError("RULE", `${later.file_name} was imported on top of this one; undo that import first.`);
}

async function takeBack({ tx, actor, now }: Context, importId: string, ended: RateEnd[]): Promise<void> {
  await tx.sql("remove_import_rates", "delete from fee_rate where import_id = $1", [importId]);
  await tx.sql(
    "restore_rates",
    `update fee_rate r set effective_to = e.was from jsonb_to_recordset($1::jsonb) as e(id text, was date) where r.id = e.id`,
    [JSON.stringify(ended)],
  );
  const done = await tx.sql(
    "undo_rate_import",
    "update rate_import set undone_at = $2, undone_by_id = $3 where id = $1 and undone_at is null returning id",
    [importId, now, actor.personId],
  );
  if (done.length === 0)
    throw new AppError("CONFLICT", "This import has just been undone; reload to see it.");
}
