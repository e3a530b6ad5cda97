import { addDays, dayIn, type PlainDate, weekday } from "@/server/domain/plain-date";

/** Ten in the morning, Texas time or so, of the first Monday to come: a rule or holiday is dated on real days to come. */
export function comingMonday(): { now: Date; today: PlainDate } {
  const day = dayIn(new Date(), "America/Chicago");
  const today = addDays(day, 8 - weekday(day));
  return { now: new Date(`${today}T16:00:00Z`), today };
}

/** A whole version of Texas's first rule, four working days instead of three. */
export function texasVersion(effectiveFrom: PlainDate, change: object = {}) {
  return {
    jurisdiction: "TX",
    clock: "initial" as const,
    name: "Texas preauthorization",
    basis: "business_days" as const,
    amount: 4,
    capDays: null,
    cutoffTime: "17:00",
    cutoffChannels: null,
    receivedOnBusinessDaysOnly: true,
    dueTime: "17:00",
    zone: "America/Chicago" as const,
    calendar: "TX",
    informationStopsDeadline: false,
    writtenNoticeDays: 1,
    overCents: null,
    ifMissed: "An administrative violation. It is not an approval.",
    appliesTo: null,
    citation: "28 TAC 134.600 as amended",
    status: "secondary" as const,
    effectiveFrom,
    ...change,
  };
}
