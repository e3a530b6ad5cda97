import Link from "next/link";
import type { ReactNode } from "react";
import { DueCell } from "@/components/coordination/due-cell";
import { Money } from "@/components/cost/money";
import { FigureButton } from "@/components/explain/figure-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { HOLDER_LABELS } from "@/server/domain/authorization/request";
import { formatTenths } from "@/server/domain/percent";
import type { AskLine } from "./types";

type AskTableProps = { label: string; lines: readonly AskLine[] };

/** Requests that need the claims manager, each a link to its page. */
export function AskTable({ label, lines }: AskTableProps) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>Due</Th>
          <Th>Worker</Th>
          <Th>Request</Th>
          <Th num>Price</Th>
          <Th num>Job match</Th>
          <Th>Holder</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.requestId}>
            <Td>{opens(line, "deadline", "Deadline", <DueCell due={line.due} />)}</Td>
            <Td>
              <Link href={`/requests/${line.requestId}`} className="font-semibold hover:underline">
                {line.workerName}
              </Link>
              <span className="block text-xs text-ink-2">{line.claimNumber}</span>
            </Td>
            <Td>
              {line.typeLabel} · {line.sessions} sessions
              <span className="block text-xs text-ink-2">
                {line.jobTitle ?? "Job not named yet"} · {line.clinicName}
              </span>
            </Td>
            <Td num className="font-semibold">
              {opens(line, "request", "Price", <Money cents={line.priceCents} />)}
            </Td>
            <Td num>{opens(line, "job_match", "Job match", formatTenths(line.nowTenths))}</Td>
            <Td>
              {HOLDER_LABELS[line.holder]}
              {line.adjustorName && <span className="block text-xs text-ink-2">{line.adjustorName}</span>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function opens({ requestId, workerName }: AskLine, figure: string, label: string, value: ReactNode) {
  return (
    <FigureButton of={`request:${requestId}`} figure={figure} label={`${label}, ${workerName}`}>
      {value}
    </FigureButton>
  );
}
