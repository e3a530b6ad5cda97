"use client";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { ChoiceField, FieldGroup, NumberField, TextField, WordsField } from "@/components/form/form-fields";
import type { FormPart } from "@/components/form/use-command-form";
import { TYPE_LABELS } from "@/server/domain/authorization/request";
import { type RequestValues, typesFor } from "./request-values";

type Fields = { form: FormPart<RequestValues> };

/** What is asked: kind, sessions, their length, and the days. */
export function AskFields({ form, file }: Fields & { file: WorkingFile }) {
  const types = typesFor(file).map((value) => ({ value, label: TYPE_LABELS[value] }));
  return (
    <FieldGroup title="The ask" columns={3}>
      <ChoiceField form={form} name="type" label="Kind of request" choices={types} />
      <NumberField form={form} name="sessions" label="Sessions" />
      <NumberField form={form} name="minutesPerSession" label="Minutes a session" />
      <TextField form={form} name="startOn" label="First day" type="date" />
      <TextField form={form} name="endOn" label="Last day" type="date" />
    </FieldGroup>
  );
}

const speeds = [
  { value: "", label: "Ordinary" },
  { value: "yes", label: "Expedited, if the physician certifies it" },
];

/** Whether the decision is asked for sooner, and why; the physician then certifies it, or it stays an ordinary request. */
export function ExpeditedFields({ form, asked }: Fields & { asked: boolean }) {
  return (
    <FieldGroup title="How soon" columns={1}>
      <ChoiceField form={form} name="expedited" label="Decision" choices={speeds} />
      {asked && (
        <WordsField
          form={form}
          name="expeditedReason"
          label="Why the ordinary time is too long"
          hint="The physician reads it and certifies the request, or declines. Until then the ordinary deadline runs."
        />
      )}
    </FieldGroup>
  );
}

type ReasonFieldsProps = Fields & {
  /** The stop rule says discharge: going on needs its own reason. */
  override: boolean;
  /** An earlier request was not approved: asking again needs a change. */
  changed: boolean;
};

/** Why, and what a rule asks to be said beside it. */
export function ReasonFields({ form, override, changed }: ReasonFieldsProps) {
  return (
    <FieldGroup title="Why" columns={1}>
      <WordsField
        form={form}
        name="reason"
        label="Reason"
        hint="What the sessions are for, in function."
        rows={4}
      />
      {override && (
        <WordsField
          form={form}
          name="overrideReason"
          label="Why the program should go on in spite of the stop rule"
          hint="It is shown to the payer with the request."
        />
      )}
      {changed && (
        <WordsField
          form={form}
          name="substantialChange"
          label="What has substantially changed since the last decision"
        />
      )}
    </FieldGroup>
  );
}
