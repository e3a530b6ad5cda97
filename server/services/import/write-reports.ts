import type { Context } from "../caller";
import type { ProgramPlan } from "./plan-program";

/** Adds the baselines and weekly reports that the portal does not have. */
export async function writeReports(
  { tx, actor, now }: Context,
  plans: readonly ProgramPlan[],
): Promise<void> {
  const rows = plans.flatMap(({ program, reports }) =>
    reports
      .filter(({ report }) => report.isNew)
      .map(({ report }) => ({ ...report, programId: program.facts.id })),
  );
  if (rows.length === 0) return;
  await tx.sql(
    "import_reports",
    `insert into report (id, program_id, week, reported_on, submitted_at, submitted_by_id, sessions_planned,
       sessions_attended, excuse_code, due_at)
     select x.id, x."programId", x.week, x."reportedOn", $2, $3, x."sessionsPlanned", x."sessionsAttended", x.excuse,
       x."dueAt"
     from jsonb_to_recordset($1::jsonb) as x(id uuid, "programId" uuid, week int, "reportedOn" date,
       "sessionsPlanned" int, "sessionsAttended" int, excuse text, "dueAt" timestamptz)`,
    [JSON.stringify(rows), now, actor.personId],
  );
}
