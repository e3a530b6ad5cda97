import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";

export type Column = { name: string; needed: boolean; meaning: string; example: string };

/** The documented columns; words between backticks are written in the file exactly so. */
export function ColumnTable({ columns }: { columns: readonly Column[] }) {
  return (
    <TableScroll label="Columns of the file" className="rounded-md border border-line">
      <Table label="Columns of the file" dense>
        <thead>
          <tr>
            <Th>Column</Th>
            <Th>Needed</Th>
            <Th>What it holds</Th>
            <Th>Example</Th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, needed, meaning, example }) => (
            <Tr key={name}>
              <Td>
                <code>{name}</code>
              </Td>
              <Td>{needed ? "yes" : ""}</Td>
              <Td>
                {meaning
                  .split("`")
                  .map((part, i) => (i % 2 ? <code key={`${i} ${part}`}>{part}</code> : part))}
              </Td>
              <Td>{example}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}
