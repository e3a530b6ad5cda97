// npm run rates -- rates.csv --effective 2027-01-01 [--end-left-out] [--as admin@payer.example] [--dry-run]
// Brings a file of fee rates in at the server's own console: a state's schedule, or with --as a payer's contracts. Ends
// with 0: done, or nothing in the way; 1: the file has problems, which are listed; 2: nothing could be done.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "@/server/domain/errors";
import { slotText } from "@/server/domain/fees/rate-import/rate-words";
import { formatMoney } from "@/server/domain/money";
import type { RateDryRun } from "@/server/services/rates/dry-run-rates";
import { runToEnd } from "./command-line";
import { withDatabase } from "./with-database";

const usage =
  "npm run rates -- <rates.csv> --effective <YYYY-MM-DD> [--end-left-out] [--as <e-mail>] [--dry-run]";
const dollars = (cents: number | undefined) =>
  cents === undefined ? "—" : formatMoney(cents, { cents: true });

async function contentOf(path: string): Promise<string> {
  try {
    return (await readFile(path)).toString("base64");
  } catch {
    throw new AppError("BAD_INPUT", `${path} cannot be read; check its name and folder.`);
  }
}

function report({ problems, warnings, changes, affected }: RateDryRun): void {
  for (const { line, column, reason } of problems) console.log(`line ${line}, ${column}: ${reason}`);
  for (const warning of warnings) console.log(`look at this: ${warning}`);
  for (const { kind, before, after } of changes) {
    const rate = after ?? before;
    if (!rate || kind === "unchanged") continue;
    console.log(
      `${kind}: ${slotText(rate)} ${dollars(before?.amountCents)} → ${dollars(after?.amountCents)}`,
    );
  }
  const programs = affected.reduce((sum, clinic) => sum + clinic.programs, 0);
  console.log(`${programs} live programs would have sessions from that day on priced by these rates.`);
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      effective: { type: "string" },
      as: { type: "string" },
      "end-left-out": { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const [path] = positionals;
  if (!path || !values.effective) {
    console.error(usage);
    return 2;
  }
  const leftOut = values["end-left-out"] ? ("end" as const) : ("keep" as const);
  const file = {
    fileName: basename(path),
    content: await contentOf(path),
    effectiveOn: values.effective,
    leftOut,
  };
  return withDatabase(async () => {
    const { findRateAdmin } = await import("@/server/services/rates/find-rate-admin");
    const { dryRunRates } = await import("@/server/services/rates/dry-run-rates");
    const { importRates } = await import("@/server/services/rates/import-rates");
    const identity = await findRateAdmin(values.as);
    const run = await dryRunRates.run({ identity }, file);
    report(run);
    if (run.problems.length > 0) return 1;
    if (values["dry-run"]) return 0;
    const { added, changed, ended } = await importRates.run({ identity }, file);
    console.log(`Imported from ${file.effectiveOn}: ${added} added, ${changed} changed, ${ended} ended.`);
    return 0;
  });
}

await runToEnd(main);
