"use client";
import { ChoiceField, choicesOf, FieldGroup, NumberField, TextField } from "@/components/form/form-fields";
import type { FormPart } from "@/components/form/use-command-form";
import { Checkbox } from "@/components/ui/checkbox";
import { BASIS_LABELS, CHANNEL_LABELS } from "@/server/domain/jurisdictions/rule";
import { usZones } from "@/server/domain/jurisdictions/zones";
import type { RuleValues } from "./rule-values";

const zoneChoices = usZones.map((zone) => ({ value: zone, label: zone.replace("_", " ") }));
const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

type PartProps = { form: FormPart<RuleValues> };

/** How long the rule gives, by which calendar, until which hour, and what lengthens or caps it. */
export function CountFields({
  form,
  calendars,
}: PartProps & { calendars: readonly { id: string; name: string }[] }) {
  return (
    <FieldGroup title="How long" columns={3}>
      <NumberField form={form} name="amount" label="Amount" />
      <ChoiceField form={form} name="basis" label="Counted in" choices={choicesOf(BASIS_LABELS)} />
      <ChoiceField
        form={form}
        name="calendar"
        label="Calendar"
        choices={calendars.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField form={form} name="dueTime" label="Due at" type="time" />
      <ChoiceField form={form} name="zone" label="Time zone" choices={zoneChoices} />
      <ChoiceField form={form} name="informationStopsDeadline" label="A question stops it" choices={yesNo} />
      <NumberField
        form={form}
        name="capDays"
        label="Cap after the recommendation"
        unit="days"
        required={false}
      />
      <NumberField
        form={form}
        name="writtenNoticeDays"
        label="Written notice within"
        unit="days"
        required={false}
      />
      <NumberField form={form} name="overDollars" label="Only for care above" unit="$" required={false} />
    </FieldGroup>
  );
}

/** When something counts as received. */
export function ReceiptFields({ form }: PartProps) {
  return (
    <FieldGroup title="When it counts as received" columns={3}>
      <TextField
        form={form}
        name="cutoffTime"
        label="Cut-off"
        type="time"
        required={false}
        hint="Later is received the next business day."
      />
      <ChoiceField
        form={form}
        name="receivedOnBusinessDaysOnly"
        label="A day off counts as the next business day"
        choices={yesNo}
      />
      <fieldset className="grid content-start gap-1">
        <legend className="text-sm font-medium">The cut-off is for</legend>
        <div className="flex flex-wrap gap-x-3">
          {choicesOf(CHANNEL_LABELS).map(({ value, label }) => (
            <Checkbox key={value} value={value} {...form.register("cutoffChannels")}>
              {label}
            </Checkbox>
          ))}
        </div>
        <p className="text-xs text-ink-3">None ticked: for all.</p>
      </fieldset>
    </FieldGroup>
  );
}
