import { clsx } from "clsx";
import { AskCard } from "./ask-card";
import { ChecklistCard } from "./checklist-card";
import { CostCard } from "./cost-card";
import { DemandsCard, JobMatchCard } from "./evidence-cards";
import { OutcomeCard } from "./outcome-card";
import { measuredText, type RequestView } from "./request-view";
import { WhatIfCard } from "./what-if-card";

const column = "flex min-h-0 min-w-0 flex-col gap-1.5";

/**
 * What decides, side by side: the ask and its rules, the evidence, the cost and what it is likely to buy. At desk size
 * the columns fill one screen, long lists scroll inside their card and the what-if in its column; on a phone they follow
 * each other.
 */
export function RequestColumns({ page }: { page: RequestView }) {
  const { request, evidence, cost, outcome, whatIf, checklist } = page;
  return (
    <div className="grid gap-2 px-4 pt-2 lg:min-h-[31rem] lg:flex-[1_1_36.5rem] lg:grid-cols-[16rem_minmax(0,1fr)_20rem] lg:grid-rows-[minmax(0,1fr)] print:block print:space-y-2.5">
      <div className={column}>
        <AskCard request={request} signed={page} />
        <ChecklistCard
          items={checklist}
          frozen={page.frozen}
          substantialChange={request.substantialChange}
          completeness={request.completeness}
          reason={request.reason}
          overrideReason={request.overrideReason}
        />
      </div>
      <div className={column}>
        <JobMatchCard evidence={evidence} extension={page.extension} />
        <DemandsCard rows={evidence.rows} limiting={evidence.limiting} nowLabel={measuredText(page)} />
      </div>
      <div className={clsx(column, "lg:overflow-auto print:overflow-visible")}>
        {cost && <CostCard cost={cost} />}
        <OutcomeCard outcome={outcome} clinicId={page.program.clinicId} />
        {whatIf && <WhatIfCard view={whatIf} mayPart={page.actions.includes("approve_in_part")} />}
      </div>
    </div>
  );
}
