import type { Metadata } from "next";
import { cookies } from "next/headers";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { BulkBar } from "@/components/queue/bulk-bar";
import { lookCookie, readLook } from "@/components/queue/columns";
import { EmptyQueue } from "@/components/queue/empty-queue";
import { FilterBar } from "@/components/queue/filter-bar";
import { LookChoice } from "@/components/queue/look-choice";
import { QueueFoot } from "@/components/queue/queue-foot";
import { QueueKeys } from "@/components/queue/queue-keys";
import { QueueTable } from "@/components/queue/queue-table";
import { countText, QueueTabs } from "@/components/queue/queue-tabs";
import {
  countedInput,
  queryOf,
  queueInput,
  readQueueAddress,
  type SearchParams,
  showsMine,
  TAB_LABELS,
} from "@/components/queue/queue-url";
import { SavedViews } from "@/components/queue/saved-views";
import { ExportLinks } from "@/components/ui/export-links";
import { may } from "@/server/domain/access/permissions";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const address = await readQueueAddress(searchParams);
  const { role } = await signedIn();
  const leads = may(role, "request:reassign");
  const decides = may(role, "request:determine");
  const mine = showsMine(address, leads);
  const [{ rows, next, ...directory }, counts] = await found((api) =>
    Promise.all([api.queue.page(queueInput(address, mine)), api.queue.counts(countedInput(address, mine))]),
  );
  const look = readLook((await cookies()).get(lookCookie)?.value);
  const total = countText(address, counts);
  const ids = rows.map(({ requestId }) => requestId);
  const label = address.q ? `Found for “${address.q}”` : TAB_LABELS[address.tab];
  return (
    <div className="flex flex-col lg:h-[calc(100dvh-var(--spacing-bar))]">
      <h1 className="sr-only">Queue</h1>
      <QueueTabs address={address} mine={mine} counts={counts} />
      <div className="no-print flex flex-wrap items-center gap-2 px-4 py-2">
        <FilterBar address={address} mine={mine} clinics={directory.clinics} />
        <div className="flex gap-2 sm:ml-auto">
          <SavedViews />
          <LookChoice look={look} />
          <ExportLinks
            href={`/api/queue/export${queryOf({ ...address, after: undefined, whose: mine ? "mine" : "all" })}`}
            label={total === null ? "Export all found" : `Export all ${total}`}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <div className="grow">
          <EmptyQueue address={address} />
        </div>
      ) : (
        <QueueTable label={label} rows={rows} directory={directory} look={look} ticks={decides} />
      )}
      <QueueKeys ids={ids} ticks={decides} />
      {decides && <BulkBar ids={ids} adjustors={leads ? directory.adjustors : null} />}
      <QueueFoot address={address} shown={rows.length} total={total} next={next} ticks={decides} />
    </div>
  );
}
