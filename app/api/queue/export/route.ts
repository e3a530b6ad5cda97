import { formatOf, tableDownload } from "@/server/interop/table-file";
import { EXPORT_HEADERS, exportRows, queueExport } from "@/server/services/queue/export-rows";
import { QueueFilter } from "@/server/services/queue/queue-input";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

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
    strength: given("strength"),
    search: given("q"),
  });
}

/** Every row the address's filter matches, as a file: `?format=csv|xlsx` and the queue's own filters. */
export function GET(request: Request) {
  return asSignedIn(async (identity) => {
    const { searchParams } = new URL(request.url);
    const filter = filterOf(searchParams);
    // Who may not read the queue is told so before a file has begun.
    await queueExport.run({ identity }, filter);
    const file = { name: `Queue ${filter.tab}`, headers: EXPORT_HEADERS, rows: exportRows(identity, filter) };
    return tableDownload(file, formatOf(searchParams));
  });
}
