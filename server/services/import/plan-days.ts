import type { EvidenceRow } from "@/server/interop/csv/evidence-row";
import { formatDay, type PlainDate } from "../../domain/plain-date";
import { type Stay, weekDays } from "../../domain/progress/stay";
import type { Refusals } from "./refusals";

type Days = { today: PlainDate; stay: Stay | null; refusals: Refusals };

function reportProblem(row: EvidenceRow, today: PlainDate, firstOn: PlainDate | null): string | null {
  if (row.reported_on > today) return `The report lies ahead; it is dated ${formatDay(today)} or earlier.`;
  if (firstOn && row.reported_on < firstOn)
    return `Week ${row.week} begins on ${formatDay(firstOn)}, after this report; correct the week or the day.`;
  return null;
}

function testProblem(
  { week, reported_on, tested_on }: EvidenceRow,
  firstOn: PlainDate | null,
): string | null {
  if (tested_on === null) return null;
  if (tested_on > reported_on)
    return `The test is dated after the report of ${formatDay(reported_on)}; correct one of the two.`;
  if (firstOn && tested_on < firstOn)
    return `The test is dated before week ${week} began on ${formatDay(firstOn)}; leave “measured” empty if it was not tested this week.`;
  return null;
}

/** Refuses a row whose report or test cannot have been on its day: ahead of today, or before its week began. */
export function refuseDays(row: EvidenceRow, { today, stay, refusals }: Days): void {
  const inStay = stay && Number.isInteger(row.week) && row.week > 0;
  const firstOn = inStay ? weekDays(stay, row.week).firstOn : null;
  const report = reportProblem(row, today, firstOn);
  const test = testProblem(row, firstOn);
  if (report) refusals.refuse(row.line, "reported_on", report);
  if (test) refusals.refuse(row.line, "tested_on", test);
}
