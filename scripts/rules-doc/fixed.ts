import { ALARM_POLICY } from "@/server/domain/alarms/policy";
import { TASK_DAYS, TASK_DAYS_WORDS } from "@/server/domain/coordination/task-days";
import { counted } from "@/server/domain/counted";
import { EARLIEST_RECEIPT_DAYS } from "@/server/domain/jurisdictions/earlier-receipt";
import { ASKED_UNTIL } from "@/server/domain/outcomes/follow-up";
import { PERIOD_MONTHS } from "@/server/domain/outcomes/period";
import { STALE_AFTER_DAYS } from "@/server/domain/progress/job-match";
import { ENDING_SOON_DAYS } from "@/server/domain/progress/stay";
import { WEEKS_LOOKED_BEYOND } from "@/server/domain/projection/full-duty-date";
import { DAYS_AFTER_END, DAYS_AFTER_RETURN } from "@/server/services/employer/workers";
import { KEPT_DAYS } from "@/server/services/portfolio/kept";
import { table } from "./table";

/** Times that no payer sets: when a task is due that has no threshold and no jurisdiction's rule, and what is looked back on. */
export function fixedTimes(): string {
  const days = (count: number) => counted(count, "calendar day");
  const tasks = Object.entries(TASK_DAYS_WORDS).map(([task, words]) => [
    words,
    counted(TASK_DAYS[task as keyof typeof TASK_DAYS], "business day"),
  ]);
  const spans = [
    [
      "A measurement is stale when, today or on the last day of an ended program, it is older than",
      days(STALE_AFTER_DAYS),
    ],
    ["The queue's “Ending soon”: the stay ends within", days(ENDING_SOON_DAYS)],
    [
      "A request may be dated as received earlier than the portal's receipt by up to",
      days(EARLIEST_RECEIPT_DAYS),
    ],
    [
      "A full-duty figure, on every page, counts programs discharged within",
      `${PERIOD_MONTHS} whole months, and what has passed of the month that runs`,
    ],
    ["The portfolio judges calls and decisions in time over", days(KEPT_DAYS)],
    [
      "The status at 30 and 90 days is asked until, after discharge",
      `${ASKED_UNTIL[30]} and ${days(ASKED_UNTIL[90])}`,
    ],
    [
      "An ended program stays in the employer's list, and once its return is reported, for",
      `${DAYS_AFTER_END} and ${days(DAYS_AFTER_RETURN)}`,
    ],
    ["A full-duty day is looked for beyond the projected end by up to", counted(WEEKS_LOOKED_BEYOND, "week")],
  ];
  const note = `${ALARM_POLICY.source}; no statute that we have read sets them, and no administrator changes them. A task is due at 17:00 clinic time of that business day of the state; a task on a request is due at the request's own deadline, and a conversation's at the time agreed.`;
  return `${note}\n\n${table(["A task, and who has it", "Due within"], tasks)}\n\n${table(["What", "How long"], spans)}`;
}
