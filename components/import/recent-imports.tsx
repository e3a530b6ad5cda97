import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";

type Batch = {
  batchId: string;
  fileName: string;
  /** "Mon 23 Nov, 1:04 PM" */
  when: string;
  by: string;
  imported: number;
  repeated: number;
  refused: number;
};

const count = (value: number) => value.toLocaleString("en-US");

/** The clinic's last files and what became of their rows. */
export function RecentImports({ batches }: { batches: readonly Batch[] }) {
  if (batches.length === 0)
    return (
      <EmptyState title="Files your clinic has brought in appear here.">Start with the template.</EmptyState>
    );
  return (
    <TableScroll label="Files brought in">
      <Table label="Files brought in" dense>
        <thead>
          <tr>
            <Th>File</Th>
            <Th>When</Th>
            <Th>By</Th>
            <Th num>Imported</Th>
            <Th num>Already there</Th>
            <Th num>Refused</Th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <Tr key={batch.batchId}>
              <Td>{batch.fileName}</Td>
              <Td className="whitespace-nowrap">{batch.when}</Td>
              <Td>{batch.by}</Td>
              <Td num>{count(batch.imported)}</Td>
              <Td num>{count(batch.repeated)}</Td>
              <Td num>{count(batch.refused)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}
