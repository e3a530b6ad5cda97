import type { RowProblem } from "@/server/interop/csv/problem";
import type { FilePlan } from "./plan-file";

/** What a file brings, or has brought. Every row is good, repeated or refused. */
export type ImportSummary = {
  fileName: string;
  rows: number;
  good: number;
  repeated: number;
  refused: number;
  programs: number;
  demands: number;
  reports: number;
  measurements: number;
  /** Why rows were refused, by line. */
  problems: RowProblem[];
  ignoredColumns: string[];
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export function summarize({ fileName, programs, refusals, ignored }: FilePlan): ImportSummary {
  const good = sum(programs.map((plan) => plan.good));
  const repeated = sum(programs.map((plan) => plan.repeated));
  const refused = new Set(refusals.problems.map(({ line }) => line)).size;
  const reports = programs.flatMap((plan) => plan.reports);
  return {
    fileName,
    rows: good + repeated + refused,
    good,
    repeated,
    refused,
    programs: programs.filter((plan) => plan.good > 0).length,
    demands: sum(programs.map((plan) => plan.demands.length)),
    reports: reports.filter(({ report }) => report.isNew).length,
    measurements: reports.flatMap(({ rows }) => rows).filter(({ ability }) => ability !== null).length,
    problems: refusals.problems.toSorted((a, b) => a.line - b.line),
    ignoredColumns: ignored,
  };
}
