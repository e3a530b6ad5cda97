"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { FieldGroup, NumberField, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { THRESHOLDS, type ThresholdName } from "@/server/domain/progress/threshold-specs";
import type { Thresholds } from "@/server/domain/progress/thresholds";
import { EffectPreview } from "./effect-preview";
import { checkThresholds, thresholdField, thresholdValues } from "./thresholds-values";

type ThresholdsFormProps = {
  thresholds: Thresholds;
  earliestOn: PlainDate;
  saved: SavedDraft;
  zone: string;
};

const groups: { title: string; names: readonly ThresholdName[] }[] = [
  {
    title: "Progress and the stop rule",
    names: [
      "minimumGainTenths",
      "flatWeeksToCall",
      "flatWeeksToDischarge",
      "flatWeeksToEscalate",
      "excusedBelowPercent",
      "reportDueBusinessDays",
    ],
  },
  { title: "Extensions", names: ["extensionOpensBusinessDays", "onTrackPercent", "stretchPercent"] },
  { title: "Approval", names: ["adjustorLimitCents", "heldWeekBusinessDays"] },
  {
    title: "Alarms",
    names: [
      "firstWarningBusinessDays",
      "secondWarningBusinessDays",
      "lastWarningHours",
      "caseManagerToldBusinessDays",
      "adjustorToldBusinessDays",
      "stayEndingBusinessDays",
      "nearlyUsedPercent",
      "unsignedBusinessDays",
      "followUpBusinessDays",
    ],
  },
  {
    title: "Requests that lie with the clinic",
    names: ["draftExpiresDays", "returnedExpiresDays", "unansweredExpiresDays"],
  },
];

/** A new version of the thresholds: its numbers, its first day and its source; what it would change is shown first. */
export function ThresholdsForm({ thresholds, earliestOn, saved, zone }: ThresholdsFormProps) {
  const router = useRouter();
  const { part, values, submit, element, footer } = useCommandForm({
    initial: thresholdValues(thresholds, earliestOn),
    subject: "thresholds",
    saved,
    check: checkThresholds,
    fieldOf: thresholdField,
    send: (input) => call("policy.set", input),
    onDone: ({ effectiveFrom }) => {
      notifyDone(`Set. The new thresholds hold from ${formatDayYear(effectiveFrom)}.`);
      router.refresh();
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid content-start gap-4">
      {groups.map(({ title, names }) => (
        <FieldGroup key={title} title={title} columns={3}>
          {names.map((name) => (
            <NumberField
              key={name}
              form={part}
              name={name}
              label={THRESHOLDS[name].label}
              unit={THRESHOLDS[name].unit}
            />
          ))}
          {names.includes("reportDueBusinessDays") && (
            <TextField form={part} name="reportDueTime" label="Weekly report due at" type="time" />
          )}
        </FieldGroup>
      ))}
      <FieldGroup title="From when, and why">
        <TextField form={part} name="effectiveFrom" label="Effective from" type="date" min={earliestOn} />
        <TextField
          form={part}
          name="source"
          label="Source"
          hint="Who decided this, and where it is written."
        />
      </FieldGroup>
      <EffectPreview values={values} />
      <FormFooter submitLabel="Set the thresholds" zone={zone} {...footer} />
    </form>
  );
}
