import Link from "next/link";
import type { ReactNode } from "react";
import { Explain } from "@/components/explain/explain";
import { CapacityList } from "@/components/progress/capacity-list";
import { StackCard } from "@/components/ui/page-stack";
import { explainProjectedAccount, explainSpent } from "@/server/domain/authorization/explain-account";
import { counted } from "@/server/domain/counted";
import { formatMoney } from "@/server/domain/money";
import { WORK_STATUS_LABELS } from "@/server/domain/outcomes/labels";
import { formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";
import { ConfirmDemandsForm } from "./confirm-demands-form";
import { ReportReturnForm } from "./report-return-form";
import { ReturnDate } from "./return-date";
import type { Worker } from "./types";
import { WorkStatusLine } from "./work-status-line";

/** One worker: when they return, to what, and what they can do of the job today. */
export function WorkerCard({ worker }: { worker: Worker }) {
  const { programId, workerName, jobTitle, clinicName, clinicPhone, claimNumber, cost, ended } = worker;
  return (
    <StackCard>
      <div>
        <h2 className="text-lg font-semibold">
          <Link href={`/programs/${programId}`} className="hover:underline">
            {workerName}
          </Link>
        </h2>
        <p className="text-ink-2">
          {jobTitle ?? "Job not named yet"} · claim {claimNumber}
        </p>
      </div>
      {ended === null && <Answers worker={worker} />}
      {ended === null && <Today worker={worker} />}
      {worker.toConfirm.length > 0 && (
        <details className="rounded-md border border-due px-3 py-2">
          <summary className="min-h-8 content-center font-medium">
            {counted(worker.toConfirm.length, "demand")} of the job wait for your word
          </summary>
          <ConfirmDemandsForm programId={programId} demands={worker.toConfirm} />
        </details>
      )}
      {ended && <Ended worker={worker} ended={ended} />}
      {cost && <Cost cost={cost} />}
      <p className="text-md text-ink-2">
        {clinicName}
        {clinicPhone && (
          <>
            {" · "}
            <a href={`tel:${clinicPhone}`} className="text-accent underline">
              {clinicPhone}
            </a>
          </>
        )}
      </p>
    </StackCard>
  );
}

function Answers({ worker }: { worker: Worker }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Answer term="Back at full duty">
        <ReturnDate worker={worker} />
      </Answer>
      <Answer term="Work status now">
        <WorkStatusLine workStatus={worker.workStatus} />
      </Answer>
    </div>
  );
}

function Answer({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <p className="text-sm text-ink-2">{term}</p>
      {children}
    </div>
  );
}

function Today({ worker: { jobMatch, canDo, explain } }: { worker: Worker }) {
  const { tenths, met, total, testedOn } = jobMatch;
  const when = testedOn ? ` · ${formatDay(testedOn)}` : "";
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="min-h-8 content-center font-medium">
        What they can do today: {tenths === null ? "not tested yet" : `${formatTenths(tenths)} of the job`}
        <span className="font-normal text-ink-2">
          {" · "}
          {met} of {total} demands met{when}
        </span>
      </summary>
      {tenths !== null && (
        <div className="pb-2">
          <Explain
            label="Job match"
            value={`Job match ${formatTenths(tenths)}`}
            explanation={explain.jobMatch}
          />
        </div>
      )}
      <CapacityList capacities={canDo} />
    </details>
  );
}

function Ended({ worker, ended }: { worker: Worker; ended: NonNullable<Worker["ended"]> }) {
  const at = WORK_STATUS_LABELS[ended.workStatus].toLowerCase();
  if (ended.actualReturnOn !== null)
    return (
      <p>
        Program ended {formatDay(ended.dischargedOn)}, {at}. You reported the return on{" "}
        {formatDay(ended.actualReturnOn)}.
      </p>
    );
  return (
    <div className="grid gap-2 rounded-md border border-due px-3 py-2">
      <p>
        The program ended {formatDay(ended.dischargedOn)}, {at}. Is the worker back?
      </p>
      <ReportReturnForm programId={worker.programId} workerName={worker.workerName} />
    </div>
  );
}

/** Only an employer that insures itself is shown it. */
function Cost({ cost }: { cost: NonNullable<Worker["cost"]> }) {
  const { authorizedCents, usedCents, projectedCents } = cost;
  return (
    <div className="text-md text-ink-2">
      <Explain
        label="Used of authorized"
        value={`Authorized ${formatMoney(authorizedCents)}, used ${formatMoney(usedCents)}`}
        explanation={explainSpent(cost)}
      />
      {projectedCents !== null && (
        <>
          {", "}
          <Explain
            label="Projected to the end"
            value={`projected to the end ${formatMoney(projectedCents)}`}
            explanation={explainProjectedAccount({ authorizedCents, usedCents, projectedCents })}
          />
        </>
      )}
    </div>
  );
}
