import type { Ability } from "../../domain/job-demands/demand";
import type { Tx } from "../transaction";
import type { ProgramPlan } from "./plan-program";

const atOnce = 2_500;

type Row = { programId: string; reportId: string; ability: Ability };

function rowsOf(plans: readonly ProgramPlan[]): Row[] {
  return plans.flatMap(({ program, reports }) =>
    reports.flatMap(({ report, rows }) =>
      rows.flatMap(({ ability }) =>
        ability ? [{ programId: program.facts.id, reportId: report.id, ability }] : [],
      ),
    ),
  );
}

// One array for each column: cheaper to send and to read than JSON.
function columnsOf(rows: readonly Row[]): unknown[][] {
  const of = (field: keyof Ability) => rows.map(({ ability }) => ability[field]);
  return [
    rows.map(({ programId }) => programId),
    rows.map(({ reportId }) => reportId),
    of("demandId"),
    of("measured"),
    of("unit"),
    of("band"),
    of("testedOn"),
    of("tester"),
    of("method"),
    of("effortValid"),
  ];
}

/** Adds the measurements, some thousands at a time; `onDone` hears how many are written. */
export async function writeMeasurements(
  { sql }: Tx,
  plans: readonly ProgramPlan[],
  onDone: (done: number, total: number) => void,
): Promise<void> {
  const rows = rowsOf(plans);
  onDone(0, rows.length);
  for (let from = 0; from < rows.length; from += atOnce) {
    await sql(
      "import_measurements",
      `insert into measurement (program_id, report_id, demand_id, measured, unit, band, tested_on, tester, method,
         effort_valid)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::numeric[], $5::text[], $6::band[], $7::date[],
         $8::text[], $9::text[], $10::boolean[])`,
      columnsOf(rows.slice(from, from + atOnce)),
    );
    onDone(Math.min(from + atOnce, rows.length), rows.length);
  }
}
