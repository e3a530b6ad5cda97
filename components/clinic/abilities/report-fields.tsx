"use client";
import {
  ChoiceField,
  choicesOf,
  FieldGroup,
  NumberField,
  TextField,
  WordsField,
} from "@/components/form/form-fields";
import type { FormPart } from "@/components/form/use-command-form";
import { EXCUSE_LABELS } from "@/server/domain/progress/excuse";
import type { ReportForm, ReportValues } from "./report-values";

type Fields = { form: FormPart<ReportValues>; report: ReportForm };

/** When and by whom the worker was tested. */
export function TestFields({ form, report }: Fields) {
  return (
    <FieldGroup title={report.week === 0 ? "The evaluation" : "The week’s tests"}>
      <TextField form={form} name="testedOn" label="Tested on" type="date" max={report.today} />
      <TextField form={form} name="tester" label="Tested by" />
    </FieldGroup>
  );
}

/** Sessions of the week: planned, attended, and why fewer. */
export function AttendanceFields({ form }: Fields) {
  return (
    <FieldGroup title="Attendance" columns={3}>
      <NumberField form={form} name="sessionsPlanned" label="Sessions planned" />
      <NumberField form={form} name="sessionsAttended" label="Sessions attended" />
      <ChoiceField
        form={form}
        name="excuse"
        label="Why fewer"
        required={false}
        choices={choicesOf(EXCUSE_LABELS)}
        empty="No excuse"
      />
    </FieldGroup>
  );
}

export function NoteFields({ form }: Fields) {
  return (
    <FieldGroup title="Notes">
      <WordsField
        form={form}
        name="clinicalNote"
        label="Clinical note"
        required={false}
        hint="Payer, case manager and physician read it; the employer does not."
      />
      <WordsField
        form={form}
        name="behaviouralNote"
        label="Behavioural note"
        required={false}
        hint="Case manager and physician read it; the payer sees that there is one."
      />
    </FieldGroup>
  );
}
