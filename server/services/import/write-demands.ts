import type { Tx } from "../transaction";
import type { ProgramPlan } from "./plan-program";

/** Adds the demands that the file describes and their programs lacked. */
export async function writeDemands({ sql }: Tx, plans: readonly ProgramPlan[]): Promise<void> {
  const rows = plans.flatMap(({ program, demands }) =>
    demands.map(({ id, position, draft }) => ({ ...draft, id, position, programId: program.facts.id })),
  );
  if (rows.length === 0) return;
  await sql(
    "import_demands",
    `insert into demand (id, program_id, position, code, label, kind, unit, direction, required, band, height,
       essential, weight, source, source_detail)
     select x.id, x."programId", x.position, x.code, x.label, x.kind::demand_kind, x.unit, x.direction::direction,
       x.required, x.band::band, x.height, x.essential, x.weight, x.source::demand_source, x."sourceDetail"
     from jsonb_to_recordset($1::jsonb) as x(id uuid, "programId" uuid, position int, code text, label text, kind text,
       unit text, direction text, required numeric, band text, height text, essential boolean, weight int,
       source text, "sourceDetail" text)`,
    [JSON.stringify(rows)],
  );
}
