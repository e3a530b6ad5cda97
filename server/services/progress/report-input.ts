import { z } from "zod";
import { weeklyReportSchema } from "../../domain/progress/schema";
import type { Evidence } from "./evidence";

type ReportFields = z.input<ReturnType<typeof weeklyReportSchema>>;

/** A report as sent; it is checked against its program's demands once these are loaded. */
export const ReportInput = z.object({
  programId: z.uuid({ error: "Choose the program." }),
  report: z.custom<ReportFields>((value) => typeof value === "object" && value !== null, {
    error: "The report is missing; fill in the form.",
  }),
});

export type CheckedReport = z.output<ReturnType<typeof weeklyReportSchema>>;

/** Checks a report against the program's demands and the clinic's day; zod's error names the field. */
export function checkReport({ demands, today }: Evidence, report: ReportFields): CheckedReport {
  return weeklyReportSchema({ demands, today }).parse(report);
}
