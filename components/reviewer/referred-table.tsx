import Link from "next/link";
import type { OutputOf } from "@/app/_trpc/call";
import { DueCell } from "@/components/coordination/due-cell";
import { Money } from "@/components/cost/money";
import { FigureButton } from "@/components/explain/figure-button";
import { MatchLine } from "@/components/progress/match-line";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { formatInstant } from "@/server/domain/instant";

type ReferredLine = OutputOf<"reviewer.referred">[number];
type ReferredTableProps = { lines: readonly ReferredLine[]; zone: string };

/** Requests that only a clinical reviewer may decide against, with the question that was asked. */
export function ReferredTable({ lines, zone }: ReferredTableProps) {
  return (
    <TableScroll label="Referred requests" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="Requests referred to you, the oldest deadline first">
        <thead>
          <tr>
            <Th>Due</Th>
            <Th>Worker</Th>
            <Th>Job · clinic</Th>
            <Th>Request</Th>
            <Th>Job match</Th>
            <Th>Limiting demand</Th>
            <Th>Referred with</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ReferredRow key={line.requestId} line={line} zone={zone} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function ReferredRow({ line, zone }: { line: ReferredLine; zone: string }) {
  return (
    <Tr>
      <Td>
        <FigureButton
          of={`request:${line.requestId}`}
          figure="deadline"
          label={`Deadline, ${line.workerName}`}
        >
          <DueCell due={line.due} />
        </FigureButton>
      </Td>
      <Td>
        <Link href={`/requests/${line.requestId}`} className="font-semibold hover:underline">
          {line.workerName}
        </Link>
        <span className="block text-xs text-ink-2">{line.claimNumber}</span>
      </Td>
      <Td>
        {line.jobTitle ?? "Job not named yet"}
        <span className="block text-xs text-ink-2">{line.clinicName}</span>
      </Td>
      <Td>
        {line.typeLabel} · {line.sessions} sessions
        <span className="block text-xs text-ink-2">
          {line.number} ·{" "}
          <FigureButton of={`request:${line.requestId}`} figure="request" label={`Price, ${line.workerName}`}>
            <Money cents={line.priceCents} />
          </FigureButton>
        </span>
      </Td>
      <Td>
        <MatchLine
          programId={line.programId}
          tenths={line.nowTenths}
          deltaTenths={line.deltaTenths}
          flatWeeks={line.flatWeeks}
          series={line.series}
        />
      </Td>
      <Td className="text-xs">
        {line.limitingText ?? "—"}
        <span className="block text-ink-2">{line.essentialUnmet} essential not met</span>
      </Td>
      <Td className="max-w-80">
        {line.referred?.text ?? "—"}
        {line.referred && (
          <span className="block text-xs text-ink-2">
            {line.referred.byName}, {formatInstant(line.referred.at, zone)}
          </span>
        )}
      </Td>
    </Tr>
  );
}
