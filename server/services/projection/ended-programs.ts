import { dayIn, type PlainDate } from "../../domain/plain-date";
import { foldCourse } from "../../domain/progress/course";
import { unreported } from "../../domain/progress/empty-weeks";
import type { EndedProgram } from "../../domain/projection/fit/ended-program";
import { testsAsTrained, trainedBy } from "../../domain/projection/training-weeks";
import type { Context } from "../caller";
import { type Evidence, loadEvidenceOf } from "../progress/evidence";
import { essentialCourses, seenWeeks } from "../progress/projection-facts";
import { currentStay, type LedgerEntry, ledgerJson } from "../stay/ledger";

/** A fit on more than this takes longer and knows nothing more; the latest count. */
const MOST = 1_000;
const AT_ONCE = 200;

type Row = {
  program_id: string;
  completed: boolean;
  ledger: LedgerEntry[];
  clinic_id: string;
  strength: string | null;
  region: string;
  discharged_on: PlainDate;
};

const endedSql = `select o.program_id, o.completed, (${ledgerJson("o.program_id")}) as ledger, p.clinic_id, p.strength, c.body_region as region,
    o.discharged_on::text
  from outcome o join program p on p.id = o.program_id join claim c on c.id = p.claim_id
  where ($1::uuid is null or o.payer_id = $1) and o.discharged_on <= $2
    and exists (select from stay_entry e where e.program_id = p.id)
    and exists (select from report r where r.program_id = p.id and r.week > 0)
  order by o.discharged_on desc, o.program_id limit ${MOST}`;

function endedProgram(row: Row, evidence: Evidence): EndedProgram | null {
  const course = foldCourse(evidence);
  const stay = currentStay(row.ledger);
  const last = course.weeks.at(-1);
  if (!stay || !last || course.weeks.length < 2) return null;
  const empty = unreported(stay.emptyWeeks, course);
  const ready = course.weeks.find(({ kind, week }) => kind === "ready" && week <= stay.weeks);
  return {
    ...testsAsTrained({ weeks: seenWeeks(course), essentials: essentialCourses(evidence) }, empty),
    stayWeeks: trainedBy(stay.weeks, empty),
    readyWeek: ready ? trainedBy(ready.week, empty) : null,
    leftWeek: row.completed ? null : trainedBy(last.week, empty),
    clinic: row.clinic_id,
    strength: row.strength ?? "",
    region: row.region,
  };
}

/** The latest programs of a payer, or of all where it is null, discharged by now, as the fit reads them. As the product itself. */
export async function loadEndedPrograms(context: Context, payerId: string | null): Promise<EndedProgram[]> {
  const rows = await context.tx.sql<Row>("ended_programs", endedSql, [payerId, dayIn(context.now, "UTC")]);
  const byId = new Map(rows.map((row) => [row.program_id, row]));
  const found = new Map<string, EndedProgram>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ program_id }) => program_id);
    for (const evidence of await loadEvidenceOf(context, ids)) {
      const row = byId.get(evidence.program.id);
      const program = row && endedProgram(row, evidence);
      if (program) found.set(evidence.program.id, program);
    }
  }
  // In the order of discharge, so that the same programs give the same fit.
  return rows.flatMap(({ program_id }) => found.get(program_id) ?? []);
}
