import Link from "next/link";
import { Money } from "@/components/cost/money";
import { FigureButton } from "@/components/explain/figure-button";
import { Card } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { HOLDER_LABELS, STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { formatInstant } from "@/server/domain/instant";
import { formatDay } from "@/server/domain/plain-date";
import type { Panel } from "./types";

type RequestsCardProps = { requests: Panel<"requests">; zone: string };
type RequestLine = RequestsCardProps["requests"][number];

/** Every request of the program with what was approved of it; each opens its page. */
export function RequestsCard({ requests, zone }: RequestsCardProps) {
  if (requests.length === 0)
    return (
      <Card title="Requests">
        <p className="text-ink-2">None yet. The clinic’s first request appears here when it is submitted.</p>
      </Card>
    );
  return (
    <Card title="Requests" wide>
      <Table label="Requests, the newest first">
        <thead>
          <tr>
            <Th>Request</Th>
            <Th>Dates</Th>
            <Th num>Asked</Th>
            <Th>State</Th>
            <Th num>Approved · used</Th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <Line key={request.requestId} request={request} zone={zone} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Line({ request, zone }: { request: RequestLine; zone: string }) {
  const { requestId, number, type, status, sessions, priceCents, startOn, endOn, approved } = request;
  const of = `request:${requestId}` as const;
  return (
    <Tr>
      <Td>
        <Link href={`/requests/${requestId}`} className="font-semibold hover:underline">
          {TYPE_LABELS[type]}
        </Link>
        <span className="block text-xs whitespace-nowrap text-ink-2">{number}</span>
      </Td>
      <Td className="whitespace-nowrap">
        {formatDay(startOn)} – {formatDay(endOn)}
      </Td>
      <Td num>
        {sessions} sessions
        <span className="block text-xs text-ink-2">
          <FigureButton of={of} figure="request" label={`Price of ${number}`}>
            <Money cents={priceCents} />
          </FigureButton>
        </span>
      </Td>
      <Td>
        {STATUS_LABELS[status]}
        <span className="block text-xs text-ink-2">{stateNote(request, zone)}</span>
      </Td>
      <Td num>
        {approved ? (
          <>
            {approved.sessions} · {approved.usedSessions} used
            <span className="block text-xs text-ink-2">
              {approved.number},{" "}
              <FigureButton of={of} figure="account" label={`What ${approved.number} approved`}>
                <Money cents={approved.priceCents} />
              </FigureButton>
            </span>
            {approved.minutesPerSession !== null && (
              <span className="block text-xs text-ink-2">up to {approved.minutesPerSession} min each</span>
            )}
          </>
        ) : (
          "—"
        )}
      </Td>
    </Tr>
  );
}

function stateNote({ decidedAt, dueAt, holder }: RequestLine, zone: string): string {
  if (decidedAt) return formatInstant(decidedAt, zone);
  const due = dueAt ? `, due ${formatInstant(dueAt, zone)}` : "";
  return `with ${HOLDER_LABELS[holder].toLowerCase()}${due}`;
}
