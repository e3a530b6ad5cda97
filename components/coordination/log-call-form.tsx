"use client";
import { type FormEvent, useState } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { CALL_PARTIES, type CallParty, PARTY_LABELS } from "@/server/domain/coordination/labels";
import { CallProofFields, readCallProof } from "./call-proof-fields";

const fields = ["party", "spokeWith", "calledAt", "outcome"] as const;

type LogCallFormProps = { programId: string };

/** Proof of a call: to whom, with whom, when, and what came of it. */
export function LogCallForm({ programId }: LogCallFormProps) {
  const [done, setDone] = useState(0);
  const { send, pending, problem, sentence } = useSend("coordination.logCall", () => setDone(done + 1));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const party = String(new FormData(event.currentTarget).get("party") ?? "") as CallParty;
    void send({ programId, party, ...readCallProof(event.currentTarget) });
  }

  return (
    <form method="post" key={done} onSubmit={submit} className="grid w-80 max-w-full gap-3">
      {done > 0 && <output>✓ The call is logged.</output>}
      <Field id={`call-party-${programId}`} label="Call to" error={sentence("party")}>
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
      <CallProofFields idPrefix={`call-${programId}`} sentence={sentence} />
      <SendProblem problem={problem} fields={fields} />
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Log the call
      </Button>
    </form>
  );
}
