// npm run import -- clinic.csv [--as therapist@clinic.example] [--dry-run]
// Brings a clinic's evidence file in at the server's own console. Ends with 0: every row is in; 1: some rows were
// refused and are listed; 2: nothing could be done.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "@/server/domain/errors";
import type { ImportSummary } from "@/server/domain/imports/import-summary";
import type { Identity } from "@/server/services/actor";
import type { EvidenceFile } from "@/server/services/import/evidence-file";
import { runToEnd } from "./command-line";
import { progressLine } from "./progress-line";
import { withDatabase } from "./with-database";

const usage = "npm run import -- <file.csv> [--as <e-mail of a clinic's person>] [--dry-run]";
const count = (value: number) => value.toLocaleString("en-US");

async function readFileAt(path: string): Promise<EvidenceFile> {
  try {
    return { fileName: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch {
    throw new AppError("BAD_INPUT", `${path} cannot be read; check its name and folder.`);
  }
}

async function dryRun(identity: Identity, file: EvidenceFile): Promise<ImportSummary> {
  const { dryRunImport } = await import("@/server/services/import/dry-run");
  return dryRunImport.run({ identity }, file);
}

async function bringIn(identity: Identity, file: EvidenceFile): Promise<ImportSummary> {
  const { importEvidence } = await import("@/server/services/import/import-evidence");
  const bar = progressLine();
  const labels = { rows: "Importing", programs: "Reckoning" } as const;
  const done = await importEvidence.run(
    { identity },
    { ...file, onProgress: (step, at, total) => bar.show(labels[step], at, total, step) },
  );
  bar.end();
  return done;
}

function report(summary: ImportSummary, dry: boolean): void {
  for (const { line, column, reason } of summary.problems) console.log(`line ${line}, ${column}: ${reason}`);
  const { rows, good, repeated, refused, programs, demands, reports, measurements } = summary;
  console.log(
    `${summary.fileName}: ${count(rows)} rows; ${count(good)} ${dry ? "would be imported" : "imported"}, \
${count(repeated)} already there, ${count(refused)} refused.`,
  );
  console.log(
    `${count(programs)} programs, ${count(demands)} new demands, ${count(reports)} new reports, ${count(measurements)} measurements.`,
  );
  if (summary.ignoredColumns.length > 0)
    console.log(`Columns not read: ${summary.ignoredColumns.join(", ")}.`);
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { as: { type: "string" }, "dry-run": { type: "boolean", default: false } },
  });
  const [path] = positionals;
  if (!path) {
    console.error(usage);
    return 2;
  }
  const file = await readFileAt(path);
  return withDatabase(async () => {
    const { findImporter } = await import("@/server/services/import/find-importer");
    const identity = await findImporter(values.as);
    const summary = await (values["dry-run"] ? dryRun : bringIn)(identity, file);
    report(summary, values["dry-run"]);
    return summary.refused > 0 ? 1 : 0;
  });
}

await runToEnd(main);
