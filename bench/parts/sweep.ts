// 10,000 running programs swept by every rule; two of the rules asked alone, in turn with the same two as one SQL
// statement over the same tables; and
// their due alarms fired by two worker processes, one of them killed (SIGKILL) half way.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { startEmbedded } from "@/server/db/embedded";
import { appUrl, migrate } from "@/server/db/migrate";
import { closePool } from "@/server/db/pool";
import { alarmsOf } from "@/server/domain/alarms/alarms-of";
import { lateReportAlarms } from "@/server/domain/alarms/late-report";
import { stopRuleAlarms } from "@/server/domain/alarms/stop-rule";
import { nextBusinessDay } from "@/server/domain/jurisdictions/calendar";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { programsInAJob } from "@/server/jobs/queues";
import { checkPrograms } from "@/server/services/alarms/check-programs";
import { loadAlarmFacts } from "@/server/services/alarms/load-facts";
import { loadCalendars } from "@/server/services/jurisdictions/load-calendars";
import { loadReference } from "@/server/services/reference/load-reference";
import { transaction } from "@/server/services/transaction";
import { quantile } from "../support/quantile";
import { report, rounded } from "../support/report";
import { reportsSql, twoRulesSql } from "../support/sweep-sql";

/** Of the large seed three programs in ten run. */
const seeded = 34_000;
const swept = 10_000;

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { seconds: (performance.now() - started) / 1000, result };
}

async function fill(db: pg.Client, ownerUrl: string): Promise<string[]> {
  await loadReference();
  await seedLarge(ownerUrl, { programs: seeded, requests: seeded });
  await db.query(reportsSql);
  // The calls that the large seed writes stand under the rules' own keys; here the rules write all.
  await db.query("delete from task");
  // Exactly so many run; the rest had ended long ago.
  await db.query(
    `update program set discharged_on = current_date - 400 where discharged_on is null and id not in
       (select id from program where discharged_on is null order by id limit ${swept})`,
  );
  await db.query(
    "update program set discharged_on = current_date - 400 where discharged_on > current_date - 130",
  );
  await db.query("vacuum (analyze)");
  const { rows } = await db.query<{ id: string }>(
    "select id from program where discharged_on is null order by id",
  );
  return rows.map(({ id }) => id);
}

async function sweep(ids: readonly string[], now: Date): Promise<number> {
  let raised = 0;
  for (let at = 0; at < ids.length; at += programsInAJob) {
    const programIds = ids.slice(at, at + programsInAJob);
    raised += (await checkPrograms.run({ identity: { kind: "system" }, now }, { programIds })).raised;
  }
  return raised;
}

/** The same two rules as the statement's, as the product asks them: facts loaded in batches, alarms folded, nothing written. */
async function askTwoRules(ids: readonly string[], now: Date): Promise<number> {
  let alarms = 0;
  for (let at = 0; at < ids.length; at += programsInAJob) {
    const loaded = await transaction({ kind: "system" }, ({ tx, actor }) =>
      loadAlarmFacts({ tx, actor, now }, ids.slice(at, at + programsInAJob)),
    );
    for (const { facts } of loaded) alarms += alarmsOf(facts, now, [stopRuleAlarms, lateReportAlarms]).length;
  }
  return alarms;
}

const rounds = 5;

/** Seconds of the two rules in SQL and by the product, in turn; the medians. */
async function inTurn(sql: () => Promise<unknown>, product: () => Promise<unknown>) {
  const [bySql, byProduct]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    bySql.push((await timed(sql)).seconds);
    byProduct.push((await timed(product)).seconds);
  }
  return { sql: quantile(bySql, 0.5), product: quantile(byProduct, 0.5) };
}

/** The next business day after each day of half a year, for the statement. */
async function nextDays(now: Date): Promise<string> {
  const calendars = await transaction({ kind: "system" }, ({ tx }) => loadCalendars({ tx }));
  const first = addDays(dayIn(now, "UTC"), -120);
  const rows = ["TX", "LA", "TN", "CA"].flatMap((state) =>
    Array.from({ length: 180 }, (_, index) => {
      const day = addDays(first, index);
      return { state, day, next: nextBusinessDay(calendars.ofState(state, now), day) };
    }),
  );
  return JSON.stringify(rows);
}

async function sameAsSql(db: pg.Client, keys: ReadonlySet<string>): Promise<number> {
  const { rows } = await db.query<{ dedupe_key: string }>(
    `select dedupe_key from task where kind in ('call_insurer', 'call_physician')
       or (kind = 'report_late' and holder_role = 'clinic')`,
  );
  const fired = new Set(rows.map((row) => row.dedupe_key));
  const differing = [...fired].filter((key) => !keys.has(key)).length;
  return differing + [...keys].filter((key) => !fired.has(key)).length;
}

async function benchSpeed(db: pg.Client, ids: readonly string[]): Promise<void> {
  const now = new Date();
  const first = await timed(() => sweep(ids, now));
  await db.query("vacuum (analyze) task");
  const again = await timed(() => sweep(ids, now));
  const days = await nextDays(now);
  const statement = () => db.query<{ key: string }>(twoRulesSql, [now, days]);
  const { rows } = await statement();
  const differing = await sameAsSql(db, new Set(rows.map(({ key }) => key)));
  const seconds = await inTurn(statement, () => askTwoRules(ids, now));
  const perSecond = (seconds: number) => Math.round(ids.length / seconds);
  report({
    name: "sweep, two rules as one SQL statement",
    value: rounded(seconds.sql),
    unit: "s",
    n: rows.length,
  });
  report({
    name: "sweep, the same two rules by the product",
    value: rounded(seconds.product),
    unit: "s",
    n: ids.length,
    ratioTo: "two rules in SQL",
    ratio: rounded(seconds.product / seconds.sql),
  });
  report({
    name: "sweep, every rule, nothing new",
    value: rounded(again.seconds),
    unit: "s",
    n: ids.length,
    ratioTo: "two rules in SQL",
    ratio: rounded(again.seconds / seconds.sql),
  });
  report({ name: "sweep, every rule, nothing new", value: perSecond(again.seconds), unit: "programs/s" });
  report({
    name: "sweep, every rule, all alarms written",
    value: rounded(first.seconds),
    unit: "s",
    n: first.result,
  });
  report({ name: "sweep, alarms that differ from the SQL statement's", value: differing, unit: "alarms" });
  report({ name: "sweep, fired by looking again", value: again.result, unit: "alarms" });
}

async function startWorker(): Promise<ChildProcess> {
  const child = fork("bench/support/sweep-worker.ts", { execArgv: ["--import", "tsx"], env: process.env });
  await once(child, "message");
  return child;
}

async function fired(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    "select count(*)::int as n from task where explanation is not null",
  );
  return rows[0]?.n ?? 0;
}

async function until(db: pg.Client, enough: number): Promise<void> {
  const deadline = Date.now() + 300_000;
  while ((await fired(db)) < enough && Date.now() < deadline) await sleep(50);
}

async function benchWorkers(db: pg.Client): Promise<void> {
  const expected = await fired(db);
  const { rows } = await db.query<{ key: string }>(
    "select dedupe_key as key from task where explanation is not null",
  );
  await db.query("truncate task, notice, outbox; delete from jobs.job");
  const { seconds, result: killedAt } = await timed(async () => {
    const workers = await Promise.all([startWorker(), startWorker()]);
    await until(db, expected / 2);
    const at = await fired(db);
    workers[0]?.kill("SIGKILL");
    await until(db, expected);
    workers[1]?.disconnect();
    if (workers[1]) await once(workers[1], "exit");
    return at;
  });
  const twice = await db.query(
    "select 1 from outbox where type = 'alarm.raised' group by event ->> 'taskId' having count(*) > 1",
  );
  const now = await db.query<{ key: string }>(
    "select dedupe_key as key from task where explanation is not null",
  );
  const keys = new Set(now.rows.map(({ key }) => key));
  report({ name: "two workers, one killed half way: fired", value: keys.size, unit: "alarms", n: expected });
  report({ name: "two workers: fired when one was killed", value: killedAt, unit: "alarms" });
  report({ name: "two workers: doubled", value: twice.rowCount ?? 0, unit: "alarms" });
  const told = await db.query(
    `select 1 from notice where kind like 'alarm.%' group by program_id, kind, text, to_person_id, to_organization_id
     having count(*) > 1`,
  );
  report({ name: "two workers: told twice", value: told.rowCount ?? 0, unit: "alarms" });
  report({
    name: "two workers: missing",
    value: rows.filter(({ key }) => !keys.has(key)).length,
    unit: "alarms",
  });
  report({ name: "two workers, one killed half way: all fired", value: rounded(seconds), unit: "s" });
}

export async function benchSweep(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fullduty-bench-"));
  const database = await startEmbedded(folder);
  await migrate(database.url, "bench");
  process.env.APP_DATABASE_URL = appUrl(database.url, "bench");
  process.env.LOG_LEVEL = "warn";
  const db = new pg.Client({ connectionString: database.url });
  await db.connect();
  try {
    const ids = await fill(db, database.url);
    await benchSpeed(db, ids);
    await benchWorkers(db);
  } finally {
    await db.end();
    await closePool();
    await database.stop();
    delete process.env.APP_DATABASE_URL;
    await rm(folder, { recursive: true, force: true });
  }
}
