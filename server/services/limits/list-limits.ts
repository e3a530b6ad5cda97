import { z } from "zod";
import { type VersionState, versionState } from "../../domain/dated-version";
import { limitClauses } from "../../domain/fees/limit-words";
import type { ProgramLimit } from "../../domain/fees/limits.data";
import { zoneOf } from "../../domain/jurisdictions/zones";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { query } from "../query";

export type LimitLine = {
  id: string;
  limit: ProgramLimit;
  clauses: string[];
  state: VersionState;
  setBy: string | null;
  setAt: string | null;
  /** Live programs of the state and kind that the reader administers: their next stay is held to what is in force then. */
  livePrograms: number;
};

type Row = {
  id: string;
  body: ProgramLimit;
  until: PlainDate | null;
  by: string | null;
  at: Date | null;
  live: number;
};

const listSql = `with live as (select * from live_programs_at(array(select distinct jurisdiction from program_limit)))
  select l.id, l.body - 'ended' as body, l.effective_to::text as until, s.given_name || ' ' || s.family_name as by,
    l.set_at as at, (select coalesce(sum(v.programs), 0)::int from live v
      where v.state = l.jurisdiction and v.kind = l.program) as live
  from program_limit l left join person s on s.id = l.set_by_id
  order by l.jurisdiction, l.program, l.effective_from desc`;

function lineOf({ id, body, until, by, at, live }: Row, now: Date): LimitLine {
  const limit = { ...body, effectiveTo: until };
  const today = dayIn(now, zoneOf(limit.jurisdiction));
  return {
    id,
    limit,
    clauses: limitClauses(limit),
    state: versionState({ fromOn: limit.effectiveFrom, untilOn: until }, today),
    setBy: by,
    setAt: at?.toISOString() ?? null,
    livePrograms: live,
  };
}

/** Every state's limits of a program, by state and program, the newest first. */
export const listLimits = query({
  name: "listLimits",
  permission: "rules:read",
  input: z.void(),
  views: null,
  async run({ tx, actor, now }) {
    const rows = await tx.sql<Row>("list_limits", listSql);
    return {
      lines: rows.map((row) => lineOf(row, now)),
      mayChange: actor.organizationKind === "platform",
    };
  },
});
