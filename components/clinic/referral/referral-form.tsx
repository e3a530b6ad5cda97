"use client";
import { useRouter } from "next/navigation";
import { call, type OutputOf } from "@/app/_trpc/call";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { notifyDone } from "@/components/ui/notify";
import type { PlainDate } from "@/server/domain/plain-date";
import { ClaimFields, InjuryFields, ProgramFields, WorkerFields } from "./referral-fields";
import { checkReferral, emptyReferral } from "./referral-values";

type ReferralFormProps = {
  directory: OutputOf<"programs.directory">;
  saved: SavedDraft;
  today: PlainDate;
  zone: string;
};

/** Opens a program from a referral; the therapist goes on with the job's demands. */
export function ReferralForm({ directory, saved, today, zone }: ReferralFormProps) {
  const router = useRouter();
  const { part, values, submit, element, footer } = useCommandForm({
    initial: emptyReferral(today),
    subject: "referral",
    saved,
    check: (values) => checkReferral(values, today),
    send: (input) => call("programs.open", input),
    onDone: ({ programId, programNumber }) => {
      notifyDone(`Program ${programNumber} is open. Next: the demands of the job.`);
      router.push(`/clinic/programs/${programId}/demands`);
    },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid gap-4">
      <ClaimFields form={part} directory={directory} payerId={values.payerId} />
      <WorkerFields form={part} />
      <InjuryFields form={part} today={today} />
      <ProgramFields form={part} directory={directory} today={today} />
      <FormFooter submitLabel="Open the program" zone={zone} {...footer} />
    </form>
  );
}
