"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notifyDone } from "@/components/ui/notify";
import { Textarea } from "@/components/ui/textarea";

/** Closes a task with what was done about it. */
export function CloseTaskForm({ taskId }: { taskId: string }) {
  const { send, pending, problem, sentence } = useSend("coordination.closeTask", () =>
    notifyDone("Closed, with your note."),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = new FormData(event.currentTarget).get("note");
    void send({ taskId, note: String(note ?? "") });
  }

  const id = `close-${taskId}`;
  return (
    <form method="post" onSubmit={submit} className="grid w-80 max-w-full gap-3">
      <Field id={id} label="What was done" error={sentence("note")}>
        {(control) => <Textarea {...control} name="note" rows={3} />}
      </Field>
      <SendProblem problem={problem} fields={["note"]} />
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Close it
      </Button>
    </form>
  );
}
