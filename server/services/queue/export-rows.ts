import type { TableRow } from "@/server/interop/table-file";
import type { Identity } from "../actor";
import { query } from "../query";
import { EXPORT_COLUMNS } from "./export-columns";
import { payerDirectory } from "./payer-directory";
import { queuePage } from "./queue";
import { type QueueFilter, QueueInput } from "./queue-input";

/** Rows read at a time: each page is a transaction of its own, so that a slow reader holds no connection. */
const exportPageSize = 500;

export const EXPORT_HEADERS = EXPORT_COLUMNS.map(({ header }) => header);

/** One page of an export; read it through `exportRows`. */
export const queueExport = query({
  name: "queueExport",
  permission: "queue:read",
  input: QueueInput,
  views: null,
  async run(context, input) {
    const { rows, next } = await queuePage(context, input, exportPageSize);
    const directory = await payerDirectory(context);
    return {
      rows: rows.map((row) => EXPORT_COLUMNS.map(({ value }): TableRow[number] => value(row, directory))),
      next,
    };
  },
});

/** Every row that a filter matches, page by page, in the order of the tab. */
export async function* exportRows(
  identity: Identity,
  filter: QueueFilter,
  now = new Date(),
): AsyncGenerator<TableRow> {
  let after: string | undefined;
  do {
    const page = await queueExport.run({ identity, now }, { ...filter, after });
    yield* page.rows;
    after = page.next ?? undefined;
  } while (after);
}
