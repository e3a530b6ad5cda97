"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { notifyDone } from "@/components/ui/notify";
import { CallProofFields, readCallProof } from "./call-proof-fields";

const fields = ["call.spokeWith", "call.calledAt", "call.outcome"];

/** Closes an owed call with its proof. */
export function CloseCallForm({ taskId }: { taskId: string }) {
  const { send, pending, problem, sentence } = useSend("coordination.closeTask", () =>
    notifyDone("The call is logged, and what was owed is done."),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send({ taskId, call: readCallProof(event.currentTarget) });
  }

  return (
    <form method="post" onSubmit={submit} className="grid w-80 max-w-full gap-3">
      <CallProofFields idPrefix={`owed-${taskId}`} sentence={(field) => sentence(`call.${field}`)} />
      <SendProblem problem={problem} fields={fields} />
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Log the call
      </Button>
    </form>
  );
}
