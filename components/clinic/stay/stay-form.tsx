"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { FieldGroup, NumberField, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { usePreview } from "@/components/form/use-preview";
import { Notice } from "@/components/ui/notice";
import { notifyDone } from "@/components/ui/notify";
import { formatDay } from "@/server/domain/plain-date";
import { MinutesGrid } from "./minutes-grid";
import { StayPreview } from "./stay-preview";
import { checkStay, minutesFor, stayField, stayValues } from "./stay-values";

type StayFormProps = {
  programId: string;
  file: Pick<WorkingFile, "ledger" | "frozen" | "match" | "today">;
  saved: SavedDraft;
  zone: string;
};

/** The exact length of stay: start, weeks, sessions a week, minutes by week; its cost and limits beside it as it is typed. */
export function StayForm({ programId, file, saved, zone }: StayFormProps) {
  const { ledger, frozen, match, today } = file;
  const router = useRouter();
  const { form, part, values, submit, element, footer } = useCommandForm({
    initial: stayValues(ledger.at(-1) ?? null, today),
    subject: `stay:${programId}`,
    saved,
    check: (typed) => checkStay(typed, frozen),
    fieldOf: stayField,
    send: (input) => call("stay.plan", { programId, ...input }),
    onDone: ({ sessions, endOn }) => {
      notifyDone(`The stay is planned: ${sessions} sessions, to ${formatDay(endOn)}. Next: the order.`);
      router.refresh();
      router.push(`/clinic/programs/${programId}${frozen ? "" : "/order"}`);
    },
  });
  const readable = checkStay({ ...values, reason: "-", agreedBy: "-" }, frozen);
  const { answer, refusal } = usePreview(
    "stay.preview",
    readable.ok ? { programId, stay: readable.value.stay } : null,
  );
  return (
    <form
      method="post"
      ref={element}
      onSubmit={submit}
      noValidate
      className="grid gap-4 lg:grid-cols-[3fr_2fr]"
    >
      <div className="grid content-start gap-4">
        <FieldGroup title="Length of stay" columns={3}>
          <TextField form={part} name="startOn" label="Starts on" type="date" />
          <NumberField form={part} name="weeks" label="Weeks" />
          <NumberField form={part} name="sessionsPerWeek" label="Sessions a week" />
        </FieldGroup>
        <MinutesGrid
          minutes={minutesFor(values.weeks, values.minutes)}
          sentence={part.sentence}
          onChange={(minutes) => form.setValue("minutes", minutes)}
        />
        {frozen && (
          <FieldGroup title="The stay is fixed since its approval; a change goes into its ledger">
            <TextField form={part} name="reason" label="Reason of the change" hint="The payer reads it." />
            <TextField form={part} name="agreedBy" label="Agreed by" hint="Who agreed, and for whom." />
          </FieldGroup>
        )}
        {refusal && <Notice tone="warn" title={refusal} />}
        <FormFooter submitLabel={frozen ? "Change the stay" : "Fix the stay"} zone={zone} {...footer} />
      </div>
      <StayPreview preview={answer} match={match} />
    </form>
  );
}
