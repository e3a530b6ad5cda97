import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { type RequestStatus, STATUS_LABELS } from "@/server/domain/authorization/request";
import { DeadlineChip, type DeadlineView } from "./deadline-chip";

type RequestHeadingProps = {
  worker: string;
  /** "TX-40655 · police officer, City of Aldine · Lone Star Work Rehab · injured 14 Jul 2026, right shoulder" */
  detail: ReactNode;
  status: RequestStatus;
  /** Null once the request is closed, or before it is submitted. */
  deadline: DeadlineView | null;
  /** Its neighbours in the reader's queue; null for a reader without one. */
  place: { previous: string | null; next: string | null; position: number; of: number } | null;
};

const hrefOf = (requestId: string) => `/requests/${requestId}`;

/** Whose request it is, how it stands and until when, and its neighbours; the next one is fetched ahead. */
export function RequestHeading({ worker, detail, status, deadline, place }: RequestHeadingProps) {
  return (
    <PageHeader
      title={worker}
      detail={detail}
      state={
        <>
          <Chip>{STATUS_LABELS[status]}</Chip>
          {deadline && <DeadlineChip deadline={deadline} />}
        </>
      }
      actions={
        place && (
          <nav aria-label="Queue" className="no-print flex items-center gap-2">
            <span className="text-ink-2">
              {place.position} of {place.of}
            </span>
            <Neighbour id={place.previous} label="Previous" shortcut="[" />
            <Neighbour id={place.next} label="Next" shortcut="]" ahead />
          </nav>
        )
      }
    />
  );
}

type NeighbourProps = { id: string | null; label: string; shortcut: string; ahead?: boolean };

function Neighbour({ id, label, shortcut, ahead = false }: NeighbourProps) {
  if (!id) return null;
  return (
    <ButtonLink href={hrefOf(id)} prefetch={ahead} shortcut={shortcut}>
      {label}
    </ButtonLink>
  );
}
