import { z } from "zod";
import { claimNumberKey } from "../claims/claim-number";
import { WORK_STATUSES } from "../outcomes/labels";
import { formatDay, type PlainDate } from "../plain-date";
import { daySchema } from "../plain-date-schema";
import { BODY_REGIONS, DISCHARGE_REASONS, PROGRAM_KINDS } from "./labels";
import { isState } from "./states";

/** `what` begins a sentence: "The claim number". */
const words = (what: string, max: number) =>
  z
    .string({ error: `Write ${what.charAt(0).toLowerCase()}${what.slice(1)}.` })
    .trim()
    .min(1, { error: `Write ${what.charAt(0).toLowerCase()}${what.slice(1)}.` })
    .max(max, { error: `${what} is longer than ${max} characters; shorten it.` });

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const chosen = (what: string) => z.uuid({ error: `Choose ${what} from the list.` });

const claimNumber = words("The claim number", 40).refine((number) => claimNumberKey(number).length >= 3, {
  error: "The claim number has fewer than 3 letters and digits; copy it from the payer's letter.",
});

const worker = z.object({
  givenName: words("The worker's given name", 80),
  familyName: words("The worker's family name", 80),
  email: optional(
    z
      .email({
        error: "The worker's e-mail is not an address like name@example.com; mend it or leave it empty.",
      })
      .max(200),
  ),
  phone: optional(
    z
      .string()
      .trim()
      .regex(/^[+()\d\s.-]{7,25}$/, {
        error: "The worker's telephone has characters or a length no number has; mend it or leave it empty.",
      }),
  ),
  locale: z.enum(["en", "es"], { error: "Choose English or Spanish." }).default("en"),
});

const diagnosis = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, {
      error: "The diagnosis is not an ICD-10 code like M54.50; mend it.",
    }),
  label: words("The diagnosis", 160),
  accepted: z.boolean({ error: "Say whether the payer accepts the condition: yes or no." }),
});

const past = (what: string, today: PlainDate) =>
  daySchema(what).refine((day) => day <= today, {
    error: `${what} lies ahead; it is ${formatDay(today)} today. Mend the date.`,
  });

/** A referral as the clinic types it. `today` is the clinic's day: nothing has happened in the future. */
export function OpenProgram({ today }: { today: PlainDate }) {
  return z
    .object({
      claimNumber,
      payerId: chosen("the payer"),
      employerId: chosen("the employer"),
      physicianId: optional(chosen("the physician")),
      adjustorId: optional(chosen("the adjustor")),
      caseManagerId: optional(chosen("the case manager")),
      worker,
      state: z
        .string()
        .trim()
        .toUpperCase()
        .refine(isState, { error: "Choose the state whose law covers the claim." }),
      injuredOn: past("The day of injury", today),
      referredOn: past("The day of referral", today),
      therapyPlateauOn: optional(past("The day therapy reached its plateau", today)),
      bodyRegion: z.enum(BODY_REGIONS, { error: "Choose the body region from the list." }),
      diagnosis: optional(diagnosis),
      jobTitle: optional(words("The job", 120)),
      kind: z.enum(PROGRAM_KINDS, { error: "Choose work hardening or work conditioning." }),
    })
    .refine(({ injuredOn, referredOn }) => injuredOn <= referredOn, {
      path: ["referredOn"],
      error: "The referral is dated before the injury; mend one of the two dates.",
    })
    .refine(({ adjustorId, caseManagerId }) => adjustorId === null || adjustorId !== caseManagerId, {
      path: ["caseManagerId"],
      error: "The case manager may not be the claim's adjustor (Tex. Lab. Code 413.021); choose another.",
    });
}
export type OpenProgramInput = z.output<ReturnType<typeof OpenProgram>>;

/** How a program ended, as the clinic records it. */
export function Discharge({ today }: { today: PlainDate }) {
  return z.object({
    programId: chosen("the program"),
    dischargedOn: past("The day of discharge", today),
    workStatus: z.enum(WORK_STATUSES, { error: "Choose the work status at discharge." }),
    completed: z.boolean({ error: "Say whether the worker completed the program: yes or no." }),
    reason: z.enum(DISCHARGE_REASONS, { error: "Choose why the program ended." }),
  });
}
