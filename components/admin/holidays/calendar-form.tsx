"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { ChoiceField, FieldGroup, NumberField, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { STATE_NAMES } from "@/server/domain/jurisdictions/states";
import { KnownField } from "../known-field";
import { checkCalendar, emptyCalendar } from "./holiday-values";

type CalendarFormProps = { tables: readonly string[]; saved: SavedDraft; zone: string };

/** The business days of a further state, from a shipped holiday table. */
export function CalendarForm({ tables, saved, zone }: CalendarFormProps) {
  const router = useRouter();
  const { part, submit, element, footer } = useCommandForm({
    initial: emptyCalendar,
    subject: "calendar",
    saved,
    check: checkCalendar,
    send: (input) => call("jurisdictions.addCalendar", input),
    onDone: ({ calendarId }) => {
      notifyDone("The calendar is added. Date the state’s rule so that it counts by it.");
      router.push(`/admin/holidays?calendar=${calendarId}`);
      router.refresh();
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid content-start gap-4">
      <FieldGroup title="Add a state’s calendar" columns={3}>
        <ChoiceField
          form={part}
          name="state"
          label="State"
          choices={Object.entries(STATE_NAMES).map(([value, label]) => ({ value, label }))}
          empty="Choose"
        />
        <ChoiceField
          form={part}
          name="base"
          label="Starts from the table of"
          choices={tables.map((table) => ({ value: table, label: table }))}
        />
        <TextField form={part} name="dayWord" label="The state calls it a" />
        <NumberField form={part} name="firstYear" label="First year" />
        <NumberField form={part} name="lastYear" label="Last year" />
        <KnownField form={part} name="status" />
        <TextField form={part} name="citation" label="Citation" className="sm:col-span-3" />
      </FieldGroup>
      <FormFooter submitLabel="Add the calendar" zone={zone} {...footer} />
    </form>
  );
}
