import { addDays, type PlainDate } from "../plain-date";
import { WORK_STATUS_LABELS, WORK_STATUSES } from "./labels";

/** Days after discharge on which somebody asks whether the return has lasted (rules.md §7). */
const FOLLOW_UP_DAYS = [30, 90] as const;
export type FollowUpDay = (typeof FOLLOW_UP_DAYS)[number];

/** After this many days nobody is asked any more; what is known may still be recorded. */
export const ASKED_UNTIL = { 30: 89, 90: 180 } as const satisfies Record<FollowUpDay, number>;

/** What can be found out; not reached is no status, and leaves the return's durability unknown. */
export const FOLLOW_UP_STATUSES = [...WORK_STATUSES, "not_reached"] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const FOLLOW_UP_LABELS = {
  ...WORK_STATUS_LABELS,
  full_duty: "Still at full duty",
  not_reached: "Could not be reached",
} as const satisfies Record<FollowUpStatus, string>;

export function followUpLabel(status: string): string {
  return FOLLOW_UP_LABELS[status as FollowUpStatus] ?? status;
}

/** The day a status is of. */
export function followUpOn(dischargedOn: PlainDate, day: FollowUpDay): PlainDate {
  return addDays(dischargedOn, day);
}

type Ended = { dischargedOn: PlainDate; status30: string | null; status90: string | null };

/** The status that is to be asked for today; null while none is, or what was asked is answered. */
export function followUpOwed(
  { dischargedOn, status30, status90 }: Ended,
  today: PlainDate,
): FollowUpDay | null {
  const known = { 30: status30, 90: status90 };
  const owed = FOLLOW_UP_DAYS.find(
    (day) =>
      known[day] === null &&
      today >= followUpOn(dischargedOn, day) &&
      today <= addDays(dischargedOn, ASKED_UNTIL[day]),
  );
  return owed ?? null;
}
