import { randomUUID } from "node:crypto";
import type { VersionEnd } from "../../domain/dated-version";
import { addIndemnity } from "../../domain/fees/add-indemnity";
import type { IndemnityRate } from "../../domain/fees/indemnity.data";
import { AddIndemnity, indemnityOf } from "../../domain/fees/indemnity-schema";
import { dayIn } from "../../domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import type { Context } from "../caller";
import { command } from "../command";
import { storedIndemnity } from "./indemnity-rates";

/** Adds a state's dated indemnity rate; the one in force ends the day before and is never edited. The platform's only. */
export const addIndemnityRate = command({
  name: "addIndemnityRate",
  permission: "indemnity:set",
  input: AddIndemnity,
  async run(context, input) {
    const { actor, now } = context;
    platformOnly(actor);
    const rate = indemnityOf(input);
    const stored = await storedIndemnity(context, rate.jurisdiction);
    const end = addIndemnity(rate, stored, dayIn(now, actor.timeZone));
    const rateId = randomUUID();
    if (end) await setLastDay(context, end.id, end.on);
    await add(context, rateId, rate, end);
    const { jurisdiction, injuredFrom } = rate;
    return {
      result: { rateId, injuredFrom },
      event: { type: "indemnity.added", rateId, jurisdiction, injuredFrom },
    };
  },
});

/** Gives a stored rate its last day of injury; null is none. */
export async function setLastDay({ tx }: Context, id: string, on: string | null): Promise<void> {
  await tx.sql("end_indemnity", "update indemnity_rate set injured_to = $2 where id = $1", [id, on]);
}

async function add(
  { tx, actor, now }: Context,
  id: string,
  rate: IndemnityRate,
  ended: VersionEnd | null,
): Promise<void> {
  await tx.sql(
    "add_indemnity",
    `insert into indemnity_rate (id, jurisdiction, body, injured_from, injured_to, source, status, added_by_id, added_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [
      id,
      rate.jurisdiction,
      JSON.stringify({ ...rate, ended }),
      rate.injuredFrom,
      rate.injuredTo,
      rate.source,
      rate.status,
      actor.personId,
      now,
    ],
  );
}
