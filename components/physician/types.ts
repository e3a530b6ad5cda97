import type { OutputOf } from "@/app/_trpc/call";

export type Patient = OutputOf<"physician.patients">[number];
export type Plan = NonNullable<Patient["planWaits"]>;
export type StatusForm = OutputOf<"physician.workStatusForm">;
