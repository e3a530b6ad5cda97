import Link from "next/link";
import { Money } from "@/components/cost/money";
import { FigureButton } from "@/components/explain/figure-button";
import { MatchLine } from "@/components/progress/match-line";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { counted } from "@/server/domain/counted";
import type { StallLine } from "./types";

/** Programs without progress, what they have used, and the calls still owed. */
export function StallTable({ lines }: { lines: readonly StallLine[] }) {
  return (
    <Table label="Programs without progress, the longest first">
      <thead>
        <tr>
          <Th>Worker</Th>
          <Th>Job · clinic</Th>
          <Th>Job match</Th>
          <Th>Limiting demand</Th>
          <Th num>Used of authorized</Th>
          <Th>Calls</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.programId}>
            <Td>
              <Link href={`/programs/${line.programId}`} className="font-semibold hover:underline">
                {line.workerName}
              </Link>
              <span className="block text-xs text-ink-2">{line.claimNumber}</span>
            </Td>
            <Td>
              {line.jobTitle ?? "Job not named yet"}
              <span className="block text-xs text-ink-2">{line.clinicName}</span>
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
            <Td className="text-xs">{line.limitingText ?? "—"}</Td>
            <Td num>
              <FigureButton of={`program:${line.programId}`} figure="account" label="Used of authorized">
                <Money cents={line.usedCents} /> of <Money cents={line.authorizedCents} />
              </FigureButton>
            </Td>
            <Td>
              {line.callsOwed > 0 ? (
                <Chip tone="due">{counted(line.callsOwed, "call")} owed</Chip>
              ) : (
                "none owed"
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
