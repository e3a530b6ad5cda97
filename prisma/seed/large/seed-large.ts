import pg from "pg";
import { withoutIndexes } from "./indexes";
import { idFunction, partiesSql } from "./parties-sql";
import { evidenceSql, programsSql, sketchSql } from "./programs-sql";
import { requestSketchSql, requestsSql } from "./requests-sql";
import { courseTemplates, deadlineTemplates, demands, priceTemplates } from "./templates";

export type LargeOptions = {
  programs?: number;
  requests?: number;
  /** How many programs of the run carry demands and measurements. */
  withEvidence?: number;
  now?: Date;
  onProgress?: (programs: number, of: number) => void;
};

/** So many programs are written at once. */
const batch = 50_000;
/** From so many programs on, the indexes of these tables are quicker built anew than filled. */
const worthRebuilding = 10_000;
const bulky = [
  "request",
  "request_action",
  "determination",
  "authorization",
  "search_key",
  "program",
  "program_standing",
  "outcome",
  "projection_made",
  "task",
];

/**
 * Adds generated programs and requests of 50 payers, written by the tables' owner in SQL: for measuring, not for reading.
 * `requests` alone gives two to a program. Rows of an earlier run stay. Returns what was added.
 */
export async function seedLarge(
  ownerUrl: string,
  options: LargeOptions,
): Promise<{ programs: number; requests: number }> {
  const programs = options.programs ?? Math.ceil((options.requests ?? 0) / 2);
  const requests = options.requests ?? programs;
  const { now = new Date(), withEvidence = 2_000, onProgress = () => {} } = options;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await prepare(client, now);
    const before = await alreadyThere(client);
    const write = async () => {
      for (let done = 0; done < programs; done += batch) {
        const size = Math.min(batch, programs - done);
        const first = before + done + 1;
        await writeBatch(
          client,
          [first, first + size - 1, programs, requests, before],
          before + withEvidence,
        );
        onProgress(done + size, programs);
      }
    };
    await inTransaction(client, () =>
      programs < worthRebuilding ? write() : withoutIndexes(client, bulky, write),
    );
    // The rows were written past the triggers that keep the roll-ups.
    await client.query("select rebuild_portfolio()");
    await client.query("vacuum (analyze)");
    return { programs, requests };
  } finally {
    await client.end();
  }
}

/** `range`: first and last program, programs and requests of the run, programs before it. */
async function writeBatch(
  client: pg.Client,
  range: [number, number, number, number, number],
  evidenceUpTo: number,
): Promise<void> {
  const [, last] = range;
  await client.query("drop table if exists sketch, request_sketch");
  await client.query(sketchSql, range);
  for (const sql of programsSql) await client.query(sql);
  for (const sql of evidenceSql) await client.query(sql, [Math.min(last, evidenceUpTo)]);
  await client.query(requestSketchSql);
  for (const sql of requestsSql) await client.query(sql);
}

async function inTransaction(client: pg.Client, run: () => Promise<void>): Promise<void> {
  await client.query("begin");
  try {
    await run();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function prepare(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    "set synchronous_commit = off; set work_mem = '128MB'; set max_parallel_workers_per_gather = 0",
  );
  await skipReferences(client);
  await client.query(idFunction);
  await inTransaction(client, async () => {
    for (const sql of partiesSql) await client.query(sql);
  });
  await template(
    client,
    "course_template",
    "k int, weeks int, standing jsonb, measured jsonb",
    courseTemplates(),
  );
  await template(
    client,
    "deadline_template",
    "s int, ago int, submitted_at timestamptz, due_at timestamptz, deadline jsonb",
    deadlineTemplates(now),
  );
  await template(client, "price_template", "s int, cents int, lines jsonb", priceTemplates());
  const columns = `position int, code text, label text, kind text, unit text, direction text, required numeric, band text,
    height text, essential boolean, weight int, source text, "sourceDetail" text`;
  const rows = demands.map((demand, position) => ({ ...demand, position }));
  await template(client, "demand_template", columns, rows);
}

// The rows refer to each other by construction; checking each reference doubles the time. A server that does not let
// its owner skip the checks makes them.
async function skipReferences(client: pg.Client): Promise<void> {
  await client.query("set session_replication_role = replica").catch(() => {});
}

async function template(client: pg.Client, name: string, columns: string, rows: object[]): Promise<void> {
  await client.query(
    `create temporary table ${name} as select * from jsonb_to_recordset($1::jsonb) as r(${columns})`,
    [JSON.stringify(rows)],
  );
}

async function alreadyThere(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from program where number ~ '^P-L[0-9]+$'",
  );
  return rows[0]?.count ?? 0;
}
