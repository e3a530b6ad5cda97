import { ButtonLink } from "@/components/ui/button-link";
import { may } from "@/server/domain/access/permissions";
import { type Role, roleHomes } from "@/server/domain/access/roles";
import { DecisionBar } from "./decision-bar";
import { decisionsOf } from "./decision-specs";
import type { RequestView } from "./request-view";

type RequestFootProps = {
  page: RequestView;
  role: Role;
};

/** The decision, at the foot of the screen for whoever has one to make; others see no bar. */
export function RequestFoot({ page, role }: RequestFootProps) {
  const { request, actions: allowed, place, weeks, determination } = page;
  const actions = decisionsOf(allowed);
  const note = may(role, "queue:read") || may(role, "caseload:read");
  const change = allowed.includes("supersede");
  if (actions.length === 0 && !note && !change) return null;
  const { id, number, programId, sessions, minutesPerSession: minutes, seenSeq, endOn } = request;
  const leftOut = sessions - (determination?.sessions ?? 0);
  return (
    <footer className="no-print sticky bottom-0 z-10 flex min-h-12 items-center gap-2 overflow-x-auto border-t border-line bg-paper px-4">
      <DecisionBar
        request={{
          id,
          number,
          programId,
          sessions,
          minutes,
          leftOut,
          weeks,
          endOn,
          seenSeq,
          reviews: may(role, "request:review"),
        }}
        actions={actions}
        nextHref={place && (place.next ? `/requests/${place.next}` : roleHomes[role])}
        note={note}
      />
      {change && (
        <ButtonLink href={`/clinic/programs/${programId}/request?change=${id}`}>
          Change the request
        </ButtonLink>
      )}
    </footer>
  );
}
