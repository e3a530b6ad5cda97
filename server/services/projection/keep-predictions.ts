import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";

const keepSql = `insert into projection_made (program_id, weeks_seen, payer_id, made_at, end_week, tenths, low_tenths,
    high_tenths, ready_permille, cohort_programs, method_version)
  select program_id, weeks_seen, payer_id, $2, end_week, tenths, low_tenths, high_tenths, ready_permille, cohort_programs,
    method_version
  from jsonb_to_recordset($1::jsonb) as r(program_id uuid, weeks_seen int, payer_id uuid, end_week int, tenths int,
    low_tenths int, high_tenths int, ready_permille int, cohort_programs int, method_version text)
  on conflict do nothing`;

/** What was said of a running program after its last week, while there was something left to say. */
function predictionOf({ evidence: { program }, course, match, projection }: Standing): object[] {
  const weeksSeen = course.weeks.at(-1)?.week ?? 0;
  const running = program.dischargedOn === null && !match.ready && weeksSeen > 0;
  if (!projection || projection.readyByEnd === null || !running || projection.points.length === 0) return [];
  const { atEnd, readyByEnd, cohort, method } = projection;
  return [
    {
      program_id: program.id,
      weeks_seen: weeksSeen,
      payer_id: program.payerId,
      end_week: atEnd.week,
      tenths: atEnd.tenths,
      low_tenths: atEnd.lowTenths,
      high_tenths: atEnd.highTenths,
      ready_permille: Math.round(readyByEnd * 1000),
      cohort_programs: cohort.programs,
      method_version: method.version,
    },
  ];
}

/** Keeps the first projection after each week seen, to be held against what happens; later ones do not replace it. */
export async function keepPredictions(context: Context, standings: readonly Standing[]): Promise<void> {
  const made = standings.flatMap(predictionOf);
  if (made.length === 0) return;
  await context.tx.sql("keep_predictions", keepSql, [JSON.stringify(made), context.now]);
}
