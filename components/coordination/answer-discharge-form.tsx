"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notifyDone } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

const fields = ["answer", "reason"] as const;

/** Agree to a proposed discharge, or say why the program should go on; the clinic is told. */
export function AnswerDischargeForm({ taskId }: { taskId: string }) {
  const { send, pending, problem, sentence } = useSend("coordination.answerDischarge", () =>
    notifyDone("Answered; the clinic is told."),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const answer = typed.get("answer") === "go_on" ? "go_on" : "agree";
    void send({ taskId, answer, reason: String(typed.get("reason") ?? "") });
  }

  return (
    <form method="post" onSubmit={submit} className="grid w-80 max-w-full gap-3">
      <Field id={`answer-${taskId}`} label="Your answer" error={sentence("answer")}>
        {(control) => (
          <Select {...control} name="answer">
            <option value="agree">I agree to the discharge</option>
            <option value="go_on">The program should go on</option>
          </Select>
        )}
      </Field>
      <Field
        id={`reason-${taskId}`}
        label="Why"
        hint="Needed where the program should go on."
        error={sentence("reason")}
      >
        {(control) => <Textarea {...control} name="reason" rows={3} />}
      </Field>
      <SendProblem problem={problem} fields={fields} />
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Answer
      </Button>
    </form>
  );
}
