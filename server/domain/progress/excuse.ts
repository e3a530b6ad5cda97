import type { ProgressPolicy } from "./policy";

/** Why a week's attendance fell short. Re-injury and closure excuse a week whatever the attendance. */
export const EXCUSE_CODES = [
  "re_injury",
  "clinic_closure",
  "illness",
  "medical_appointment",
  "family_emergency",
  "transport",
  "weather",
] as const;
export type ExcuseCode = (typeof EXCUSE_CODES)[number];

export const EXCUSE_LABELS = {
  re_injury: "Re-injury",
  clinic_closure: "Clinic closed",
  illness: "Illness",
  medical_appointment: "Medical appointment",
  family_emergency: "Family emergency",
  transport: "No transport",
  weather: "Weather",
} as const satisfies Record<ExcuseCode, string>;

const WHATEVER_THE_ATTENDANCE: readonly ExcuseCode[] = ["re_injury", "clinic_closure"];

export type Attendance = {
  sessionsPlanned: number;
  sessionsAttended: number;
  excuse: ExcuseCode | null;
};

/** Excused (rules.md §2): with an excuse code under the policy's share of the planned sessions, or re-injury, or closure. */
export function isExcused(
  { sessionsPlanned, sessionsAttended, excuse }: Attendance,
  { excusedBelowPercent }: Pick<ProgressPolicy, "excusedBelowPercent">,
): boolean {
  if (excuse === null) return false;
  if (WHATEVER_THE_ATTENDANCE.includes(excuse)) return true;
  return sessionsPlanned === 0 || sessionsAttended * 100 < sessionsPlanned * excusedBelowPercent;
}
