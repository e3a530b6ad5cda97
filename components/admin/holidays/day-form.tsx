"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { AskedPreview } from "@/components/form/asked-preview";
import { ChoiceField, FieldGroup, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { counted } from "@/server/domain/counted";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { KnownField } from "../known-field";
import { checkDay, type DayValues, emptyDay } from "./holiday-values";

type DayFormProps = {
  calendar: { id: string; name: string };
  earliestOn: PlainDate;
  saved: SavedDraft;
  zone: string;
};

const kinds = [
  { value: "no", label: "A day off" },
  { value: "yes", label: "A working day" },
];

/** Makes a day to come a day off or a working day in one calendar. */
export function DayForm({ calendar, earliestOn, saved, zone }: DayFormProps) {
  const router = useRouter();
  const { form, part, values, submit, element, footer } = useCommandForm({
    initial: emptyDay,
    subject: "calendar-day",
    saved,
    check: (typed) => checkDay(calendar.id, typed),
    send: (input) => call("jurisdictions.changeDay", input),
    onDone: ({ day }) => {
      notifyDone(`${formatDayYear(day)} is changed.`);
      form.reset(emptyDay);
      router.refresh();
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid content-start gap-4">
      <FieldGroup title={`Change a day of ${calendar.name}`}>
        <TextField form={part} name="day" label="Day" type="date" min={earliestOn} />
        <ChoiceField form={part} name="works" label="It becomes" choices={kinds} />
        <TextField
          form={part}
          name="reason"
          label="Reason"
          hint="It stands beside the day in every deadline."
        />
        <TextField form={part} name="source" label="Source" hint="Where it is written." />
        <KnownField form={part} name="status" />
      </FieldGroup>
      <RunningDeadlines calendarId={calendar.id} values={values} />
      <FormFooter submitLabel="Change the day" zone={zone} {...footer} />
    </form>
  );
}

/** How many running deadlines span the day; they keep the days they were received with. */
function RunningDeadlines({ calendarId, values }: { calendarId: string; values: DayValues }) {
  const checked = checkDay(calendarId, values);
  return (
    <AskedPreview procedure="jurisdictions.previewDay" input={checked.ok ? checked.value : null}>
      {({ running }) =>
        `${counted(running, "running deadline spans", "running deadlines span")} this day and ${running === 1 ? "keeps" : "keep"} the days counted at receipt; what is received from now on counts by the change.`
      }
    </AskedPreview>
  );
}
