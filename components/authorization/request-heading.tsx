import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { DeadlineChip } from "./deadline-chip";
import { type RequestView, whoText } from "./request-view";
import { TimingChip } from "./timing-chip";

const small = { "aria-hidden": true, size: 16 } as const;
const hrefOf = (requestId: string) => `/requests/${requestId}`;

/** Whose request it is, how it stands and until when, and its neighbours; the next one is fetched ahead. */
export function RequestHeading({ page }: { page: RequestView }) {
  const { request, program, deadline, place } = page;
  return (
    <PageHeader
      title={
        <Link href={`/programs/${request.programId}`} title="The whole program" className="hover:underline">
          {program.workerName}
        </Link>
      }
      detail={whoText(page)}
      state={
        <>
          {request.status !== "submitted" && <Chip>{request.statusLabel}</Chip>}
          {request.expedited && (
            <Chip
              tone={request.expedited.status === "certified" ? "due" : "plain"}
              className="max-w-full whitespace-normal!"
            >
              {request.expedited.text}
            </Chip>
          )}
          {deadline && <DeadlineChip deadline={deadline} />}
          {page.timing && <TimingChip timing={page.timing} />}
        </>
      }
      actions={
        place && (
          <nav aria-label="Queue" className="no-print flex items-center gap-2">
            {deadline && (
              <span className="text-ink-2">
                {place.position} of {place.of}
              </span>
            )}
            <Neighbour
              id={place.previous}
              label="Previous request"
              sign={<ChevronLeft {...small} />}
              shortcut="["
            />
            <Neighbour
              id={place.next}
              label="Next request"
              sign={<ChevronRight {...small} />}
              shortcut="]"
              ahead
            />
          </nav>
        )
      }
    />
  );
}

type NeighbourProps = {
  id: string | null;
  label: string;
  sign: ReactNode;
  shortcut: string;
  ahead?: boolean;
};

function Neighbour({ id, label, sign, shortcut, ahead = false }: NeighbourProps) {
  if (!id) return null;
  return (
    <ButtonLink href={hrefOf(id)} prefetch={ahead} shortcut={shortcut} aria-label={label} title={label}>
      {sign}
    </ButtonLink>
  );
}
