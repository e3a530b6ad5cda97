"use client";

import type { FormEvent } from "react";
import { SendProblem } from "@/components/form/send-problem";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { CONVERSATION_OUTCOMES, type ConversationOutcome } from "@/server/domain/peer-to-peer/conversation";
import { readTime, TimeFields } from "./time-fields";

const fields = ["spokeWith", "outcome", "note"] as const;

/** Who was spoken with, when, and what it changed. */
export function RecordForm({ conversationId, zone }: { conversationId: string; zone: string }) {
  const { send, pending, problem, sentence } = useSend("peerToPeer.record");
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    void send({
      conversationId,
      took: "held",
      spokeWith: text("spokeWith"),
      time: readTime(data, "held") ?? { on: "", at: "" },
      outcome: text("outcome") as ConversationOutcome,
      note: text("note"),
    });
  }
  const timeError = problem?.field?.startsWith("time") ? problem.message : undefined;
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-2 grid gap-2">
      <Field id="p2p-with" label="Spoke with" error={sentence("spokeWith")}>
        {(control) => <Input {...control} name="spokeWith" />}
      </Field>
      <TimeFields name="held" label="Held on" zone={zone} error={timeError} />
      <Field id="p2p-outcome" label="What it changed" error={sentence("outcome")}>
        {(control) => (
          <Select {...control} name="outcome">
            {Object.entries(CONVERSATION_OUTCOMES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="p2p-note" label="What was said" error={sentence("note")}>
        {(control) => <Textarea {...control} name="note" rows={3} />}
      </Field>
      <SendProblem problem={timeError ? null : problem} fields={fields} />
      <Button type="submit" pending={pending} className="justify-self-start">
        Record the conversation
      </Button>
    </form>
  );
}
