import { clsx } from "clsx";
import { Table, TableScroll, Td, Th } from "@/components/ui/table";
import { CELLS } from "./cells";
import { COLUMNS, type ColumnKey, columnKeys, type Look } from "./columns";
import { QueueRowFrame } from "./queue-row-frame";
import type { QueueDirectory, QueueRow } from "./queue-types";
import { RowTick } from "./row-tick";

type QueueTableProps = {
  label: string;
  rows: readonly QueueRow[];
  directory: QueueDirectory;
  look: Look;
  /** Whether rows can be ticked for a bulk action. */
  ticks: boolean;
};

/** The queue as a dense table; on a narrow screen each row becomes a card with the same facts. */
export function QueueTable({ label, rows, directory, look, ticks }: QueueTableProps) {
  const shown = columnKeys.filter((key) => !look.hidden.includes(key));
  return (
    <TableScroll label={label} className="min-h-0 flex-1 border-t border-line max-lg:overflow-visible">
      <Table label={label} dense={look.dense} className="table-fixed max-lg:block">
        <thead className="max-lg:sr-only">
          <tr>
            {ticks && (
              <Th className="w-8">
                <span className="sr-only">Selected</span>
              </Th>
            )}
            {shown.map((key) => (
              <Th key={key} num={COLUMNS[key].num} className={COLUMNS[key].width}>
                {COLUMNS[key].label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:grid max-lg:gap-2 max-lg:p-2 md:max-lg:grid-cols-2">
          {rows.map((row) => (
            <QueueRowFrame
              key={row.requestId}
              id={row.requestId}
              className="relative max-lg:[&>:first-child]:shadow-none max-lg:grid max-lg:grid-cols-2 max-lg:gap-y-1.5 max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:p-2"
            >
              {ticks && (
                <Td className="max-lg:hidden">
                  <RowTick id={row.requestId} worker={row.worker} />
                </Td>
              )}
              {shown.map((key) => (
                <Cell key={key} column={key} row={row} directory={directory} />
              ))}
            </QueueRowFrame>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

const onCard: Partial<Record<ColumnKey, string>> = { job: "max-lg:col-span-2", week: "max-lg:text-left" };

function Cell({ column, row, directory }: { column: ColumnKey; row: QueueRow; directory: QueueDirectory }) {
  const Content = CELLS[column];
  return (
    <Td
      num={COLUMNS[column].num}
      className={clsx(
        "overflow-hidden text-ellipsis max-lg:h-auto! max-lg:border-0 max-lg:px-1 max-lg:text-left",
        onCard[column],
      )}
    >
      {COLUMNS[column].num && (
        <span aria-hidden="true" className="block text-xs text-ink-3 lg:hidden">
          {COLUMNS[column].label}
        </span>
      )}
      <Content row={row} directory={directory} />
    </Td>
  );
}
