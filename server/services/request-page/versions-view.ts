import type { Role } from "@/server/domain/access/roles";
import { sees } from "@/server/domain/access/visibility";
import { STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { formatInstant } from "@/server/domain/instant";
import type { PlainDate } from "@/server/domain/plain-date";
import { askedWeeks } from "../authorization/asked-weeks";
import { currentStay } from "../stay/ledger";
import type { PageFacts } from "./page-facts";

/** How one version bears on another. */
type Relation = "replaces" | "looks again at" | "is replaced by" | "is looked at again by";

export type VersionLine = {
  id: string;
  number: string;
  relation: Relation;
  typeLabel: string;
  statusLabel: string | null;
};

/** The versions before and after this one, each to be opened. */
export function versionsView({ request }: PageFacts): VersionLine[] {
  const { type, refersTo, followers } = request;
  const again = type === "reconsideration";
  const before: VersionLine[] = refersTo
    ? [
        {
          id: refersTo.id,
          number: refersTo.number,
          relation: again ? "looks again at" : "replaces",
          typeLabel: TYPE_LABELS[refersTo.type],
          statusLabel: null,
        },
      ]
    : [];
  const after = followers.map(
    ({ id, number, type: kind, status }): VersionLine => ({
      id,
      number,
      relation: kind === "reconsideration" ? "is looked at again by" : "is replaced by",
      typeLabel: TYPE_LABELS[kind],
      statusLabel: STATUS_LABELS[status],
    }),
  );
  return [...before, ...after];
}

export type AskedWeek = { week: number; firstOn: PlainDate; lastOn: PlainDate; sessions: number };

/** What is asked, week by week, for a decision that gives a week its own number. */
export function askedWeeksView({ request, standing }: PageFacts): AskedWeek[] {
  return askedWeeks(request, currentStay(standing.plan.ledger)).map(({ week, firstOn, lastOn, each }) => ({
    week,
    firstOn,
    lastOn,
    sessions: each.length,
  }));
}

/** The weeks of this request's gated authorization, and until when the payer's word on a held one is due. */
export function gateView({ request, gates }: PageFacts, role: Role) {
  const gate = gates.find(({ requestId }) => requestId === request.id);
  if (!gate || !sees(role, "money")) return null;
  const { releaseDueAt } = request.state;
  return {
    approvalNumber: gate.approvalNumber,
    weeks: gate.weeks,
    dueText: releaseDueAt && formatInstant(releaseDueAt, request.zone),
  };
}
