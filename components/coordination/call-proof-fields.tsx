"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { localNow } from "./local-now";

type CallProofFieldsProps = {
  /** Makes the ids of this form its own: "call-2f…". */
  idPrefix: string;
  sentence: (field: "spokeWith" | "calledAt" | "outcome") => string | undefined;
};

/** Who was spoken with, when, and what came of it: no call counts without all three. */
export function CallProofFields({ idPrefix, sentence }: CallProofFieldsProps) {
  return (
    <>
      <Field id={`${idPrefix}-with`} label="Spoke with" error={sentence("spokeWith")}>
        {(control) => <Input {...control} name="spokeWith" autoComplete="off" />}
      </Field>
      <Field id={`${idPrefix}-at`} label="When" hint="Your own time." error={sentence("calledAt")}>
        {(control) => <Input {...control} ref={localNow} name="calledAt" type="datetime-local" />}
      </Field>
      <Field id={`${idPrefix}-outcome`} label="What came of it" error={sentence("outcome")}>
        {(control) => <Textarea {...control} name="outcome" rows={2} />}
      </Field>
    </>
  );
}

/** What was typed in the fields above, the time as an instant; "" where it is no time. */
export function readCallProof(form: HTMLFormElement) {
  const typed = new FormData(form);
  const text = (name: string) => String(typed.get(name) ?? "");
  const at = new Date(text("calledAt"));
  return {
    spokeWith: text("spokeWith"),
    calledAt: Number.isNaN(at.getTime()) ? "" : at.toISOString(),
    outcome: text("outcome"),
  };
}
