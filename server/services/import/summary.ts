import type { ImportSummary } from "../../domain/imports/import-summary";
import type { FilePlan } from "./plan-file";

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
