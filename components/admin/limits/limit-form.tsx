"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { ChoiceField, choicesOf, FieldGroup, NumberField, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { type FormPart, useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { limitDraft } from "@/server/domain/fees/limit-schema";
import { limitName } from "@/server/domain/fees/limit-words";
import type { ProgramLimit } from "@/server/domain/fees/limits.data";
import { STATE_NAMES } from "@/server/domain/jurisdictions/states";
import { formatDayYear } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import { KnownField } from "../known-field";
import { checkLimit, type LimitValues, limitValues } from "./limit-values";

type LimitFormProps = {
  /** The limits it starts from; null for a state and program that have none. */
  limit: ProgramLimit | null;
  saved: SavedDraft;
  zone: string;
};

const yesNo = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

/** A state's limits of a program, whole, for programs that begin from a day to come. */
export function LimitForm({ limit, saved, zone }: LimitFormProps) {
  const router = useRouter();
  const { part, submit, element, footer } = useCommandForm({
    initial: limitValues(limit),
    subject: limitDraft(limit),
    saved,
    check: checkLimit,
    send: (input) => call("jurisdictions.dateLimit", input),
    onDone: ({ from }) => {
      notifyDone(`Set. The limits hold for programs that begin from ${formatDayYear(from)}.`);
      router.push("/admin/limits");
      router.refresh();
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid max-w-4xl gap-4 p-4">
      <FieldGroup title={limit ? limitName(limit) : "Where, which program, from when"} columns={3}>
        {!limit && <WhereFields form={part} />}
        <TextField form={part} name="effectiveFrom" label="Programs that begin from" type="date" />
      </FieldGroup>
      <BoundFields form={part} />
      <FieldGroup title="Where it is written" columns={3}>
        <TextField form={part} name="source" label="Source" className="sm:col-span-2" />
        <KnownField form={part} name="status" />
      </FieldGroup>
      <FormFooter submitLabel="Set the limits" zone={zone} {...footer} />
    </form>
  );
}

function WhereFields({ form }: { form: FormPart<LimitValues> }) {
  return (
    <>
      <ChoiceField
        form={form}
        name="jurisdiction"
        label="State"
        choices={choicesOf(STATE_NAMES)}
        empty="Choose"
      />
      <ChoiceField
        form={form}
        name="program"
        label="Program"
        choices={choicesOf(KIND_LABELS)}
        empty="Choose"
      />
    </>
  );
}

const bounds = [
  { name: "minMinutesPerDay", label: "Least a day", unit: "min" },
  { name: "maxMinutesPerDay", label: "Most a day", unit: "min" },
  { name: "maxWeeks", label: "Most weeks", unit: "weeks" },
  { name: "minDaysPerWeek", label: "Least a week", unit: "days" },
  { name: "maxDaysPerWeek", label: "Most a week", unit: "days" },
  { name: "minMonthsSinceInjury", label: "Since the injury", unit: "months" },
] as const;

function BoundFields({ form }: { form: FormPart<LimitValues> }) {
  return (
    <FieldGroup title="What the state says; empty where it says nothing" columns={3}>
      {bounds.map((bound) => (
        <NumberField key={bound.name} form={form} required={false} {...bound} />
      ))}
      <ChoiceField form={form} name="needsReferral" label="A referral is needed" choices={yesNo} />
      <ChoiceField
        form={form}
        name="needsJobDescription"
        label="A job description is needed"
        choices={yesNo}
      />
      <ChoiceField
        form={form}
        name="allInclusive"
        label="Its codes pay for everything in the session"
        choices={yesNo}
        empty="Not known"
        required={false}
      />
    </FieldGroup>
  );
}
