import type { OutputOf } from "@/app/_trpc/call";
import { StackCard } from "@/components/ui/page-stack";
import { formatInstant } from "@/server/domain/instant";
import { zoneLabel } from "@/server/domain/jurisdictions/zones";
import { AnswerConversationForm } from "./answer-conversation-form";

type Waiting = OutputOf<"peerToPeer.waiting">[number];

/** A reviewer's offer to talk about a patient's request: a time is taken in one press; what is agreed can be put in a calendar. */
export function PhysicianConversationCard({ conversation }: { conversation: Waiting }) {
  const { id, workerName, claimNumber, clinicName, payerName, reviewerName, requestNumber, zone } =
    conversation;
  const { phone, minutes, chosenAt, proposedAt, status, slots } = conversation;
  return (
    <StackCard>
      <div>
        <h3 className="text-lg font-semibold">{workerName}</h3>
        <p className="text-ink-2">
          Request {requestNumber} of {clinicName} ·{" "}
          <span className="whitespace-nowrap">claim {claimNumber}</span>
        </p>
      </div>
      <p>
        {reviewerName}, clinical reviewer of {payerName},{" "}
        {status === "accepted" ? "talks with you" : "offers to talk with you"} before deciding on this
        request: {minutes} minutes by telephone, {phone}.
      </p>
      {status === "accepted" && chosenAt && (
        <p>
          <b>Agreed: {formatInstant(chosenAt, zone)}.</b>{" "}
          <a href={`/api/conversations/${id}`} className="text-accent underline">
            Calendar file
          </a>
        </p>
      )}
      {status === "proposed" && proposedAt && (
        <p>
          You proposed <b>{formatInstant(proposedAt, zone)}</b>; the reviewer has not answered yet.
        </p>
      )}
      {status === "offered" && (
        <AnswerConversationForm
          conversationId={id}
          zone={zoneLabel(zone)}
          slots={slots.map((at) => ({ at, text: formatInstant(at, zone) }))}
        />
      )}
    </StackCard>
  );
}
