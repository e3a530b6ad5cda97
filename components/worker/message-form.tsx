"use client";
import { type FormEvent, useRef } from "react";
import { CallProblem } from "@/app/_trpc/call";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { MESSAGE_CHARACTERS } from "@/server/domain/coordination/labels";

type MessageFormProps = {
  programId: string;
  label: string;
  button: string;
  /** A refusal in the reader's own language; else it is said as the server says it. */
  refusals?: { empty: string; notSent: string };
};

const FIELD = "text";

export function MessageForm({ programId, label, button, refusals }: MessageFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { send, pending, problem } = useSend("coordination.sendMessage", () => form.current?.reset());
  const said = problem && refusals ? inOwnWords(problem, refusals) : problem;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get(FIELD) ?? "");
    void send({ programId, text });
  }

  return (
    <form method="post" ref={form} onSubmit={submit} className="grid gap-2">
      <Field
        id={`message-${programId}`}
        label={label}
        error={said?.field === FIELD ? said.message : undefined}
      >
        {(control) => <Textarea {...control} name={FIELD} rows={3} maxLength={MESSAGE_CHARACTERS} />}
      </Field>
      <SendProblem problem={said} fields={[FIELD]} />
      <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
        {button}
      </Button>
    </form>
  );
}

// The field holds no more than may be sent: what is refused at it is an empty message.
function inOwnWords({ field }: CallProblem, { empty, notSent }: NonNullable<MessageFormProps["refusals"]>) {
  return new CallProblem(field === FIELD ? empty : notSent, { field });
}
