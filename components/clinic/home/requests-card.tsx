import { FigureButton } from "@/components/explain/figure-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { HOLDER_LABELS, STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { counted } from "@/server/domain/counted";
import { formatInstant } from "@/server/domain/instant";
import { HomeLine } from "./home-line";
import type { ClinicHome } from "./types";

type Requests = ClinicHome["requests"];

/** Requests to submit, to answer or to complete; then those with the payer, and what was decided lately. */
export function RequestsCard({ requests, zone }: { requests: Requests; zone: string }) {
  const { readyToAsk, toAct, waiting, decided } = requests;
  const empty = readyToAsk.length + toAct.length + waiting.length + decided.length === 0;
  return (
    <Card title={`Requests · ${readyToAsk.length + toAct.length} wait for us`}>
      {empty && (
        <p className="text-ink-2">A program asks for its sessions once its baseline and stay are there.</p>
      )}
      <ul className="divide-y divide-line-2">
        {toAct.map((each) => (
          <RequestLine key={each.requestId} request={each} zone={zone} act />
        ))}
        {readyToAsk.map((each) => (
          <HomeLine
            key={each.programId}
            programId={each.programId}
            name={each.workerName}
            detail={`${each.claimNumber} · ${each.sessions} sessions planned, nothing asked yet`}
            action={
              <ButtonLink size="sm" href={`/clinic/programs/${each.programId}/request`}>
                Submit
              </ButtonLink>
            }
          />
        ))}
        {waiting.map((each) => (
          <RequestLine key={each.requestId} request={each} zone={zone} />
        ))}
        {decided.map((each) => (
          <RequestLine key={each.requestId} request={each} zone={zone} />
        ))}
      </ul>
    </Card>
  );
}

const verbs: Record<string, string> = { information_requested: "Answer", returned_incomplete: "Complete" };

type RequestLineProps = { request: Requests["toAct"][number]; zone: string; act?: boolean };

function RequestLine({ request, zone, act = false }: RequestLineProps) {
  const { requestId, programId, number, type, status, sessions, holder, dueAt, workerName } = request;
  const { decidedAt } = request;
  return (
    <HomeLine
      programId={programId}
      name={workerName}
      detail={
        <>
          {number}, {TYPE_LABELS[type].toLowerCase()}, {counted(sessions, "session")}
          {decidedAt && ` · decided ${formatInstant(decidedAt, zone)}`}
          {!decidedAt && dueAt && (
            <>
              {" · "}
              <FigureButton of={`request:${requestId}`} figure="deadline" label={`Due, request ${number}`}>
                due {formatInstant(dueAt, zone)}
              </FigureButton>
            </>
          )}
        </>
      }
      state={
        <>
          {STATUS_LABELS[status]}
          {holder !== "none" && !act && (
            <span className="block text-xs text-ink-2">with {HOLDER_LABELS[holder].toLowerCase()}</span>
          )}
        </>
      }
      action={
        <ButtonLink size="sm" variant={act ? "plain" : "quiet"} href={`/requests/${requestId}`}>
          {act ? (verbs[status] ?? "Open") : "Open"}
        </ButtonLink>
      }
    />
  );
}
