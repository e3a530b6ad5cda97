import Link from "next/link";
import { FigureButton } from "@/components/explain/figure-button";
import { MatchLine } from "@/components/progress/match-line";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import type { ClinicHome } from "./types";

type Line = ClinicHome["programs"][number];

/** Every running program: function now and its course, the stay, units and dollars used of authorized. */
export function ProgramsTable({ programs }: Pick<ClinicHome, "programs">) {
  if (programs.length === 0)
    return <EmptyState title="Your programs appear here.">Open the first with a new referral.</EmptyState>;
  return (
    <TableScroll label="Running programs" className="rounded-lg border border-line">
      <Table label="Running programs">
        <thead>
          <tr>
            <Th>Worker</Th>
            <Th className="max-sm:hidden">Job · employer</Th>
            <Th>Job match</Th>
            <Th className="max-md:hidden">Limiting demand</Th>
            <Th className="max-md:hidden">Stay</Th>
            <Th num>Used of authorized</Th>
          </tr>
        </thead>
        <tbody>
          {programs.map((line) => (
            <ProgramRow key={line.programId} line={line} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function ProgramRow({ line }: { line: Line }) {
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        <Link href={`/clinic/programs/${line.programId}`} className="font-semibold hover:underline">
          {line.workerName}
        </Link>
        <span className="block text-xs text-ink-2">{line.claimNumber}</span>
      </Td>
      <Td className="max-sm:hidden">
        {line.jobTitle ?? "Job not picked yet"}
        <span className="block text-xs text-ink-2">{line.employerName}</span>
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
      <Td className="text-xs max-md:hidden">
        {line.ready ? <Chip tone="good">Ready for full duty</Chip> : (line.limitingText ?? "—")}
      </Td>
      <Td className="whitespace-nowrap max-md:hidden">
        {line.stayEndsOn ? (
          <FigureButton of={`program:${line.programId}`} figure="stay" label={`Stay, ${line.workerName}`}>
            to {formatDay(line.stayEndsOn)}
          </FigureButton>
        ) : (
          "not fixed"
        )}
        <span className="block text-xs text-ink-2">
          {line.stayWeeks !== null && `week ${line.lastWeek ?? 0} of ${line.stayWeeks} reported`}
        </span>
      </Td>
      <Td num>
        {line.authorizedSessions === 0 ? (
          <span className="text-ink-2">not authorized</span>
        ) : (
          <FigureButton
            of={`program:${line.programId}`}
            figure="account"
            label={`Used of authorized, ${line.workerName}`}
            className="text-right"
          >
            {line.usedSessions} / {line.authorizedSessions} sessions
            <span className="block text-xs text-ink-2">
              {formatMoney(line.usedCents)} / {formatMoney(line.authorizedCents)}
            </span>
          </FigureButton>
        )}
      </Td>
    </Tr>
  );
}
