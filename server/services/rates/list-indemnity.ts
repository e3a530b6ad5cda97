import { z } from "zod";
import { type VersionState, versionState } from "../../domain/dated-version";
import type { IndemnityRate } from "../../domain/fees/indemnity.data";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { query } from "../query";

export type IndemnityLine = {
  id: string;
  rate: IndemnityRate;
  state: VersionState;
  setBy: string | null;
  setAt: string | null;
};

type Row = {
  id: string;
  body: IndemnityRate;
  injured_to: PlainDate | null;
  by: string | null;
  at: Date | null;
};

/** Every state's indemnity rates by day of injury, the newest first. */
export const listIndemnity = query({
  name: "listIndemnity",
  permission: "indemnity:read",
  input: z.void(),
  views: null,
  async run({ tx, actor, now }): Promise<IndemnityLine[]> {
    const rows = await tx.sql<Row>(
      "list_indemnity",
      `select r.id, r.body - 'ended' as body, r.injured_to::text, p.given_name || ' ' || p.family_name as by, r.added_at as at
       from indemnity_rate r left join person p on p.id = r.added_by_id order by r.jurisdiction, r.injured_from desc`,
    );
    const today = dayIn(now, actor.timeZone);
    return rows.map(({ id, body, injured_to, by, at }) => ({
      id,
      rate: { ...body, injuredTo: injured_to },
      state: versionState({ fromOn: body.injuredFrom, untilOn: injured_to }, today),
      setBy: by,
      setAt: at?.toISOString() ?? null,
    }));
  },
});
