"use client";
import { type FormEvent, useState } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ISSUED_STATUSES, type IssuedStatus, statusLabel } from "@/server/domain/outcomes/work-status";
import type { StatusForm } from "./types";

const fields = ["status", "restrictions", "fromOn", "untilOn"] as const;

/** The work status as measured ability proposes it, for the physician to change and issue. */
export function WorkStatusFields({ form: { programId, proposed, today } }: { form: StatusForm }) {
  const [status, setStatus] = useState<IssuedStatus>(proposed.status);
  const [issued, setIssued] = useState(false);
  const { send, pending, problem, sentence } = useSend("physician.issueWorkStatus", () => setIssued(true));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? "");
    setIssued(false);
    const restrictions = status === "modified_duty" ? text("restrictions") : "";
    void send({ programId, status, restrictions, fromOn: text("fromOn"), untilOn: text("untilOn") || null });
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <Field id="status" label="Work status" hint={proposed.sentence} error={sentence("status")}>
        {(control) => (
          <Select
            {...control}
            value={status}
            onChange={(event) => setStatus(event.target.value as IssuedStatus)}
          >
            {ISSUED_STATUSES.map((each) => (
              <option key={each} value={each}>
                {statusLabel(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {status === "modified_duty" && (
        <Field
          id="restrictions"
          label="Restrictions"
          hint="Filled in from what was measured; change what you judge otherwise."
          error={sentence("restrictions")}
        >
          {(control) => (
            <Textarea {...control} name="restrictions" rows={6} defaultValue={proposed.restrictions} />
          )}
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="fromOn" label="From" error={sentence("fromOn")}>
          {(control) => <Input {...control} name="fromOn" type="date" defaultValue={today} />}
        </Field>
        <Field id="untilOn" label="Until" required={false} error={sentence("untilOn")}>
          {(control) => <Input {...control} name="untilOn" type="date" />}
        </Field>
      </div>
      <SendProblem problem={problem} fields={fields} />
      {issued && <Notice tone="good" title="The work status is issued. Every party has been told." />}
      <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
        Issue the work status
      </Button>
    </form>
  );
}
