import { type Checked, checkWith } from "@/components/form/problems";
import { typedText, typedYesNo } from "@/components/form/read-typed";
import type { PlainDate } from "@/server/domain/plain-date";
import { OpenProgram, type OpenProgramInput } from "@/server/domain/programs/schema";

/** The referral as typed: every field is text. */
export type ReferralValues = {
  claimNumber: string;
  payerId: string;
  employerId: string;
  physicianId: string;
  adjustorId: string;
  caseManagerId: string;
  worker: { givenName: string; familyName: string; email: string; phone: string; locale: string };
  state: string;
  injuredOn: string;
  referredOn: string;
  therapyPlateauOn: string;
  bodyRegion: string;
  diagnosis: { code: string; label: string; accepted: string };
  jobTitle: string;
  kind: string;
};

/** An empty referral of today. */
export function emptyReferral(today: PlainDate): ReferralValues {
  return {
    claimNumber: "",
    payerId: "",
    employerId: "",
    physicianId: "",
    adjustorId: "",
    caseManagerId: "",
    worker: { givenName: "", familyName: "", email: "", phone: "", locale: "en" },
    state: "",
    injuredOn: "",
    referredOn: today,
    therapyPlateauOn: "",
    bodyRegion: "",
    diagnosis: { code: "", label: "", accepted: "yes" },
    jobTitle: "",
    kind: "hardening",
  };
}

/** The referral as the command takes it; what was left empty is not known. */
export function checkReferral(values: ReferralValues, today: PlainDate): Checked<OpenProgramInput> {
  const { worker, diagnosis } = values;
  return checkWith(OpenProgram({ today }), {
    ...values,
    physicianId: typedText(values.physicianId),
    adjustorId: typedText(values.adjustorId),
    caseManagerId: typedText(values.caseManagerId),
    therapyPlateauOn: typedText(values.therapyPlateauOn),
    jobTitle: typedText(values.jobTitle),
    worker: { ...worker, email: typedText(worker.email), phone: typedText(worker.phone) },
    diagnosis: isEmpty(diagnosis) ? null : { ...diagnosis, accepted: typedYesNo(diagnosis.accepted) },
  });
}

const isEmpty = ({ code, label }: ReferralValues["diagnosis"]) => !code.trim() && !label.trim();
