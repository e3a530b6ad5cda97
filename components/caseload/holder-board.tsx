import Link from "next/link";
import { DueCell } from "@/components/coordination/due-cell";
import { idleText } from "@/components/coordination/idle-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { roleLabels } from "@/server/domain/access/roles";
import { HOLDER_LABELS } from "@/server/domain/authorization/request";
import type { HeldLine } from "./types";

type HolderBoardProps = { lines: readonly HeldLine[]; asOf: string };

const labels: Readonly<Record<string, string>> = { ...roleLabels, ...HOLDER_LABELS };

/** Who holds what, the longest idle first: the one place where nothing can lie unseen. */
export function HolderBoard({ lines, asOf }: HolderBoardProps) {
  if (lines.length === 0)
    return (
      <EmptyState title="Nobody owes anything">
        Open requests, calls and other tasks of your programs appear here with who holds them and since when.
      </EmptyState>
    );
  return (
    <TableScroll label="Who holds what" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="Open tasks and requests, the longest idle first">
        <thead>
          <tr>
            <Th num>Idle</Th>
            <Th>Holder</Th>
            <Th>What</Th>
            <Th>Due</Th>
            <Th>Worker</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <HeldRow key={line.key} line={line} asOf={asOf} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function HeldRow({ line, asOf }: { line: HeldLine; asOf: string }) {
  return (
    <Tr>
      <Td num className="font-semibold text-idle">
        {idleText(line.since, asOf)}
      </Td>
      <Td>
        {labels[line.holder] ?? line.holder}
        {line.holderName && <span className="block text-xs text-ink-2">{line.holderName}</span>}
      </Td>
      <Td>
        {line.requestId ? (
          <Link href={`/requests/${line.requestId}`} className="hover:underline">
            {line.what}
          </Link>
        ) : (
          line.what
        )}
      </Td>
      <Td>
        <DueCell due={line.due} />
      </Td>
      <Td>
        <Link href={`/programs/${line.programId}`} className="font-semibold hover:underline">
          {line.workerName}
        </Link>
        <span className="block text-xs text-ink-2">{line.claimNumber}</span>
      </Td>
    </Tr>
  );
}
