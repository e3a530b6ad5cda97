"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { readTime, TimeFields } from "@/components/peer-to-peer/time-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type AnswerConversationFormProps = {
  conversationId: string;
  zone: string;
  slots: readonly { at: string; text: string }[];
};

const fold = "rounded-md border border-line px-3 py-2";
const foldTitle = "min-h-8 content-center font-medium";

/** Take a time, propose another, or decline. */
export function AnswerConversationForm({ conversationId, zone, slots }: AnswerConversationFormProps) {
  const { send, pending, problem } = useSend("peerToPeer.answer");
  const other = (answer: "propose" | "decline") => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const note = String(data.get("note") ?? "");
    const time = readTime(data, `propose-${conversationId}`) ?? { on: "", at: "" };
    void send(
      answer === "decline" ? { conversationId, answer, note } : { conversationId, answer, time, note },
    );
  };
  const timeError = problem?.field?.startsWith("time") ? problem.message : undefined;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {slots.map(({ at, text }) => (
          <Button
            key={at}
            variant="primary"
            size="lg"
            pending={pending}
            onClick={() => void send({ conversationId, answer: "accept", slot: new Date(at).toISOString() })}
          >
            Take {text}
          </Button>
        ))}
      </div>
      <details className={fold}>
        <summary className={foldTitle}>Propose another time</summary>
        <form
          method="post"
          onSubmit={other("propose")}
          noValidate
          className="mt-2 grid justify-items-start gap-2"
        >
          <TimeFields name={`propose-${conversationId}`} label="Time" zone={zone} error={timeError} />
          <Note id={`propose-note-${conversationId}`} />
          <Button type="submit" size="lg" pending={pending}>
            Propose this time
          </Button>
        </form>
      </details>
      <details className={fold}>
        <summary className={foldTitle}>Decline the conversation</summary>
        <form
          method="post"
          onSubmit={other("decline")}
          noValidate
          className="mt-2 grid justify-items-start gap-2"
        >
          <Note id={`decline-note-${conversationId}`} />
          <Button type="submit" size="lg" pending={pending}>
            Decline
          </Button>
        </form>
      </details>
      <SendProblem problem={timeError ? null : problem} />
    </div>
  );
}

function Note({ id }: { id: string }) {
  return (
    <Field id={id} label="Note to the reviewer, if any" className="w-full">
      {(control) => <Textarea {...control} name="note" rows={2} />}
    </Field>
  );
}
