import { Card } from "@/components/ui/card";
import { zoneLabel } from "@/server/domain/jurisdictions/zones";
import type { RequestView } from "../authorization/request-view";
import { OfferForm } from "./offer-form";
import { AgreeButton, MissedButton } from "./one-press";
import { RecordForm } from "./record-form";

type Conversations = RequestView["conversations"];
type One = Conversations["list"][number];
type ConversationCardProps = { requestId: string; conversations: Conversations; zone: string };

const fold = "no-print rounded-md border border-line px-3 py-2";
const foldTitle = "min-h-6 content-center font-medium";

/** Conversations between reviewer and treating physician: what was offered, agreed and said; nothing where none is due. */
export function ConversationCard({ requestId, conversations, zone }: ConversationCardProps) {
  const { list, mayOffer } = conversations;
  if (list.length === 0 && !mayOffer) return null;
  const label = zoneLabel(zone);
  return (
    <Card title="Peer-to-peer conversation">
      <div className="grid gap-3">
        {list.length === 0 && <p className="text-ink-2">{conversations.sentence}</p>}
        {list.map((one) => (
          <OneConversation key={one.id} one={one} zone={label} />
        ))}
        {mayOffer && (
          <details className={fold} open={list.length === 0}>
            <summary className={foldTitle}>Offer times to the treating physician</summary>
            <OfferForm
              key={list.length}
              requestId={requestId}
              zone={label}
              again={list.some(({ open }) => open)}
            />
          </details>
        )}
      </div>
    </Card>
  );
}

function OneConversation({ one, zone }: { one: One; zone: string }) {
  const { id, sentence, slotTexts, phone, minutes, answerNote, outcomeText, status } = one;
  return (
    <div className="grid gap-1.5">
      <p>{sentence}</p>
      {status === "offered" && (
        <p className="text-xs text-ink-2">
          Offered: {slotTexts.join(" · ")} · {minutes} min · {phone}
        </p>
      )}
      {answerNote && <p className="whitespace-pre-line text-ink-2">“{answerNote}”</p>}
      {outcomeText && <p className="whitespace-pre-line">{outcomeText}</p>}
      {one.hasCalendarFile && (
        <a
          href={`/api/conversations/${id}`}
          className="no-print justify-self-start font-medium text-accent underline"
        >
          Calendar file
        </a>
      )}
      {one.mayAgree && <AgreeButton conversationId={id} />}
      {one.mayRecordHeld && (
        <details className={fold}>
          <summary className={foldTitle}>Record the conversation</summary>
          <RecordForm conversationId={id} zone={zone} />
        </details>
      )}
      {one.mayRecordMissed && <MissedButton conversationId={id} />}
    </div>
  );
}
