"use client";
import { type FormEvent, useRef } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type MessageFormProps = { programId: string; label: string; button: string };

export function MessageForm({ programId, label, button }: MessageFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { send, pending, problem, sentence } = useSend("coordination.sendMessage", () =>
    form.current?.reset(),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "");
    void send({ programId, text });
  }

  return (
    <form method="post" ref={form} onSubmit={submit} className="grid gap-2">
      <Field id={`message-${programId}`} label={label} error={sentence("text")}>
        {(control) => <Textarea {...control} name="text" rows={3} />}
      </Field>
      <SendProblem problem={problem} fields={["text"]} />
      <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
        {button}
      </Button>
    </form>
  );
}
