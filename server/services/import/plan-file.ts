import { EVIDENCE_COLUMNS } from "@/server/interop/csv/columns";
import { readEvidenceRows } from "@/server/interop/csv/evidence-row";
import { readTable } from "@/server/interop/csv/read-table";
import { dayIn } from "../../domain/plain-date";
import type { Context } from "../caller";
import type { EvidenceFile } from "./evidence-file";
import { loadKnownPrograms } from "./known-program";
import { planImport } from "./plan-import";
import type { ProgramPlan } from "./plan-program";
import { collectRefusals, type Refusals } from "./refusals";

export type FilePlan = {
  fileName: string;
  programs: ProgramPlan[];
  refusals: Refusals;
  /** Columns of the file that are not documented and were not read. */
  ignored: string[];
};

/** Reads a file and plans it against what the clinic has; writes nothing. BAD_INPUT (file) when it is no such file. */
export async function planFile(context: Context, { fileName, bytes }: EvidenceFile): Promise<FilePlan> {
  const table = readTable(bytes, EVIDENCE_COLUMNS);
  const { rows, problems } = readEvidenceRows(table.rows);
  const refusals = collectRefusals([...table.problems, ...problems]);
  const known = await loadKnownPrograms(context, [...new Set(rows.map(({ claimKey }) => claimKey))]);
  const today = dayIn(context.now, context.actor.timeZone);
  const programs = planImport(rows, known, { fileName, today, refusals });
  return { fileName, programs, refusals, ignored: table.ignored };
}
