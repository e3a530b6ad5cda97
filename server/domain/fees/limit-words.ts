import { jurisdictionName } from "@/server/domain/jurisdictions/states";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import type { ProgramLimit } from "./limits.data";

/** "Louisiana, work hardening" */
export function limitName({ jurisdiction, program }: Pick<ProgramLimit, "jurisdiction" | "program">): string {
  return `${jurisdictionName(jurisdiction)}, ${KIND_LABELS[program].toLowerCase()}`;
}

/** What a limit says, a clause each: "at least 120 min a day", "a referral is needed". */
export function limitClauses(limit: ProgramLimit): string[] {
  const { minMinutesPerDay: least, maxMinutesPerDay: most, minDaysPerWeek, maxDaysPerWeek } = limit;
  const clauses = [
    least !== null && `at least ${least} min a day`,
    most !== null && `at most ${most} min a day`,
    minDaysPerWeek !== null && `at least ${minDaysPerWeek} days a week`,
    maxDaysPerWeek !== null && `at most ${maxDaysPerWeek} days a week`,
    limit.maxWeeks !== null && `at most ${limit.maxWeeks} weeks`,
    limit.minMonthsSinceInjury !== null && `at least ${limit.minMonthsSinceInjury} months after the injury`,
    limit.needsReferral && "a referral is needed",
    limit.needsJobDescription && "a job description is needed",
    limit.allInclusive && "its codes pay for everything done in the session",
  ];
  return clauses.filter((clause) => typeof clause === "string");
}
