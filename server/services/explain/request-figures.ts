import { z } from "zod";
import { HOLDER_LABELS } from "@/server/domain/authorization/request";
import { explainIdle } from "@/server/domain/coordination/explain-task";
import { idleText } from "@/server/domain/coordination/idle-text";
import { explainDeadline } from "@/server/domain/jurisdictions/explain-deadline";
import { formatMoney } from "@/server/domain/money";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { formatDelta, formatTenths } from "@/server/domain/percent";
import { personRole } from "../actor";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { type CostView, costView } from "../request-page/cost-view";
import { deadlineView } from "../request-page/deadline-view";
import { evidenceView } from "../request-page/evidence-view";
import { type OutcomeView, outcomeView } from "../request-page/outcome-view";
import { loadPageFacts, type PageFacts } from "../request-page/page-facts";
import { type Figure, figure } from "./figure";

/** Every figure of a queue row, explained, as its request's page explains it. Asked for when one is opened. */
export const requestFigures = query({
  name: "requestFigures",
  permission: "request:read",
  input: z.object({ requestId: z.uuid({ error: "Open the request from the queue." }) }),
  views: (answer: { programId: string; figures: Figure[] }) => answer.programId,
  async run(context, { requestId }) {
    const facts = await loadPageFacts(context, requestId);
    const deadline = deadlineView(facts.request, await loadCalendars(context), context.now);
    const evidence = evidenceView(facts.standing);
    const { explain } = evidence;
    const figures = [
      ...figure(
        "deadline",
        "Deadline",
        deadline && `${deadline.due} · ${deadline.left}`,
        deadline && explainDeadline(deadline),
      ),
      ...idleFigure(facts.request, context.now),
      ...figure("job_match", "Job match", formatTenths(evidence.nowTenths), explain.jobMatch),
      ...figure(
        "progress",
        "Progress",
        evidence.deltaTenths === null ? "baseline" : formatDelta(evidence.deltaTenths),
        explain.progress,
      ),
      ...figure("met", "Demands met", `${evidence.demandsMet} of ${evidence.demandsTotal}`, explain.met),
      ...costFigures(costView(facts, personRole(context.actor))),
      ...outcomeFigures(outcomeView(facts)),
    ];
    return { programId: facts.request.programId, figures };
  },
});

/** How long the request has lain with who must act; nothing once it is closed. */
function idleFigure({ state: { holder, holderSince }, zone }: PageFacts["request"], now: Date): Figure[] {
  if (holder === "none" || !holderSince) return [];
  const since = new Date(holderSince);
  const waiting = { holder: HOLDER_LABELS[holder], since, now, zone };
  return figure("idle", "Idle", idleText(since.toISOString(), now.toISOString()), explainIdle(waiting));
}

function costFigures(cost: CostView | null): Figure[] {
  if (!cost) return [];
  const { explain, projected } = cost;
  return [
    ...figure("request", "This request", formatMoney(cost.requestCents), explain.request),
    ...figure(
      "account",
      "Used of authorized",
      `${formatMoney(cost.usedCents)} of ${formatMoney(cost.authorizedCents)}`,
      explain.account,
    ),
    ...figure("cost", "Projected total", projected && formatMoney(projected.cents), explain.projected),
  ];
}

function outcomeFigures({ explain, readyLabel, readyText, clinic }: OutcomeView): Figure[] {
  return [
    ...figure("ready", readyLabel, readyText ?? "not known", explain.ready),
    ...figure(
      "clinic",
      "Clinic, full duty of completers",
      proportionText(clinic.completers),
      explain.completers,
    ),
    ...figure(
      "clinic_starters",
      "Clinic, full duty of all starters",
      proportionText(clinic.starters),
      explain.starters,
    ),
  ];
}
