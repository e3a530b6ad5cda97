import type { OutputOf } from "@/app/_trpc/call";
import { formatDay, formatDayYear } from "@/server/domain/plain-date";

/** The request page's data in the shape of the reader's role. */
export type RequestView = OutputOf<"request.page">;

/** "TX-40655 · police officer, City of Aldine · Lone Star Work Rehab · injured 14 Jul 2026, right shoulder" */
export function whoText({ program }: Pick<RequestView, "program">): string {
  const { claimNumber, jobTitle, employerName, clinicName, injuredOn, bodyRegion } = program;
  return [
    claimNumber,
    `${jobTitle ?? "job not named yet"}, ${employerName}`,
    clinicName,
    `injured ${formatDayYear(injuredOn)}, ${bodyRegion.toLowerCase()}`,
  ].join(" · ");
}

/** "20 Nov": the day of the newest measurements. */
export function measuredText({ evidence }: Pick<RequestView, "evidence">): string {
  return evidence.measuredOn ? formatDay(evidence.measuredOn).replace(/^\w+ /, "") : "Now";
}

/** "19 of 20 sessions attended · effort valid on 21 of 21 tests · 1 of 4 reports late" */
export function conductText({
  evidence: { attendance, effort, reports },
}: Pick<RequestView, "evidence">): string {
  const parts = [
    attendance.planned > 0 && `${attendance.attended} of ${attendance.planned} sessions attended`,
    effort.tested > 0 && `effort valid on ${effort.valid} of ${effort.tested} tests`,
    reports.filed > 0 && `${reports.late} of ${reports.filed} reports late`,
  ];
  return parts.filter(Boolean).join(" · ") || "Nothing is measured yet";
}
