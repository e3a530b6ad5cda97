import type { OutputOf } from "@/app/_trpc/call";

export type ClinicScorecard = OutputOf<"scorecard.clinic">;
type ClinicsCompared = OutputOf<"scorecard.compare">;
export type ClinicLine = ClinicsCompared["lines"][number];
