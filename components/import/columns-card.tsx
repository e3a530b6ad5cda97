import { Card } from "@/components/ui/card";
import { type Column, ColumnTable } from "./column-table";

type ColumnsCardProps = {
  /** What a row of the file stands for: "One row for each code". */
  row: string;
  columns: readonly Column[];
};

/** The columns of a file that can be brought in, opened by whoever makes one. */
export function ColumnsCard({ row, columns }: ColumnsCardProps) {
  return (
    <Card title="Columns">
      <details>
        <summary className="min-h-6 cursor-pointer text-md">
          {row}: {columns.length} columns
        </summary>
        <div className="mt-2">
          <ColumnTable columns={columns} />
        </div>
      </details>
    </Card>
  );
}
