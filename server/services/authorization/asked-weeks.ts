import { leftOut } from "@/server/domain/authorization/decided-lines";
import { type WeekLine, weekLines } from "@/server/domain/authorization/week-lines";
import type { PlannedSession, Stay } from "@/server/domain/progress/stay";
import { sessionsAsked } from "./price-request";
import type { RequestRecord } from "./request-record";

/** Sessions that were left out, on their own days while these lie ahead, else on the days given; each as long as it was. */
export function laidAgain(
  days: readonly PlannedSession[],
  each: readonly PlannedSession[],
): PlannedSession[] {
  const first = days[0]?.on;
  if (first && each.every(({ on }) => on >= first)) return [...each];
  return days.map((day, index) => ({ ...day, minutes: each[index]?.minutes ?? day.minutes }));
}

/** A reconsideration asks for what the decision left out, whatever its length; any other request for its own sessions. */
function sessionsOf(request: RequestRecord, stay: Stay | null): PlannedSession[] {
  const { type, refersTo, asked } = request;
  const days = sessionsAsked({ ...request, sessions: asked.sessions }, stay);
  const rest = type === "reconsideration" && refersTo ? leftOut(refersTo.lines) : [];
  return rest.length === days.length ? laidAgain(days, rest) : days;
}

/** What a request asks for, week by week of its program. */
export function askedWeeks(request: RequestRecord, stay: Stay | null): WeekLine[] {
  return weekLines(sessionsOf(request, stay), request, stay ?? request);
}
