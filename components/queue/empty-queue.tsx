import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type QueueAddress, type QueueTab, queueHref } from "./queue-url";

const willAppear: Record<QueueTab, string> = {
  decide: "Requests that wait for a decision appear here, oldest deadline first.",
  waiting: "Requests that wait for a clinic, physician or reviewer appear here.",
  no_progress: "Programs with a week without functional progress appear here.",
  late_reports: "Programs whose weekly report is past its due time appear here.",
  ending_soon: "Programs whose fixed stay ends within a week appear here.",
  recent: "Requests decided lately appear here.",
  all: "Every request sent to you appears here.",
};

/** No rows: what will appear, or how to widen what was asked for. */
export function EmptyQueue({ address }: { address: QueueAddress }) {
  const { tab, q, state, clinic, type, holder, strength } = address;
  if (q)
    return (
      <EmptyState
        title={`Nothing is found for “${q}”.`}
        action={
          <ButtonLink href={queueHref({ ...address, tab: "decide", q: "" })}>Back to the queue</ButtonLink>
        }
      >
        Search by the beginning of a claim number, a name, an employer or a request number; dashes and spaces
        do not matter.
      </EmptyState>
    );
  const filtered = state || clinic || type || holder || strength;
  const bare = {
    state: undefined,
    clinic: undefined,
    type: undefined,
    holder: undefined,
    strength: undefined,
  };
  return (
    <EmptyState
      title={filtered ? "No request matches these filters." : "Nothing is here now."}
      action={filtered && <ButtonLink href={queueHref(address, bare)}>Clear the filters</ButtonLink>}
    >
      {willAppear[tab]}
    </EmptyState>
  );
}
