import { z } from "zod";
import type { RateChange } from "../../domain/fees/rate-import/rate-plan";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { query } from "../query";
import { rateScope } from "./rate-scope";

/** One import of rates: who, when, from when, what it changed, and whether it can still be undone. */
export type RateImportLine = {
  importId: string;
  fileName: string;
  at: string;
  byName: string;
  effectiveOn: PlainDate;
  added: number;
  changed: number;
  ended: number;
  changes: RateChange[];
  undone: { at: string; byName: string } | null;
  undoable: boolean;
};

type Row = {
  id: string;
  file_name: string;
  at: Date;
  by_name: string;
  effective_on: PlainDate;
  added: number;
  changed: number;
  ended_count: number;
  changes: RateChange[];
  undone_at: Date | null;
  undone_by: string | null;
};

/** The administrator's imports of rates, the last first. */
export const listRateImports = query({
  name: "listRateImports",
  permission: "rates:read",
  input: z.void(),
  views: null,
  async run({ tx, actor, now }): Promise<RateImportLine[]> {
    rateScope(actor);
    const rows = await tx.sql<Row>(
      "list_rate_imports",
      `select i.id, i.file_name, i.at, b.given_name || ' ' || b.family_name as by_name, i.effective_on::text, i.added,
         i.changed, i.ended_count, i.changes, i.undone_at, u.given_name || ' ' || u.family_name as undone_by
       from rate_import i join person b on b.id = i.by_person_id left join person u on u.id = i.undone_by_id
       order by i.at desc limit 50`,
    );
    const today = dayIn(now, actor.timeZone);
    return rows.map((row) => importLine(row, today));
  },
});

function importLine(row: Row, today: PlainDate): RateImportLine {
  const { undone_at: at, effective_on: effectiveOn } = row;
  return {
    importId: row.id,
    fileName: row.file_name,
    at: row.at.toISOString(),
    byName: row.by_name,
    effectiveOn,
    added: row.added,
    changed: row.changed,
    ended: row.ended_count,
    changes: row.changes,
    undone: at ? { at: at.toISOString(), byName: row.undone_by ?? "" } : null,
    undoable: at === null && effectiveOn > today,
  };
}
