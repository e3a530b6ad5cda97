import { z } from "zod";
import type { DemandDraft } from "../../domain/job-demands/schema";
import { demandDraftsSchema } from "../../domain/job-demands/schema";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { findLiveProgram } from "../programs/find";
import { refreshStanding } from "../progress/refresh-standing";
import { askEmployer } from "./ask-employer";
import { nameJob } from "./name-job";
import { refuseRewriting, type StoredDemand } from "./refuse-rewriting";

const SaveDemands = z.object({
  programId: z.uuid({ error: "Choose the program." }),
  jobTitle: z
    .string({ error: "The job is missing; write its title." })
    .trim()
    .min(1, { error: "The job is empty; write its title." })
    .max(120, { error: "The job's title is longer than 120 characters; shorten it." }),
  occupationCode: z.string().nullable().default(null),
  demands: demandDraftsSchema,
});

/** Saves a job's whole list of demands in its order; a demand keeps its identity by its code. RULE once it would rewrite evidence. */
export const saveDemands = command({
  name: "saveDemands",
  permission: "demands:edit",
  input: SaveDemands,
  async run(context, { programId, jobTitle, occupationCode, demands }) {
    const program = await findLiveProgram(context, programId);
    refuseRewriting(await storedDemands(context, programId), demands);
    await nameJob(context, programId, { jobTitle, occupationCode });
    await writeDemands(context, programId, demands);
    await askEmployer(context, program);
    await dropDraft(context, `demands:${programId}`);
    await refreshStanding(context, programId);
    return {
      result: { count: demands.length },
      event: { type: "demands.saved", programId, count: demands.length },
    };
  },
});

async function storedDemands({ tx }: Context, programId: string): Promise<StoredDemand[]> {
  return tx.sql<StoredDemand>(
    "stored_demands",
    `select d.code, d.label, d.kind, d.unit, d.direction, d.required::float8 as required, d.band, d.essential, d.weight,
       exists (select from measurement m where m.demand_id = d.id) as measured,
       exists (select from stay_entry s where s.program_id = d.program_id and s.frozen_at is not null) as decided
     from demand d where d.program_id = $1`,
    [programId],
  );
}

const decisive = ["kind", "unit", "direction", "required", "band", "essential", "height"];
const changed = decisive.map((column) => `d.${column} is distinct from excluded.${column}`).join(" or ");

// What the employer confirmed was these amounts: a changed one is confirmed no more.
const upsertSql = `insert into demand as d (program_id, position, code, label, kind, unit, direction, required, band,
    height, essential, weight, source, source_detail)
  select $1, x.position, x.code, x.label, x.kind::demand_kind, x.unit, x.direction::direction, x.required, x.band::band,
    x.height, x.essential, x.weight, x.source::demand_source, x."sourceDetail"
  from jsonb_to_recordset($2::jsonb) as x(position int, code text, label text, kind text, unit text, direction text,
    required numeric, band text, height text, essential boolean, weight int, source text, "sourceDetail" text)
  on conflict (program_id, code) do update set position = excluded.position, label = excluded.label,
    kind = excluded.kind, unit = excluded.unit, direction = excluded.direction, required = excluded.required,
    band = excluded.band, height = excluded.height, essential = excluded.essential, weight = excluded.weight,
    source = excluded.source, source_detail = excluded.source_detail,
    confirmed_on = case when ${changed} then null else d.confirmed_on end,
    confirmed_by_id = case when ${changed} then null else d.confirmed_by_id end`;

async function writeDemands(
  { tx }: Context,
  programId: string,
  drafts: readonly DemandDraft[],
): Promise<void> {
  const rows = drafts.map((draft, position) => ({ ...draft, position }));
  await tx.sql("drop_demands", "delete from demand where program_id = $1 and code <> all($2)", [
    programId,
    drafts.map(({ code }) => code),
  ]);
  await tx.sql("save_demands", upsertSql, [programId, JSON.stringify(rows)]);
}
