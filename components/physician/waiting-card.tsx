import { FigureButton } from "@/components/explain/figure-button";
import { StackCard } from "@/components/ui/page-stack";
import { formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import { CertifyForm } from "./certify-form";
import { planText } from "./plan-text";
import { SignOrderButton } from "./sign-order-button";
import { SignPlanForm } from "./sign-plan-form";
import type { Patient } from "./types";

/** What waits for the physician's signature on one patient, with the facts to sign on. */
export function WaitingCard({ patient }: { patient: Patient }) {
  const { workerName, jobTitle, employerName, clinicName, claimNumber } = patient;
  return (
    <StackCard>
      <div>
        <h3 className="text-lg font-semibold">{workerName}</h3>
        <p className="text-ink-2">
          {jobTitle ?? "Job not named yet"}, {employerName} · {clinicName} ·{" "}
          <span className="whitespace-nowrap">claim {claimNumber}</span>
        </p>
      </div>
      <Function patient={patient} />
      {patient.orderWaits && <Order patient={patient} />}
      {patient.planWaits && (
        <div className="grid gap-2 border-t border-line-2 pt-3">
          <p>
            <b>Plan of care.</b> {planText(patient.planWaits)}.
            {patient.planWaits.seq > 1 && <> Changed because: {patient.planWaits.reason}.</>}
          </p>
          <SignPlanForm
            programId={patient.programId}
            staySeq={patient.planWaits.seq}
            plannedAt={patient.planWaits.plannedAt}
          />
        </div>
      )}
      {patient.expeditedWaits.map((ask) => (
        <Expedited key={ask.requestId} ask={ask} programId={patient.programId} />
      ))}
    </StackCard>
  );
}

type ExpeditedProps = { ask: Patient["expeditedWaits"][number]; programId: string };

function Expedited({ ask: { requestId, title, reason }, programId }: ExpeditedProps) {
  return (
    <div className="grid gap-2 border-t border-line-2 pt-3">
      <p>
        <b>Expedited decision.</b> {title}.
      </p>
      <p className="text-ink-2">The clinic’s reason: {reason ?? "not written"}</p>
      <CertifyForm programId={programId} requestId={requestId} />
    </div>
  );
}

function Function({
  patient: { programId, nowTenths, demandsMet, demandsTotal, essentialUnmet, limitingText },
}: {
  patient: Patient;
}) {
  if (nowTenths === null) return <p className="text-ink-2">The clinic has not tested the worker yet.</p>;
  return (
    <p>
      Job match{" "}
      <FigureButton of={`program:${programId}`} figure="job_match" label="Job match" className="font-bold">
        {formatTenths(nowTenths)}
      </FigureButton>{" "}
      · {demandsMet} of {demandsTotal} demands met · {essentialUnmet} essential not met
      {limitingText && <> · limiting: {limitingText}</>}
    </p>
  );
}

function Order({ patient }: { patient: Patient }) {
  const { kind, clinicName, referredOn, orderDocument, programId } = patient;
  return (
    <div className="grid gap-2 border-t border-line-2 pt-3">
      <p>
        <b>Order.</b> {KIND_LABELS[kind]} at {clinicName}, referred {formatDay(referredOn)}.{" "}
        {orderDocument && (
          <a className="text-accent underline" href={`/api/documents/${orderDocument.documentId}`}>
            {orderDocument.fileName}
          </a>
        )}
      </p>
      <SignOrderButton programId={programId} />
    </div>
  );
}
