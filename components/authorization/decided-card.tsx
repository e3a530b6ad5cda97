import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { shorterText } from "@/server/domain/authorization/session-length";
import { formatMoney } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import type { RequestView } from "./request-view";

type Decided = NonNullable<RequestView["determination"]>;

type DecidedCardProps = {
  decided: Decided;
  requestId: string;
  /** The page shows what was known at the decision, not what is known today. */
  frozen: boolean;
  /** The reader may open the decision packet. */
  packet: boolean;
};

/** The decision that stands: its numbers, who made it and when, and its letter. */
export function DecidedCard({ decided, requestId, frozen, packet }: DecidedCardProps) {
  const { outcome, approvalNumber, text, decidedBy, decidedByRole, decidedAtText } = decided;
  return (
    <Notice
      tone={outcome === "approved" || outcome === "overturned" ? "good" : "info"}
      title={sentenceOf(decided)}
      className="mx-4 mt-2.5"
      action={
        <div className="no-print flex flex-wrap gap-2">
          <a
            href={`/api/letters/${requestId}`}
            className={buttonClass("plain", "md")}
            target="_blank"
            rel="noreferrer"
          >
            Letter (PDF)
          </a>
          {packet && <ButtonLink href={`/requests/${requestId}/packet`}>Decision packet</ButtonLink>}
        </div>
      }
    >
      {approvalNumber && (
        <>
          Approval number <b>{approvalNumber}</b> ·{" "}
        </>
      )}
      {decidedBy}, {decidedByRole.toLowerCase()} · {decidedAtText}
      <AsOf frozen={frozen} requestId={requestId} />
      {text && <span className="block whitespace-pre-line text-ink-2">{text}</span>}
      <CutWeeks lines={decided.lines} />
    </Notice>
  );
}

/** The weeks that got less than was asked, where they say more than the total. */
function CutWeeks({ lines }: Pick<Decided, "lines">) {
  const cut = lines.filter(({ asked, approved }) => approved < asked);
  if (cut.every(({ approved }) => approved === 0)) return null;
  const said = cut.map(({ week, asked, approved, reasonLabel }) => {
    const why = reasonLabel ? `, ${reasonLabel.toLowerCase()}` : "";
    return `week ${week}: ${approved} of ${asked}${why}`;
  });
  return <span className="block text-ink-2">By week: {said.join("; ")}.</span>;
}

/** "Approved in part: 10 of 15 sessions, $2,560 of $3,840, Mon 30 Nov – Fri 11 Dec. Attendance is too low." */
function sentenceOf(decided: Decided): string {
  const { outcomeLabel, sessions, askedSessions, priceCents, askedCents, reasonLabel, shorter } = decided;
  const reason = reasonLabel ? ` ${reasonLabel}.` : "";
  if (sessions === 0)
    return `${outcomeLabel}: ${askedSessions} sessions, ${formatMoney(askedCents)}.${reason}`;
  const days = `${formatDay(decided.startOn)} – ${formatDay(decided.endOn)}`;
  const part = sessions < askedSessions || shorter !== null;
  const of = part ? ` of ${askedSessions}` : "";
  const each = shorter ? `, ${shorterText(shorter)}` : "";
  const money = `${formatMoney(priceCents)}${part ? ` of ${formatMoney(askedCents)}` : ""}`;
  return `${outcomeLabel}: ${sessions}${of} sessions${each}, ${money}, ${days}.${reason}`;
}

/** Which evidence the page shows, and the way to the other. */
function AsOf({ frozen, requestId }: Pick<DecidedCardProps, "frozen" | "requestId">) {
  const link = "font-medium text-accent underline";
  return (
    <span className="block">
      {frozen
        ? "Evidence, cost and outcome below are as at the decision."
        : "Evidence, cost and outcome below are today’s."}{" "}
      {frozen ? (
        <Link className={link} href={`/requests/${requestId}?evidence=today`}>
          Today’s evidence
        </Link>
      ) : (
        <Link className={link} href={`/requests/${requestId}`}>
          As at the decision
        </Link>
      )}
    </span>
  );
}
