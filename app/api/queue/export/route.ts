import { Readable } from "node:stream";
import { csvOf, xlsxOf } from "@/server/services/queue/export-file";
import { exportRows, queueExport } from "@/server/services/queue/export-rows";
import { QueueFilter } from "@/server/services/queue/queue-input";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The filter as the queue's own address writes it, `whose=mine` for one's own rows. */
function filterOf(params: URLSearchParams): QueueFilter {
  const given = (name: string) => params.get(name) ?? undefined;
  return QueueFilter.parse({
    tab: given("tab"),
    mine: given("whose") === "mine",
    state: given("state"),
    clinicId: given("clinic"),
    type: given("type"),
    holder: given("holder"),
    search: given("q"),
  });
}

/** Every row the address's filter matches, as a file: `?format=csv|xlsx` and the queue's own filters. */
export function GET(request: Request) {
  return asSignedIn(async (identity) => {
    const { searchParams } = new URL(request.url);
    const format = searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
    const filter = filterOf(searchParams);
    // Who may not read the queue is told so before a file has begun.
    await queueExport.run({ identity }, filter);
    const rows = exportRows(identity, filter);
    const body =
      format === "csv" ? (Readable.toWeb(csvOf(rows)) as ReadableStream) : new Uint8Array(await xlsxOf(rows));
    return new Response(body, {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="queue-${filter.tab}.${format}"`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  });
}
