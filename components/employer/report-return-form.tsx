"use client";
import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type ReportReturnFormProps = { programId: string; workerName: string };

export function ReportReturnForm({ programId, workerName }: ReportReturnFormProps) {
  const { send, pending, problem, sentence } = useSend("employer.reportReturn");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const returnedOn = String(new FormData(event.currentTarget).get("returnedOn") ?? "");
    void send({ programId, returnedOn });
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-2">
      <Field
        id={`returned-${programId}`}
        label={`The day ${workerName} came back`}
        error={sentence("returnedOn")}
      >
        {(control) => <Input {...control} name="returnedOn" type="date" className="max-w-56" />}
      </Field>
      <SendProblem problem={problem} fields={["returnedOn"]} />
      <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
        Report the return
      </Button>
    </form>
  );
}
