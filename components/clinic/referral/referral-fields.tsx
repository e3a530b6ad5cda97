"use client";
import type { OutputOf } from "@/app/_trpc/call";
import { ChoiceField, choicesOf, FieldGroup, TextField } from "@/components/form/form-fields";
import type { FormPart } from "@/components/form/use-command-form";
import type { PlainDate } from "@/server/domain/plain-date";
import { BODY_REGIONS, KIND_LABELS } from "@/server/domain/programs/labels";
import { STATES } from "@/server/domain/programs/states";
import type { ReferralValues } from "./referral-values";

type Fields = { form: FormPart<ReferralValues> };
type Directory = OutputOf<"programs.directory">;

const organizations = (list: Directory["payers"]) =>
  list.map(({ id, name, state }) => ({ value: id, label: `${name} (${state})` }));
const people = (list: Directory["physicians"]) =>
  list.map(({ id, name, organizationName }) => ({
    value: id,
    label: organizationName ? `${name}, ${organizationName}` : name,
  }));
const words = (list: readonly string[]) => list.map((value) => ({ value, label: value }));

export function ClaimFields({
  form,
  directory,
  payerId,
}: Fields & { directory: Directory; payerId: string }) {
  const ofPayer = directory.adjustors.filter(({ organizationId }) => organizationId === payerId);
  return (
    <FieldGroup title="Claim">
      <TextField form={form} name="claimNumber" label="Claim number" hint="As the payer writes it." />
      <ChoiceField
        form={form}
        name="state"
        label="State"
        hint="Whose law covers the claim."
        choices={words(STATES)}
        empty="Choose the state"
      />
      <ChoiceField
        form={form}
        name="payerId"
        label="Payer"
        choices={organizations(directory.payers)}
        empty="Choose the payer"
      />
      <ChoiceField
        form={form}
        name="adjustorId"
        label="Adjustor"
        required={false}
        choices={people(ofPayer)}
        empty={payerId ? "Not known yet" : "Choose the payer first"}
      />
      <ChoiceField
        form={form}
        name="employerId"
        label="Employer"
        choices={organizations(directory.employers)}
        empty="Choose the employer"
      />
      <ChoiceField
        form={form}
        name="caseManagerId"
        label="Case manager"
        required={false}
        choices={people(directory.caseManagers)}
        empty="None"
      />
    </FieldGroup>
  );
}

export function WorkerFields({ form }: Fields) {
  return (
    <FieldGroup title="Worker">
      <TextField form={form} name="worker.givenName" label="Given name" />
      <TextField form={form} name="worker.familyName" label="Family name" />
      <TextField
        form={form}
        name="worker.email"
        label="E-mail"
        required={false}
        type="email"
        hint="Lets the worker see their progress."
      />
      <TextField form={form} name="worker.phone" label="Telephone" required={false} type="tel" />
      <ChoiceField
        form={form}
        name="worker.locale"
        label="Language"
        choices={[
          { value: "en", label: "English" },
          { value: "es", label: "Español" },
        ]}
      />
    </FieldGroup>
  );
}

export function InjuryFields({ form, today }: Fields & { today: PlainDate }) {
  return (
    <FieldGroup title="Injury">
      <TextField form={form} name="injuredOn" label="Day of injury" type="date" max={today} />
      <ChoiceField
        form={form}
        name="bodyRegion"
        label="Body region"
        choices={words(BODY_REGIONS)}
        empty="Choose the body region"
      />
      <TextField
        form={form}
        name="diagnosis.code"
        label="Diagnosis, ICD-10 code"
        required={false}
        hint="Like M54.50. The employer never sees it."
      />
      <TextField form={form} name="diagnosis.label" label="Diagnosis in words" required={false} />
      <ChoiceField
        form={form}
        name="diagnosis.accepted"
        label="Does the payer accept the condition?"
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No, or not yet" },
        ]}
      />
    </FieldGroup>
  );
}

export function ProgramFields({
  form,
  directory,
  today,
}: Fields & { directory: Directory; today: PlainDate }) {
  return (
    <FieldGroup title="Program">
      <ChoiceField form={form} name="kind" label="Kind" choices={choicesOf(KIND_LABELS)} />
      <ChoiceField
        form={form}
        name="physicianId"
        label="Physician"
        required={false}
        hint="Signs the order and the plan."
        choices={people(directory.physicians)}
        empty="Not known yet"
      />
      <TextField form={form} name="referredOn" label="Day of referral" type="date" max={today} />
      <TextField
        form={form}
        name="therapyPlateauOn"
        label="Outpatient therapy plateaued on"
        required={false}
        type="date"
        max={today}
        hint="The payer looks for it in the checklist."
      />
    </FieldGroup>
  );
}
