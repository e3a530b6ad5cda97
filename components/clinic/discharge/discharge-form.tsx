"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import { ChoiceField, choicesOf, FieldGroup, TextField } from "@/components/form/form-fields";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import { FULL_DUTY_NEEDS } from "@/server/domain/outcomes/full-duty-at-end";
import { WORK_STATUS_LABELS } from "@/server/domain/outcomes/labels";
import { formatTenths } from "@/server/domain/percent";
import { DISCHARGE_LABELS } from "@/server/domain/programs/labels";
import { checkDischarge, likelyDischarge, reasonHint } from "./discharge-values";

type DischargeFormProps = {
  file: Pick<WorkingFile, "program" | "match" | "course" | "today">;
  saved: SavedDraft;
  zone: string;
};

/** Ends the program and says how: the outcome every scorecard counts. */
export function DischargeForm({ file, saved, zone }: DischargeFormProps) {
  const router = useRouter();
  const { program, today } = file;
  const { part, submit, element, footer } = useCommandForm({
    initial: likelyDischarge(file),
    subject: `discharge:${program.id}`,
    saved,
    check: (values) => checkDischarge(values, program.id, today),
    send: (input) => call("programs.discharge", input),
    onDone: ({ jobMatchTenths }) => {
      notifyDone(`The program of ${program.workerName} has ended at ${formatTenths(jobMatchTenths)}.`);
      router.refresh();
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid max-w-3xl gap-4">
      <FieldGroup title="Outcome at discharge">
        <TextField form={part} name="dischargedOn" label="Last day" type="date" max={today} />
        <ChoiceField
          form={part}
          name="workStatus"
          label="Work status"
          hint={file.match.ready ? undefined : FULL_DUTY_NEEDS}
          choices={choicesOf(WORK_STATUS_LABELS)}
          empty="Choose the work status"
        />
        <ChoiceField
          form={part}
          name="completed"
          label="Did the worker complete the program?"
          choices={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
          empty="Choose yes or no"
        />
        <ChoiceField
          form={part}
          name="reason"
          label="Why it ended"
          hint={reasonHint(file.course)}
          choices={choicesOf(DISCHARGE_LABELS)}
          empty="Choose the reason"
        />
      </FieldGroup>
      <FormFooter submitLabel="Discharge" zone={zone} {...footer} />
    </form>
  );
}
