import Link from "next/link";
import { DueCell } from "@/components/coordination/due-cell";
import { LogCall } from "@/components/coordination/log-call";
import { FigureButton } from "@/components/explain/figure-button";
import { MatchLine } from "@/components/progress/match-line";
import { returnText } from "@/components/progress/return-text";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { PARTY_LABELS } from "@/server/domain/coordination/labels";
import { counted } from "@/server/domain/counted";
import { statusLabel } from "@/server/domain/outcomes/work-status";
import { dayIn, formatDay } from "@/server/domain/plain-date";
import type { CaseLine } from "./types";

type CaseloadTableProps = { lines: readonly CaseLine[]; zone: string };

/** Every running program of the case manager, stalled first, then the silent ones. */
export function CaseloadTable({ lines, zone }: CaseloadTableProps) {
  return (
    <TableScroll label="Caseload" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="Your programs, stalled first, then silent weeks">
        <thead>
          <tr>
            <Th>State</Th>
            <Th>Worker</Th>
            <Th>Job · clinic</Th>
            <Th>Job match</Th>
            <Th>Limiting demand</Th>
            <Th>Next report</Th>
            <Th>Stay ends</Th>
            <Th>Work status · return</Th>
            <Th>Last call</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CaseRow key={line.programId} line={line} zone={zone} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function CaseRow({ line, zone }: { line: CaseLine; zone: string }) {
  return (
    <Tr>
      <Td>
        <State line={line} />
      </Td>
      <Td>
        <Link
          href={`/programs/${line.programId}`}
          className="font-semibold whitespace-nowrap hover:underline"
        >
          {line.workerName}
        </Link>
        <span className="block text-xs text-ink-2">{line.claimNumber}</span>
      </Td>
      <Td className="max-w-44">
        <span className="block truncate">{line.jobTitle ?? "Job not named yet"}</span>
        <span className="block truncate text-xs text-ink-2">{line.clinicName}</span>
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
      <Td className="max-w-36 text-xs">{line.limitingText ?? "—"}</Td>
      <Td>
        <FigureButton
          of={`program:${line.programId}`}
          figure="report"
          label={`Next report, ${line.workerName}`}
        >
          <DueCell due={line.reportDue} />
        </FigureButton>
      </Td>
      <Td className="whitespace-nowrap">
        {line.stayEndsOn ? (
          <FigureButton of={`program:${line.programId}`} figure="stay" label={`Stay, ${line.workerName}`}>
            {formatDay(line.stayEndsOn)}
          </FigureButton>
        ) : (
          "not fixed"
        )}
        <span className="block text-xs text-ink-2">
          {line.stayWeeks !== null && `week ${line.lastWeek ?? 0} of ${line.stayWeeks}`}
        </span>
      </Td>
      <Td>
        <Return line={line} />
      </Td>
      <Td>
        <LogCall programId={line.programId} workerName={line.workerName} />
        <LastCall call={line.lastCall} zone={zone} />
      </Td>
    </Tr>
  );
}

function State({ line: { flatWeeks, ready, reportLate, nowTenths } }: { line: CaseLine }) {
  if (flatWeeks > 0) return <Chip tone="flat">Stalled {counted(flatWeeks, "week")}</Chip>;
  if (reportLate) return <Chip tone="late">Silent</Chip>;
  if (ready) return <Chip tone="good">Ready</Chip>;
  return <span className="text-ink-2">{nowTenths === null ? "Not started" : "Progressing"}</span>;
}

function Return({
  line: { programId, workerName, workStatus, returnOn, returnFromOn, returnToOn, ready },
}: {
  line: CaseLine;
}) {
  const status = workStatus ? statusLabel(workStatus) : "None issued";
  if (ready || !returnOn)
    return (
      <>
        {status}
        <span className="block text-xs text-ink-2">{ready ? "ready now" : "full duty not in sight"}</span>
      </>
    );
  const { day, range } = returnText({ on: returnOn, fromOn: returnFromOn, toOn: returnToOn });
  return (
    <>
      {status}
      <span className="block max-w-40 text-xs text-ink-2">
        <FigureButton of={`program:${programId}`} figure="full_duty" label={`Full duty, ${workerName}`}>
          full duty {day}
          {range && <span className="block whitespace-nowrap">{range}</span>}
        </FigureButton>
      </span>
    </>
  );
}

function LastCall({ call, zone }: { call: CaseLine["lastCall"]; zone: string }) {
  if (!call) return <span className="block text-xs text-ink-3">None yet</span>;
  const party = PARTY_LABELS[call.party as keyof typeof PARTY_LABELS] ?? call.party;
  return (
    <span className="block text-xs whitespace-nowrap text-ink-2">
      {party}, {formatDay(dayIn(new Date(call.at), zone))}
    </span>
  );
}
