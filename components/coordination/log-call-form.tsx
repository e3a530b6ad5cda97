"use client";
import { type FormEvent, useState } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { CALL_PARTIES, type CallParty, PARTY_LABELS } from "@/server/domain/coordination/schema";
import { localNow } from "./local-now";

const fields = ["party", "spokeWith", "calledAt", "outcome"] as const;

type LogCallFormProps = { programId: string };

/** Proof of a call: to whom, with whom, when, and what came of it. */
export function LogCallForm({ programId }: LogCallFormProps) {
  const [done, setDone] = useState(0);
  const { send, pending, problem, sentence } = useSend("coordination.logCall", () => setDone(done + 1));
  const id = (name: string) => `call-${name}-${programId}`;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? "");
    const at = new Date(text("calledAt"));
    void send({
      programId,
      party: text("party") as CallParty,
      spokeWith: text("spokeWith"),
      calledAt: Number.isNaN(at.getTime()) ? "" : at.toISOString(),
      outcome: text("outcome"),
    });
  }

  return (
    <form key={done} onSubmit={submit} className="grid w-80 max-w-full gap-3">
      {done > 0 && <output>✓ The call is logged.</output>}
      <Field id={id("party")} label="Call to" error={sentence("party")}>
        {(control) => (
          <Select {...control} name="party">
            {CALL_PARTIES.map((party) => (
              <option key={party} value={party}>
                {PARTY_LABELS[party]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={id("with")} label="Spoke with" error={sentence("spokeWith")}>
        {(control) => <Input {...control} name="spokeWith" autoComplete="off" />}
      </Field>
      <Field id={id("at")} label="When" hint="Your own time." error={sentence("calledAt")}>
        {(control) => <Input {...control} ref={localNow} name="calledAt" type="datetime-local" />}
      </Field>
      <Field id={id("outcome")} label="What came of it" error={sentence("outcome")}>
        {(control) => <Textarea {...control} name="outcome" rows={2} />}
      </Field>
      <SendProblem problem={problem} fields={fields} />
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Log the call
      </Button>
    </form>
  );
}
