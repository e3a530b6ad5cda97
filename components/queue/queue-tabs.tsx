import type { OutputOf } from "@/app/_trpc/call";
import { Tabs } from "@/components/ui/tabs";
import { type QueueAddress, type QueueTab, queueHref, TAB_LABELS } from "./queue-url";

type Counts = OutputOf<"queue.counts">;

const isCounted = (tab: QueueTab, counts: Counts): tab is keyof Counts => tab in counts;

/** The tabs with their counts; a search looks in all of them, so none is current then. */
export function QueueTabs({
  address,
  mine,
  counts,
}: {
  address: QueueAddress;
  mine: boolean;
  counts: Counts;
}) {
  const base: QueueAddress = { ...address, q: "", whose: mine ? "mine" : "all" };
  const tabs = (Object.keys(TAB_LABELS) as QueueTab[]).map((tab) => ({
    href: queueHref(base, { tab }),
    label: TAB_LABELS[tab],
    count: isCounted(tab, counts) ? counts[tab] : undefined,
    current: tab === address.tab && address.q === "",
  }));
  return <Tabs label="Queue" tabs={tabs} />;
}

/** Rows in all of the tab shown, filtered as they are; null where a search makes the count another. */
export function countText({ tab, q }: QueueAddress, counts: Counts): number | null {
  if (q || !isCounted(tab, counts)) return null;
  return counts[tab];
}
