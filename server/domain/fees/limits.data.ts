import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import type { PlainDate } from "@/server/domain/plain-date";
import type { ProgramKind } from "./rate";

/** What a jurisdiction allows a program to be. null is "the rule says nothing that we read". Plain JSON. */
export type ProgramLimit = {
  jurisdiction: string;
  program: ProgramKind;
  minMinutesPerDay: number | null;
  maxMinutesPerDay: number | null;
  minDaysPerWeek: number | null;
  maxDaysPerWeek: number | null;
  maxWeeks: number | null;
  minMonthsSinceInjury: number | null;
  needsReferral: boolean;
  needsJobDescription: boolean;
  /** The program's codes pay for everything done in the session; null is not known. */
  allInclusive: boolean | null;
  /** Programs that start from this day … */
  effectiveFrom: PlainDate;
  /** … to this day. */
  effectiveTo: PlainDate | null;
  source: string;
  status: RuleStatus;
};

const limit = (
  row: Pick<ProgramLimit, "jurisdiction" | "program" | "source"> & Partial<ProgramLimit>,
): ProgramLimit => ({
  minMinutesPerDay: null,
  maxMinutesPerDay: null,
  minDaysPerWeek: null,
  maxDaysPerWeek: null,
  maxWeeks: null,
  minMonthsSinceInjury: null,
  needsReferral: false,
  needsJobDescription: false,
  allInclusive: null,
  effectiveFrom: "2015-01-01" as PlainDate,
  effectiveTo: null,
  status: "seen",
  ...row,
});

const washington = (program: ProgramKind, maxMinutesPerDay: number) =>
  limit({
    jurisdiction: "WA",
    program,
    minMinutesPerDay: 120,
    maxMinutesPerDay,
    minDaysPerWeek: 3,
    maxDaysPerWeek: 5,
    minMonthsSinceInjury: 2,
    needsReferral: true,
    needsJobDescription: true,
    effectiveFrom: "2024-02-02" as PlainDate,
    source: "Washington L&I, work rehabilitation, from 2024-02-02",
  });

/** The shipped limits (rules.md §5). */
export const shippedLimits: readonly ProgramLimit[] = [
  limit({
    jurisdiction: "LA",
    program: "conditioning",
    minMinutesPerDay: 120,
    maxMinutesPerDay: 240,
    maxDaysPerWeek: 5,
    maxWeeks: 6,
    source: "LAC 40:I.5127(I)",
  }),
  limit({
    jurisdiction: "LA",
    program: "hardening",
    minMinutesPerDay: 240,
    maxMinutesPerDay: 480,
    maxDaysPerWeek: 5,
    maxWeeks: 8,
    allInclusive: true,
    source: "LAC 40:I.5127(I) and its checklist",
  }),
  washington("conditioning", 240),
  washington("hardening", 480),
  limit({
    jurisdiction: "WA",
    program: "hardening",
    minMinutesPerDay: 240,
    effectiveTo: "2024-02-01" as PlainDate,
    source: "Washington L&I, work hardening page, programs before 2024-02-02",
  }),
  limit({
    jurisdiction: "NC",
    program: "hardening",
    allInclusive: true,
    source: "NCIC fee schedule, section 12",
  }),
];
