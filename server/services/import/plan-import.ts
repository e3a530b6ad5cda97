import type { EvidenceRow } from "@/server/interop/csv/evidence-row";
import { quoteCell } from "@/server/interop/csv/problem";
import { abilitySchema } from "../../domain/job-demands/schema";
import type { PlainDate } from "../../domain/plain-date";
import { weeklyReportSchema } from "../../domain/progress/schema";
import type { KnownProgram } from "./known-program";
import { planDemands } from "./plan-demands";
import { type ProgramPlan, planProgram } from "./plan-program";
import type { Refusals } from "./refusals";

type File = { fileName: string; today: PlainDate; refusals: Refusals };

function withNumber(programs: readonly KnownProgram[], number: string | null): readonly KnownProgram[] {
  return number === null ? programs : programs.filter(({ facts }) => facts.number === number);
}

/** The one live program a row can mean, or why there is none. */
function meant(row: EvidenceRow, own: readonly KnownProgram[]): KnownProgram | string {
  const named = withNumber(own, row.program_number);
  const live = named.filter(({ facts }) => facts.dischargedOn === null);
  const claim = quoteCell(row.claim_number);
  if (own.length === 0)
    return `There is no claim ${claim} among your clinic's programs; correct the number, or open the program first.`;
  if (named.length === 0)
    return `Claim ${claim} has no program ${quoteCell(row.program_number ?? "")} at your clinic.`;
  if (live.length > 1)
    return `Claim ${claim} has ${live.length} live programs; say which in “program_number”.`;
  return live[0] ?? `The program on claim ${claim} has ended; nothing more is recorded in it.`;
}

/** The rows of each program; those of none are refused. */
function byProgram(
  rows: readonly EvidenceRow[],
  known: readonly KnownProgram[],
  refusals: Refusals,
): Map<KnownProgram, EvidenceRow[]> {
  const byClaim = Map.groupBy(known, ({ claimKey }) => claimKey);
  const sorted = new Map<KnownProgram, EvidenceRow[]>(known.map((program) => [program, []]));
  for (const row of rows) {
    const program = meant(row, byClaim.get(row.claimKey) ?? []);
    const column = row.program_number ? "program_number" : "claim_number";
    if (typeof program === "string") refusals.refuse(row.line, column, program);
    else sorted.get(program)?.push(row);
  }
  return sorted;
}

/** Plans a whole file against what the portal holds; rows that cannot be taken are refused with their reasons. */
export function planImport(
  rows: readonly EvidenceRow[],
  known: readonly KnownProgram[],
  { fileName, today, refusals }: File,
): ProgramPlan[] {
  const jobs = [...byProgram(rows, known, refusals)]
    .filter(([, own]) => own.length > 0)
    .map(([program, own]) => ({ program, own, demands: planDemands(own, { program, fileName, refusals }) }));
  // The required amount plays no part in checking a measurement.
  const demands = jobs
    .flatMap((job) => [...job.demands.values()])
    .map((demand) => ({ ...demand, required: demand.required ?? 0 }));
  const rules = {
    ability: abilitySchema({ demands, today }),
    report: weeklyReportSchema({ demands, today }),
    today,
    refusals,
  };
  return jobs.map((job) => planProgram(job.program, job.own, job.demands, rules));
}
