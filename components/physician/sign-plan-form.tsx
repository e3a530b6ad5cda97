"use client";
import { useRef } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type SignPlanFormProps = { programId: string; staySeq: number; plannedAt: string };

/** Sign the plan on screen, or send it back with what should change. */
export function SignPlanForm({ programId, staySeq, plannedAt }: SignPlanFormProps) {
  const { send, pending, problem, sentence } = useSend("physician.signPlan");
  const comment = useRef<HTMLTextAreaElement>(null);
  const decide = (decision: "signed" | "returned") =>
    void send({
      programId,
      staySeq,
      plannedAt,
      decision,
      comment: decision === "returned" ? (comment.current?.value ?? "") : "",
    });
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="lg" pending={pending} onClick={() => decide("signed")}>
          Sign the plan
        </Button>
      </div>
      <details className="rounded-md border border-line px-3 py-2">
        <summary className="min-h-8 content-center font-medium">Return it to the clinic</summary>
        <div className="mt-2 grid justify-items-start gap-2">
          <Field
            id={`comment-${programId}`}
            label="What should change"
            error={sentence("comment")}
            className="w-full"
          >
            {(control) => <Textarea {...control} ref={comment} rows={2} />}
          </Field>
          <Button size="lg" pending={pending} onClick={() => decide("returned")}>
            Return the plan
          </Button>
        </div>
      </details>
      <SendProblem problem={problem} fields={["comment"]} />
    </div>
  );
}
