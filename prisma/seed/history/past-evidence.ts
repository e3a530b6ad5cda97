import { nextBusinessDay } from "@/server/domain/jurisdictions/calendar";
import { shippedCalendarSet } from "@/server/domain/jurisdictions/shipped-calendars";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { DEFAULT_PROGRESS_POLICY } from "@/server/domain/progress/policy";
import { reportDue } from "@/server/domain/progress/stay";
import type { ToldReport } from "../course";
import { type PastWeek, SESSIONS_A_WEEK } from "./draw-course";

/** Where and from when an earlier program ran. `late`: how many of its first reports came after their due time. */
export type PastPlace = { state: string; zone: string; startOn: PlainDate; late: number; now: Date };

export const fridayOf = (startOn: PlainDate, week: number) => addDays(startOn, week * 7 - 3);

const LATE_BY = 17 * 3_600_000;

/** A report of an earlier program, as it was filed: on its Friday, or the day after it was due. */
function pastReport({ week, came, amounts }: PastWeek, { state, zone, startOn, late, now }: PastPlace) {
  const reportedOn = week === 0 ? addDays(startOn, -10) : fridayOf(startOn, week);
  const calendar = shippedCalendarSet.ofState(state, now);
  const due = reportDue(
    { startOn },
    week,
    (day) => nextBusinessDay(calendar, day),
    zone,
    DEFAULT_PROGRESS_POLICY,
  );
  const isLate = week > 0 && week <= late;
  return {
    week,
    reportedOn,
    submittedAt: isLate ? new Date(+due.dueAt + LATE_BY) : instantAt(reportedOn, "15:40", zone),
    dueAt: week === 0 ? null : due.dueAt,
    sessionsPlanned: week === 0 ? 0 : SESSIONS_A_WEEK,
    sessionsAttended: came.filter(Boolean).length,
    excuse: null,
    amounts,
  } satisfies ToldReport & { submittedAt: Date; dueAt: Date | null };
}

export const pastReports = (weeks: readonly PastWeek[], place: PastPlace) =>
  weeks.map((week) => pastReport(week, place));

/** Each planned day of the weeks told. */
export function pastSessions(weeks: readonly PastWeek[], { startOn, zone }: PastPlace) {
  return weeks.flatMap(({ week, came }) =>
    came.map((attended, day) => {
      const heldOn = addDays(startOn, (week - 1) * 7 + day);
      return { heldOn, attended, recordedAt: instantAt(heldOn, "15:10", zone) };
    }),
  );
}
