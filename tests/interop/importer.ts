import { dryRunImport } from "@/server/services/import/dry-run";
import { importEvidence } from "@/server/services/import/import-evidence";
import { owner } from "../support/owner";
import { type MadeProgram, makeProgram } from "../support/program";
import type { World } from "../support/world";
import { file, type Line } from "./evidence-csv";

export const now = new Date("2026-11-23T18:00:00Z");
const aMondayBefore = new Date("2026-11-02T15:00:00Z");

/** A second demand for the lines: a run against the clock. */
export const run = {
  demand_code: "run",
  demand_label: "run 1.5 mi",
  unit: "s",
  direction: "at_most",
  required: 900,
  measured: 1200,
};

/** The therapist of a world bringing in files, and what is stored of the program that was made last. */
export function importer(world: () => World) {
  let program: MadeProgram;
  const therapist = () => ({ identity: world().people.therapist.identity, now });
  const stored = async (table: "demand" | "report" | "measurement" | "program_standing" | "task") => {
    const db = await owner();
    return (await db.query(`select * from ${table} where program_id = $1`, [program.programId])).rows;
  };
  return {
    bring: (lines: Line[] | string) => importEvidence.run(therapist(), file(lines)),
    tryOut: (lines: Line[] | string) => dryRunImport.run(therapist(), file(lines)),
    referral: async () => (program = await makeProgram(world(), { upTo: "referral" })),
    underWay: async () => (program = await makeProgram(world(), { now: aMondayBefore })),
    stored,
    evidence: async () => [await stored("demand"), await stored("report"), await stored("measurement")],
  };
}
