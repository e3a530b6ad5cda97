import Link from "next/link";
import type { ReactNode } from "react";
import { AnswerDischarge } from "@/components/coordination/answer-discharge";
import { CloseCall } from "@/components/coordination/close-call";
import { CloseTask } from "@/components/coordination/close-task";
import { DueCell } from "@/components/coordination/due-cell";
import { FigureButton } from "@/components/explain/figure-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { idleText } from "@/server/domain/coordination/idle-text";
import { holderLabel } from "./holder-label";
import type { HeldLine } from "./types";

type HolderBoardProps = { lines: readonly HeldLine[]; asOf: string };

/** Who holds what, the longest idle first: the one place where nothing can lie unseen. */
export function HolderBoard({ lines, asOf }: HolderBoardProps) {
  if (lines.length === 0)
    return (
      <EmptyState title="Nobody owes anything">
        Open requests, calls and what the rules have raised appear here with who holds them and since when.
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
            <Th>
              <span className="sr-only">What you can do</span>
            </Th>
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
        <Opens line={line} figure="idle" label="Idle">
          {idleText(line.since, asOf)}
        </Opens>
      </Td>
      <Td>
        {holderLabel(line.holder)}
        {line.holderName && <span className="block text-xs text-ink-2">{line.holderName}</span>}
      </Td>
      <Td className="min-w-56">
        <What line={line} />
      </Td>
      <Td>
        <Opens line={line} figure={line.taskId ? "due" : "deadline"} label="Due">
          <DueCell due={line.due || null} />
        </Opens>
      </Td>
      <Td>
        <Link href={`/programs/${line.programId}`} className="font-semibold hover:underline">
          {line.workerName}
        </Link>
        <span className="block text-xs text-ink-2">{line.claimNumber}</span>
      </Td>
      <Td>{line.mine && line.taskId && <Close taskId={line.taskId} line={line} />}</Td>
    </Tr>
  );
}

function What({ line }: { line: HeldLine }) {
  const { what, kind, requestId, taskId } = line;
  const text = requestId ? (
    <Link href={`/requests/${requestId}`} className="hover:underline">
      {what}
    </Link>
  ) : (
    what
  );
  if (!taskId || kind === "Task") return text;
  return (
    <>
      {text}
      <span className="block text-xs text-ink-2">
        <Opens line={line} figure="raised" label={what}>
          {kind}
        </Opens>
      </span>
    </>
  );
}

type OpensProps = { line: HeldLine; figure: string; label: string; children: ReactNode };

function Opens({ line: { taskId, requestId, workerName }, figure, label, children }: OpensProps) {
  return (
    <FigureButton
      of={taskId ? `task:${taskId}` : `request:${requestId ?? ""}`}
      figure={figure}
      label={`${label}, ${workerName}`}
    >
      {children}
    </FigureButton>
  );
}

function Close({ taskId, line }: { taskId: string; line: HeldLine }) {
  if (line.isProposal) return <AnswerDischarge taskId={taskId} title={line.what} />;
  return line.isCall ? (
    <CloseCall taskId={taskId} title={line.what} />
  ) : (
    <CloseTask taskId={taskId} title={line.what} />
  );
}
