import type { OutputOf } from "@/app/_trpc/call";

export type ClinicHome = OutputOf<"clinic.home">;
