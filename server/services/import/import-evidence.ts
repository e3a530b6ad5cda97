import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { DomainEvent } from "../../domain/events";
import type { ImportSummary } from "../../domain/imports/import-summary";
import type { Context } from "../caller";
import { command } from "../command";
import { refreshStandings } from "../progress/refresh-standing";
import { EvidenceFile, type OnProgress } from "./evidence-file";
import { followImport } from "./follow-import";
import { planFile } from "./plan-file";
import type { ProgramPlan } from "./plan-program";
import { summarize } from "./summary";
import { writeDemands } from "./write-demands";
import { writeMeasurements } from "./write-measurements";
import { writeReports } from "./write-reports";

const ImportInput = EvidenceFile.extend({ onProgress: z.custom<OnProgress>().optional() });

type ImportResult = ImportSummary & { batchId: string };

/**
 * Brings in a clinic's file: its good rows once, all of them or, on a fault, none; repeats are recognized and bad rows
 * listed. Every program it touches is reckoned anew, and the stop rule acts where a new week is the last.
 */
export const importEvidence = command({
  name: "importEvidence",
  permission: "evidence:import",
  input: ImportInput,
  async run(context, { onProgress = () => {}, ...file }) {
    await oneAtATime(context);
    const plan = await planFile(context, file);
    const summary = summarize(plan);
    const touched = plan.programs.filter(({ good }) => good > 0);
    await writeDemands(context.tx, touched);
    await writeReports(context, touched);
    await writeMeasurements(context.tx, touched, (done, total) => onProgress("rows", done, total));
    const batchId = await writeBatch(context, file, summary);
    const events = await followAll(context, batchId, touched, onProgress);
    const { good: imported, repeated, refused } = summary;
    const result: ImportResult = { ...summary, batchId };
    return {
      result,
      event: [{ type: "evidence.imported", batchId, imported, repeated, refused }, ...events],
    };
  },
});

// A clinic's second file waits for the first and then sees what it brought.
async function oneAtATime({ tx, actor }: Context): Promise<void> {
  await tx.sql("import_turn", "select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", [
    actor.organizationId,
  ]);
}

async function writeBatch(
  { tx, actor, now }: Context,
  { fileName, bytes }: EvidenceFile,
  summary: ImportSummary,
): Promise<string> {
  const id = randomUUID();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { rows, good, repeated, refused } = summary;
  await tx.sql(
    "import_batch",
    `insert into import_batch (id, clinic_id, file_name, sha256, rows, imported, repeated, refused, by_person_id, at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
    [id, actor.organizationId, fileName, sha256, rows, good, repeated, refused, actor.personId, now],
  );
  return id;
}

/** So many programs are reckoned anew in one go. */
const PROGRAMS_AT_ONCE = 50;

async function followAll(
  context: Context,
  batchId: string,
  touched: readonly ProgramPlan[],
  onProgress: OnProgress,
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  for (let done = 0; done < touched.length; done += PROGRAMS_AT_ONCE) {
    const plans = touched.slice(done, done + PROGRAMS_AT_ONCE);
    const standings = await refreshStandings(
      context,
      plans.map(({ program }) => program.facts.id),
    );
    for (const plan of plans) {
      const standing = standings.get(plan.program.facts.id);
      if (standing) events.push(...(await followImport(context, batchId, plan, standing)));
    }
    onProgress("programs", done + plans.length, touched.length);
  }
  return events;
}
