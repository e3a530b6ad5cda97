import { randomUUID } from "node:crypto";
import type { VersionEnd } from "../../domain/dated-version";
import { dateLimit } from "../../domain/fees/date-limit";
import { DateLimit, limitDraft } from "../../domain/fees/limit-schema";
import type { ProgramLimit } from "../../domain/fees/limits.data";
import { zoneOf } from "../../domain/jurisdictions/zones";
import { dayIn } from "../../domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { storedLimits } from "./stored-limits";

/**
 * Dates a state's limits of a program anew, for programs that begin from a day to come; those in force end the day before
 * and are never edited. The platform's only. Refuses as the rule book does.
 */
export const dateLimitAnew = command({
  name: "dateLimitAnew",
  permission: "rules:change",
  input: DateLimit,
  async run(context, input) {
    platformOnly(context.actor);
    const limit: ProgramLimit = { ...input, effectiveTo: null };
    const { jurisdiction, program, effectiveFrom: from } = limit;
    const stored = await storedLimits(context, jurisdiction, program);
    const end = dateLimit(limit, stored, dayIn(context.now, zoneOf(jurisdiction)));
    const limitId = randomUUID();
    if (end) await setLastDay(context, end.id, end.on);
    await add(context, limitId, limit, end);
    await dropDraft(context, limitDraft(stored.length > 0 ? limit : null));
    return {
      result: { limitId, from },
      event: { type: "limit.dated", limitId, jurisdiction, program, from },
    };
  },
});

/** Gives a stored version its last day; null is none. */
export async function setLastDay({ tx }: Context, id: string, on: string | null): Promise<void> {
  await tx.sql("end_limit", "update program_limit set effective_to = $2 where id = $1", [id, on]);
}

async function add(
  { tx, actor, now }: Context,
  id: string,
  limit: ProgramLimit,
  ended: VersionEnd | null,
): Promise<void> {
  const { jurisdiction, program, effectiveFrom, source, status } = limit;
  await tx.sql(
    "add_limit",
    `insert into program_limit (id, jurisdiction, program, body, effective_from, source, status, set_by_id, set_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [
      id,
      jurisdiction,
      program,
      JSON.stringify({ ...limit, ended }),
      effectiveFrom,
      source,
      status,
      actor.personId,
      now,
    ],
  );
}
