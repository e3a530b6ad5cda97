import type { EvidenceRow } from "@/server/interop/csv/evidence-row";
import type { abilitySchema } from "../../domain/job-demands/schema";
import { formatDay, type PlainDate } from "../../domain/plain-date";
import type { weeklyReportSchema } from "../../domain/progress/schema";
import { type KnownProgram, measuredKey } from "./known-program";
import { refuseDays } from "./plan-days";
import type { PlannedDemand } from "./plan-demands";
import { compare, planMeasurement, type Seen } from "./plan-measurement";
import { type Candidate, type PlannedReport, planWeek } from "./plan-week";
import type { Refusals } from "./refusals";

/** What a file brings to one program. */
export type ProgramPlan = {
  program: KnownProgram;
  demands: PlannedDemand[];
  reports: Week[];
  good: number;
  repeated: number;
};

/** The schemas know every demand of the file, so that they are made once and not for each program. */
export type Rules = {
  ability: ReturnType<typeof abilitySchema>;
  report: ReturnType<typeof weeklyReportSchema>;
  today: PlainDate;
  refusals: Refusals;
};

type Week = { report: PlannedReport; rows: Candidate[] };
type Demands = Map<string, PlannedDemand>;
type Weeks = Map<number, Week>;

function seenBefore({ measured }: KnownProgram): Seen {
  return new Map(Object.entries(measured).map(([key, value]) => [key, { value, line: null }]));
}

type Sorted = { candidates: Candidate[]; repeated: number };

/** Tells new rows from repeated ones, and reads the new ones' measurements. */
function sortRows(
  rows: readonly EvidenceRow[],
  demands: Demands,
  program: KnownProgram,
  rules: Rules,
): Sorted {
  const { refusals } = rules;
  const seen = seenBefore(program);
  const sorted: Sorted = { candidates: [], repeated: 0 };
  for (const row of rows) {
    const demand = demands.get(row.demand_code);
    if (!demand || refusals.has(row.line)) continue;
    const verdict = compare(row, demand, seen, refusals);
    if (verdict === "repeated") sorted.repeated += 1;
    if (verdict !== "new") continue;
    refuseDays(row, { ...rules, stay: program.stay });
    const ability = planMeasurement(row, demand, rules);
    if (refusals.has(row.line)) continue;
    sorted.candidates.push({ row, ability });
    if (ability)
      seen.set(measuredKey(row.week, row.demand_code), { value: ability.measured, line: row.line });
  }
  return sorted;
}

/** A row without a measurement that brings neither a new demand nor a new report says nothing new. */
function bringsNothing(
  { row, ability }: Candidate,
  demands: Map<string, PlannedDemand>,
  weeks: Weeks,
): boolean {
  return ability === null && !demands.get(row.demand_code)?.draft && !weeks.get(row.week)?.report.isNew;
}

function planWeeks(candidates: readonly Candidate[], program: KnownProgram, rules: Rules): Weeks {
  const weeks: Weeks = new Map();
  const byWeek = [...Map.groupBy(candidates, ({ row }) => row.week)].sort(([a], [b]) => a - b);
  for (const [week, rows] of byWeek) {
    const report = planWeek(week, rows, { program, ...rules });
    const kept = rows.filter(({ row }) => !rules.refusals.has(row.line));
    if (report && kept.length > 0) weeks.set(week, { report, rows: kept });
  }
  return weeks;
}

/** Weeks rest on a baseline and follow each other in time; the rows of one that does not are refused. */
function refuseOutOfOrder(weeks: Weeks, program: KnownProgram, refusals: Refusals): void {
  const known = program.reports.map(({ week, reportedOn }) => ({ week, reportedOn }));
  for (const [week, { report, rows }] of weeks) {
    if (!report.isNew) continue;
    const earlier = known.filter((other) => other.week < week && other.reportedOn > report.reportedOn)[0];
    const later = known.filter((other) => other.week > week && other.reportedOn < report.reportedOn)[0];
    const wrong = earlier ?? later;
    const hasBaseline = week === 0 || known.some((other) => other.week === 0);
    if (hasBaseline && !wrong) known.push(report);
    else {
      const reason = wrong
        ? `Week ${week} is dated ${formatDay(report.reportedOn)} and week ${wrong.week} ${formatDay(wrong.reportedOn)}; correct one of the two.`
        : "The program has no baseline; add its rows as week 0.";
      for (const { row } of rows) refusals.refuse(row.line, wrong ? "reported_on" : "week", reason);
      weeks.delete(week);
    }
  }
}

/** Plans all rows of one program. Nothing is written; what cannot be taken is refused with its reason. */
export function planProgram(
  program: KnownProgram,
  rows: readonly EvidenceRow[],
  demands: Demands,
  rules: Rules,
): ProgramPlan {
  const { candidates, repeated } = sortRows(rows, demands, program, rules);
  const weeks = planWeeks(candidates, program, rules);
  refuseOutOfOrder(weeks, program, rules.refusals);
  const kept = [...weeks.values()];
  const reports = kept
    .map(({ report, rows: own }) => ({
      report,
      rows: own.filter((one) => !bringsNothing(one, demands, weeks)),
    }))
    .filter(({ rows: own }) => own.length > 0);
  const used = new Set(reports.flatMap(({ rows: own }) => own.map(({ row }) => row.demand_code)));
  const good = reports.flatMap(({ rows: own }) => own).length;
  const saidNothing = kept.flatMap(({ rows: own }) => own).length - good;
  return {
    program,
    demands: [...demands.values()].filter(({ code, draft }) => draft && used.has(code)),
    reports,
    good,
    repeated: repeated + saidNothing,
  };
}
