import { formatInstant } from "@/server/domain/instant";
import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import { type DueLabel, formatDue } from "@/server/domain/jurisdictions/format-due";
import { type CountedDeadline, countedDeadline } from "../authorization/counted-deadline";
import type { RequestRecord } from "../authorization/request-record";
import { receivedText } from "./expedited-view";

export type DeadlineView = DueLabel &
  CountedDeadline & {
    dueAt: string;
    /** That it stands still and since when, and when the answer is due; null while it runs. */
    stoppedText: string | null;
  };

function stoppedText({ deadline, zone }: RequestRecord): string | null {
  if (!deadline?.stoppedSince || !deadline.answerDueAt) return null;
  const since = formatInstant(deadline.stoppedSince, zone);
  return `Stands still since ${since}; reckoned as if the answer comes on its last day, ${formatInstant(deadline.answerDueAt, zone)}.`;
}

/** A request's deadline in words, with each day counted or skipped; null once it is decided or closed, or before it was reckoned. */
export function deadlineView(request: RequestRecord, calendars: Calendars, now: Date): DeadlineView | null {
  const { deadline, zone, state } = request;
  if (!deadline || state.holder === "none" || state.determined) return null;
  return {
    ...formatDue(deadline.dueAt, zone, now, calendars.of(deadline.rule.calendar, now)),
    dueAt: deadline.dueAt,
    ...countedDeadline(deadline, zone),
    receivedText: receivedText(request),
    stoppedText: stoppedText(request),
  };
}
