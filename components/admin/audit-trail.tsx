import type { OutputOf } from "@/app/_trpc/call";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { roleLabels } from "@/server/domain/access/roles";
import { formatInstant } from "@/server/domain/instant";
import { ChainNotice } from "./chain-notice";

type AuditTrailProps = { audit: OutputOf<"admin.audit">; zone: string };

/** Who did what and when in the organization, newest first. */
export function AuditTrail({ audit: { lines, next, chain }, zone }: AuditTrailProps) {
  if (chain.entries === 0 && chain.whole)
    return (
      <EmptyState title="Nothing has been recorded yet">
        Everything your organization does in the portal is written here and never changed.
      </EmptyState>
    );
  return (
    <>
      <ChainNotice chain={chain} />
      <TableScroll label="Audit trail" className="[&_:is(td,th):first-child]:pl-4">
        <Table dense label="Audit trail, newest first">
          <thead>
            <tr>
              <Th num>No.</Th>
              <Th>When</Th>
              <Th>Who</Th>
              <Th>What</Th>
              <Th>About</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ seq, at, byName, role, what, about }) => (
              <Tr key={seq}>
                <Td num className="text-ink-2">
                  {seq}
                </Td>
                <Td className="whitespace-nowrap">{formatInstant(at, zone)}</Td>
                <Td>
                  {byName} <span className="text-ink-2">{roleLabels[role]}</span>
                </Td>
                <Td>{what}</Td>
                <Td>{about ?? "—"}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
      {next !== null && (
        <p className="p-4">
          <ButtonLink href={`/admin/audit?before=${next}`}>Older entries</ButtonLink>
        </p>
      )}
    </>
  );
}
