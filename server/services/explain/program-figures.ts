import { z } from "zod";
import { may } from "@/server/domain/access/permissions";
import { sees } from "@/server/domain/access/visibility";
import { explainAccount } from "@/server/domain/authorization/explain-account";
import { formatInstant } from "@/server/domain/instant";
import { formatMoney } from "@/server/domain/money";
import { formatDelta, formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";
import { explainReportDue } from "@/server/domain/progress/explain-course";
import { explainCost } from "@/server/domain/projection/explain-projection";
import type { Projection } from "@/server/domain/projection/project";
import { type FunctionPanel, functionPanel } from "../programs/panels/function-panel";
import { type AccountPanel, loadAccount } from "../programs/panels/money";
import { withStandingReturn } from "../programs/panels/standing-return";
import { stayForReader } from "../programs/panels/stay-for-reader";
import { type Evidence, loadEvidence } from "../progress/evidence";
import { stillAsked } from "../progress/projection-facts";
import { nextReport } from "../progress/report-due";
import { query } from "../query";
import { loadPlanFacts, type PlanFacts } from "../stay/plan-facts";
import { type Figure, figure } from "./figure";

/** Every figure that a list shows of a program, explained, as far as the reader sees it. Asked for when one is opened. */
export const programFigures = query({
  name: "programFigures",
  permission: "program:read",
  input: z.object({ programId: z.uuid({ error: "Choose the program." }) }),
  views: (answer: { programId: string; figures: Figure[] }) => answer.programId,
  async run(context, { programId }) {
    const { role } = context.actor;
    const evidence = await loadEvidence(context, programId);
    const ledger = await stayForReader(context, evidence.program);
    const plan = may(role, "request:read") ? await loadPlanFacts(context, programId) : null;
    const { panel: folded, projection } = functionPanel(evidence, ledger, plan);
    const stayEndsOn = ledger.at(-1)?.endOn ?? null;
    const panel = plan ? folded : await withStandingReturn(context, programId, folded, stayEndsOn);
    const account = await loadAccount(context, programId);
    const figures = [
      ...functionFigures(panel, stayEndsOn),
      ...reportFigure(evidence, ledger),
      ...accountFigures(account),
      ...(plan && sees(role, "projected_money") ? projectedFigures(plan, projection) : []),
    ];
    return { programId, figures };
  },
});

function functionFigures(
  { match, course, explain, projection }: FunctionPanel,
  stayEndsOn: Parameters<typeof formatDay>[0] | null,
): Figure[] {
  const last = course.weeks.at(-1);
  const change = last?.deltaTenths ?? null;
  const duty = projection?.fullDuty ?? null;
  return [
    ...figure("job_match", "Job match", formatTenths(match.tenths), explain.jobMatch),
    ...figure("progress", "Progress", change === null ? "baseline" : formatDelta(change), explain.progress),
    ...figure("met", "Demands met", `${match.met} of ${match.total}`, explain.met),
    ...figure("stay", "End of the stay", stayEndsOn && formatDay(stayEndsOn), explain.stayEnd),
    ...figure(
      "full_duty",
      "Full duty expected",
      duty ? formatDay(duty.on) : "not in sight",
      explain.fullDuty,
    ),
  ];
}

function reportFigure(evidence: Evidence, ledger: Parameters<typeof nextReport>[1]): Figure[] {
  const next = nextReport(evidence, ledger);
  if (!next) return [];
  const due = formatInstant(next.dueAt, evidence.program.clinicZone);
  return figure("report", "Next report due", due, explainReportDue(next, due));
}

function accountFigures(account: AccountPanel | null): Figure[] {
  if (!account) return [];
  const value = `${account.usedSessions} of ${account.authorizedSessions} sessions`;
  return figure("account", "Used of authorized", value, explainAccount(account));
}

function projectedFigures(plan: PlanFacts, projection: Projection | null): Figure[] {
  if (!projection) return [];
  const { planned, cents: requestCents } = stillAsked(plan);
  const { cents: authorizedCents, usedCents } = plan.authorized;
  const spent = { authorizedCents, usedCents, requestCents, planned };
  return figure(
    "cost",
    "Projected total",
    formatMoney(projection.cost.cents),
    explainCost(projection, spent),
  );
}
