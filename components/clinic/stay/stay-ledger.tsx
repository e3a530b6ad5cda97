import type { WorkingFile } from "@/components/clinic/file/file-header";
import { Card } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";

/** Every change of the stay since it was fixed: what it added, why, and who agreed. */
export function StayLedger({ ledger }: Pick<WorkingFile, "ledger">) {
  return (
    <Card title="Stay ledger">
      <Table dense label="The stay and its changes">
        <thead>
          <tr>
            <Th num>No.</Th>
            <Th>Ends</Th>
            <Th num>Sessions</Th>
            <Th num>Cost</Th>
            <Th>Reason</Th>
            <Th>Agreed by</Th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry) => (
            <Tr key={entry.seq}>
              <Td num>{entry.seq}</Td>
              <Td>{formatDay(entry.endOn)}</Td>
              <Td num>{entry.sessions}</Td>
              <Td num>{entry.priceCents === null ? "—" : formatMoney(entry.priceCents)}</Td>
              <Td>{entry.reason}</Td>
              <Td>{entry.agreedBy ?? "—"}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
