// The nightly re-projection: every running program's evidence read, folded, projected and stored anew, by two workers; and
// the same facts folded and projected without the database.
import { fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { withDatabase } from "../support/database";
import { report, rounded } from "../support/report";

/** About three in ten generated programs run. */
const wanted = Number(process.env.BENCH_LIVE_PROGRAMS ?? 100_000);
const workers = 2;

async function runningIds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "select program_id as id from program_standing where live order by 1",
  );
  return rows.map(({ id }) => id);
}

/** Seconds until `workers` processes have taken a share each. */
async function inProcesses(ids: readonly string[]): Promise<number> {
  const share = Math.ceil(ids.length / workers);
  const children = Array.from({ length: workers }, (_, index) => {
    const child = fork("bench/support/reproject-worker.ts", { execArgv: ["--import", "tsx"] });
    return { child, ids: ids.slice(index * share, (index + 1) * share) };
  });
  await Promise.all(children.map(({ child }) => once(child, "message")));
  const began = performance.now();
  for (const { child, ids } of children) child.send({ ids });
  await Promise.all(children.map(({ child }) => once(child, "message")));
  const seconds = (performance.now() - began) / 1000;
  for (const { child } of children) child.kill();
  return seconds;
}

async function arithmetic(ids: readonly string[]): Promise<number> {
  const { foldSeconds } = await import("../support/fold-alone");
  return foldSeconds(ids);
}

export async function benchReproject(): Promise<void> {
  await withDatabase(async (ownerUrl) => {
    const programs = Math.ceil(wanted / 0.3);
    await seedLarge(ownerUrl, { programs, withEvidence: programs });
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const ids = await runningIds(client);
    await client.end();
    const alone = await arithmetic(ids.slice(0, 2_000));
    const seconds = await inProcesses(ids);
    report({ name: "fold and project alone", value: rounded(alone), unit: "programs/s", n: 2_000 });
    report({
      name: `re-projection of ${ids.length.toLocaleString("en-US")} running programs, ${workers} workers, ${Math.round(seconds)} s`,
      value: rounded(ids.length / seconds),
      unit: "programs/s",
      n: ids.length,
      ratioTo: "the arithmetic alone, on as many cores",
      ratio: rounded(ids.length / seconds / (alone * workers)),
    });
  });
}
