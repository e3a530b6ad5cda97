import type { OutputOf } from "@/app/_trpc/call";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { LIMITED_ROLES } from "@/server/domain/access/approval-limit";
import { roleLabels } from "@/server/domain/access/roles";
import { formatInstant } from "@/server/domain/instant";
import { ApprovalLimitForm } from "./approval-limit-form";
import { SuspendButton } from "./suspend-button";

type PersonLine = OutputOf<"admin.people">[number];
type PeopleTableProps = { people: readonly PersonLine[]; zone: string };

/** The organization's people, what each may do, and whether the access is suspended. */
export function PeopleTable({ people, zone }: PeopleTableProps) {
  return (
    <TableScroll label="People" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="People of your organization">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>E-mail</Th>
            <Th>Role</Th>
            <Th num>Approval limit</Th>
            <Th>Access</Th>
            <Th>
              <span className="sr-only">Suspend or give back</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Tr key={person.membershipId}>
              <Td className="font-semibold">{person.name}</Td>
              <Td>{person.email ?? "—"}</Td>
              <Td>{roleLabels[person.role]}</Td>
              <Td num>
                {LIMITED_ROLES.includes(person.role) ? (
                  <ApprovalLimitForm
                    membershipId={person.membershipId}
                    name={person.name}
                    limitCents={person.approvalLimitCents}
                  />
                ) : (
                  <span className="text-ink-3">—</span>
                )}
              </Td>
              <Td>
                {person.disabledAt ? (
                  <Chip tone="late">Suspended {formatInstant(person.disabledAt, zone)}</Chip>
                ) : (
                  "open"
                )}
              </Td>
              <Td>
                {person.self ? (
                  <span className="text-ink-2">you</span>
                ) : (
                  <SuspendButton
                    membershipId={person.membershipId}
                    name={person.name}
                    disabled={person.disabledAt !== null}
                  />
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}
