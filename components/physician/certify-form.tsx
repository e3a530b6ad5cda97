"use client";
import { useRef } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type CertifyFormProps = { programId: string; requestId: string };

/** Certify that the request cannot wait for the ordinary time, or decline and say why. */
export function CertifyForm({ programId, requestId }: CertifyFormProps) {
  const { send, pending, problem, sentence } = useSend("physician.certifyExpedited");
  const comment = useRef<HTMLTextAreaElement>(null);
  const decide = (decision: "signed" | "declined") =>
    void send({
      programId,
      requestId,
      decision,
      comment: decision === "declined" ? (comment.current?.value ?? "") : "",
    });
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="lg" pending={pending} onClick={() => decide("signed")}>
          Certify as expedited
        </Button>
      </div>
      <details className="rounded-md border border-line px-3 py-2">
        <summary className="min-h-8 content-center font-medium">Decline</summary>
        <div className="mt-2 grid justify-items-start gap-2">
          <Field
            id={`decline-${requestId}`}
            label="Why the ordinary time is enough"
            error={sentence("comment")}
            className="w-full"
          >
            {(control) => <Textarea {...control} ref={comment} rows={2} />}
          </Field>
          <Button size="lg" pending={pending} onClick={() => decide("declined")}>
            Decline to certify
          </Button>
        </div>
      </details>
      <SendProblem problem={problem} fields={["comment"]} />
    </div>
  );
}
