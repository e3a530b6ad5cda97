"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { ChoiceField, choicesOf, FieldGroup, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { CLOCK_LABELS, type JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import { ruleDraft } from "@/server/domain/jurisdictions/rule-schema";
import { STATE_NAMES } from "@/server/domain/jurisdictions/states";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { KnownField } from "../known-field";
import { CountFields, ReceiptFields } from "./rule-fields";
import { RulePreview } from "./rule-preview";
import { checkRule, ruleField, ruleValues } from "./rule-values";

export type RuleFormProps = {
  /** What the form starts from. */
  rule: JurisdictionRule;
  /** A further state's first rule: where and what is timed is chosen too. */
  isNew?: boolean;
  calendars: readonly { id: string; name: string }[];
  earliestOn: PlainDate;
  saved: SavedDraft;
  zone: string;
};

const stateChoices = Object.entries(STATE_NAMES).map(([value, label]) => ({ value, label }));

/** A new version of a rule, whole, from a day to come; what it would touch is shown first. */
export function RuleForm({ rule, isNew = false, calendars, earliestOn, saved, zone }: RuleFormProps) {
  const router = useRouter();
  const { part, values, submit, element, footer } = useCommandForm({
    initial: isNew
      ? { ...ruleValues(rule), jurisdiction: "", name: "", citation: "", status: "" }
      : ruleValues(rule),
    subject: ruleDraft(isNew ? null : rule),
    saved,
    check: checkRule,
    fieldOf: ruleField,
    send: (input) => call("jurisdictions.dateRule", input),
    onDone: ({ version, effectiveFrom }) => {
      notifyDone(`Version ${version} is set: in force from ${formatDayYear(effectiveFrom)}.`);
      router.refresh();
      if (isNew) router.push("/admin/rules");
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid content-start gap-4">
      {isNew && (
        <FieldGroup title="Where, and what is timed">
          <ChoiceField form={part} name="jurisdiction" label="State" choices={stateChoices} empty="Choose" />
          <ChoiceField form={part} name="clock" label="What is timed" choices={choicesOf(CLOCK_LABELS)} />
        </FieldGroup>
      )}
      <CountFields form={part} calendars={calendars} />
      <ReceiptFields form={part} />
      <FieldGroup title="What it says, where it is written, from when">
        <TextField form={part} name="name" label="Name" />
        <TextField form={part} name="appliesTo" label="Limited to" required={false} />
        <TextField form={part} name="ifMissed" label="If it is missed" />
        <TextField form={part} name="citation" label="Citation" hint="Where the rule is written." />
        <KnownField form={part} name="status" />
        <TextField form={part} name="effectiveFrom" label="Effective from" type="date" min={earliestOn} />
      </FieldGroup>
      <RulePreview values={values} />
      <FormFooter submitLabel="Set the new version" zone={zone} {...footer} />
    </form>
  );
}
