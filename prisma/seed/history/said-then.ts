import { type Context, within } from "@/server/services/caller";
import { type Evidence, loadEvidenceOf } from "@/server/services/progress/evidence";
import { FUNCTION_ONLY } from "@/server/services/progress/projection-facts";
import { foldProgram, type Standing } from "@/server/services/progress/refresh-standing";
import { keepPredictions } from "@/server/services/projection/keep-predictions";
import { refitCohorts } from "@/server/services/projection/refit-cohorts";
import { loadPlanFactsOf } from "@/server/services/stay/plan-facts";
import type { PastProgram } from "./past-program";

const identity = { kind: "system" } as const;
const day = 86_400_000;

/** Days ago at which the projection was fitted anew: of the many nights two, for each costs the first start a second. */
const FITTED_DAYS_AGO = [300, 150];

type Report = { programId: string; week: number; submittedAt: Date };
type LedgerEntry = { frozenAt: string | null };

/** Only what had been reported, and agreed about the stay, when this week's report was filed. */
function knownThen(
  evidence: Evidence,
  ledger: Parameters<typeof foldProgram>[1]["ledger"],
  { week, submittedAt }: Report,
): Standing {
  const agreed = ({ frozenAt }: LedgerEntry) => frozenAt !== null && new Date(frozenAt) <= submittedAt;
  const reports = evidence.reports.filter((report) => report.week <= week);
  const today = reports.at(-1)?.reportedOn ?? evidence.today;
  const known: Evidence = {
    ...evidence,
    program: { ...evidence.program, dischargedOn: null },
    reports,
    abilities: evidence.abilities.filter((ability) => ability.week <= week),
    today,
  };
  return foldProgram(known, { ...FUNCTION_ONLY, ledger: ledger.filter(agreed) });
}

/** What was said after each of these reports, with the fit in force at `context.now`; nothing was fitted until the last. */
async function sayAfter(context: Context, reports: readonly Report[]): Promise<void> {
  const ids = [...new Set(reports.map(({ programId }) => programId))];
  const plans = await loadPlanFactsOf(context, ids);
  const evidence = new Map((await loadEvidenceOf(context, ids)).map((one) => [one.program.id, one]));
  const standings = Map.groupBy(reports, ({ submittedAt }) => +submittedAt);
  for (const [at, together] of standings) {
    const said = together.flatMap((report) => {
      const known = evidence.get(report.programId);
      return known ? [knownThen(known, plans.get(report.programId)?.ledger ?? [], report)] : [];
    });
    await keepPredictions({ ...context, now: new Date(at) }, said);
  }
}

/**
 * Fits the projection on the programs that had ended by certain days, and keeps what was projected after each weekly
 * report with the fit of that time: nothing looks ahead. Before the first fit the policy assumption speaks, as it would have.
 */
export async function sayAsThen(programs: readonly PastProgram[], now: Date): Promise<void> {
  const reports = programs.flatMap(({ programId, reports: filed }) =>
    filed.map(({ week, submittedAt }) => ({ programId, week, submittedAt })).filter(({ week }) => week > 0),
  );
  const fits = FITTED_DAYS_AGO.map((ago) => new Date(+now - ago * day));
  const first = Math.min(...reports.map(({ submittedAt }) => +submittedAt));
  const starts = [new Date(first), ...fits];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? now;
    if (index > 0) await refitCohorts(start);
    const filed = reports.filter(({ submittedAt }) => submittedAt >= start && submittedAt < end);
    await within({ identity, now: start }, (context) => sayAfter(context, filed));
  }
}
