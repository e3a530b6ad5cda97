import { Money } from "@/components/cost/money";
import { Explain } from "@/components/explain/explain";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { roleLabels } from "@/server/domain/access/roles";
import { formatInstant } from "@/server/domain/instant";
import type { TeamLine } from "./types";

type TeamTableProps = { team: readonly TeamLine[]; zone: string };

/** Each adjustor's desk now, and the deadlines kept in the last 90 days. */
export function TeamTable({ team, zone }: TeamTableProps) {
  return (
    <Table label="The team's work, those with overdue requests first">
      <thead>
        <tr>
          <Th>Adjustor</Th>
          <Th num>To decide</Th>
          <Th num>Overdue</Th>
          <Th num>Due in 24 h</Th>
          <Th num>Waiting</Th>
          <Th num>Programs</Th>
          <Th num>Limit</Th>
          <Th>Next deadline</Th>
          <Th num>In time, 90 days</Th>
        </tr>
      </thead>
      <tbody>
        {team.map((line) => (
          <Tr key={`${line.personId} ${line.role}`}>
            <Td>
              <span className="font-semibold whitespace-nowrap">{line.name}</span>
              <span className="block text-xs text-ink-2">{roleLabels[line.role]}</span>
            </Td>
            <Td num className="font-semibold">
              {line.toDecide}
            </Td>
            <Td num>{line.overdue > 0 ? <Chip tone="late">{line.overdue}</Chip> : 0}</Td>
            <Td num>{line.dueWithinDay}</Td>
            <Td num>{line.waiting}</Td>
            <Td num>{line.programs}</Td>
            <Td num>
              {line.limitCents === null ? (
                <span className="text-ink-2">payer’s</span>
              ) : (
                <Explain
                  label={`the limit of ${line.name}`}
                  value={<Money cents={line.limitCents} />}
                  explanation={line.explain.limit}
                  align="end"
                />
              )}
            </Td>
            <Td className="whitespace-nowrap">
              {line.nextDueAt ? (
                formatInstant(line.nextDueAt, zone)
              ) : (
                <span className="text-ink-3">none</span>
              )}
            </Td>
            <Td num>
              {line.decided === 0 ? (
                <span className="text-ink-3">—</span>
              ) : (
                <Explain
                  label={`Decided in time, ${line.name}`}
                  value={`${line.decidedInTime} of ${line.decided}`}
                  explanation={line.explain.decided}
                  align="end"
                />
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
