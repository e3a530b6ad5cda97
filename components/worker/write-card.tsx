import { StackCard } from "@/components/ui/page-stack";
import { instantDayText } from "./day-text";
import { MessageForm } from "./message-form";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type WriteCardProps = { program: MyProgram; words: WorkerWords };

/** Worker and clinic writing to each other. */
export function WriteCard({
  program: { programId, messages, zone },
  words: { write, locale },
}: WriteCardProps) {
  return (
    <StackCard title={write.heading}>
      {messages.length > 0 && (
        <ol className="grid gap-2">
          {messages.map(({ messageId, mine, fromName, sentAt, text }) => (
            <li key={messageId} className={mine ? "ml-8" : "mr-8"}>
              <p className="rounded-lg bg-line-2 px-3 py-2 whitespace-pre-line">{text}</p>
              <p className="px-1 text-sm text-ink-2">
                {mine ? write.me : fromName} · {instantDayText(sentAt, locale, zone)}
              </p>
            </li>
          ))}
        </ol>
      )}
      <MessageForm programId={programId} label={write.label} button={write.send} refusals={write} />
      <p className="text-md text-ink-2">
        {write.privacy} {write.urgent}
      </p>
    </StackCard>
  );
}
