// Evidence rows a second: a clinic's file of 10,000 measurements through the product's own import (every row checked,
// every program reckoned anew), against COPY of the rows it wrote into the same tables and constraints.
import { addDays, type PlainDate } from "@/server/domain/plain-date";
import { importEvidence } from "@/server/services/import/import-evidence";
import { file, weekLine } from "@/tests/interop/evidence-csv";
import { manyPrograms } from "@/tests/support/many-programs";
import { closeOwner, owner } from "@/tests/support/owner";
import { makeWorld } from "@/tests/support/world";
import { withDatabase } from "../support/database";
import { report, rounded } from "../support/report";

const programs = 100;
const weeks = 5;
const demands = 20;
const rows = programs * weeks * demands;
const monday = "2026-09-07" as PlainDate;

function lineOf(claim: string, week: number, index: number) {
  const amounts = { required: 100, measured: 50 + week * 3 + index };
  return weekLine(claim, week, addDays(monday, week * 7), {
    demand_code: `task_${index}`,
    demand_label: `task ${index}`,
    ...amounts,
  });
}

const counted = (length: number) => Array.from({ length }, (_, index) => index);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Takes the rows the import wrote out to files, empties the tables, and copies them back. */
async function copySeconds(folder: string): Promise<number> {
  const db = await owner();
  const tables = ["demand", "report", "measurement"];
  for (const table of tables) await db.query(`copy ${table} to '${folder}/${table}'`);
  for (const table of tables.toReversed()) await db.query(`delete from ${table}`);
  return timed(async () => {
    for (const table of tables) await db.query(`copy ${table} from '${folder}/${table}'`);
  });
}

async function measure(folder: string): Promise<void> {
  const world = await makeWorld();
  const claims = await manyPrograms(world, programs);
  const lines = claims.flatMap((claim) =>
    counted(weeks).flatMap((week) => counted(demands).map((index) => lineOf(claim, week, index))),
  );
  const caller = { identity: world.people.therapist.identity, now: new Date("2026-11-23T18:00:00Z") };
  const imported = await timed(() => importEvidence.run(caller, file(lines)));
  const copied = await copySeconds(folder);
  report({
    name: "import floor: COPY into the same tables",
    value: Math.round(rows / copied),
    unit: "rows/s",
    n: rows,
  });
  report({
    name: "evidence import",
    value: Math.round(rows / imported),
    unit: "rows/s",
    n: rows,
    ratioTo: "COPY",
    ratio: rounded(copied / imported),
  });
}

export async function benchImport(): Promise<void> {
  await withDatabase(async (ownerUrl, folder) => {
    process.env.TEST_OWNER_URL = ownerUrl;
    await measure(folder);
    await closeOwner();
  });
}
