import { Card } from "@/components/ui/card";
import { MessageForm } from "@/components/worker/message-form";
import { formatInstant } from "@/server/domain/instant";
import type { Panel } from "./types";

type MessagesCardProps = { messages: Panel<"messages">; programId: string; zone: string };

/** What worker and clinic write to each other; nobody else reads it. */
export function MessagesCard({ messages, programId, zone }: MessagesCardProps) {
  return (
    <Card title="Messages between worker and clinic">
      <ol className="mb-2 grid gap-1.5">
        {messages.map(({ messageId, from, text, sentAt }) => (
          <li key={messageId}>
            <b>{from}</b> <span className="text-ink-2">{formatInstant(sentAt, zone)}</span>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      <MessageForm programId={programId} label="Your message" button="Send message" />
    </Card>
  );
}
