// Each panel of the portfolio, the way to the rows behind it, the clinic's and the employer's figures: through tRPC (session
// looked up, row-level security, field rules) over the built product, on one payer's share of so many programs of 50 payers
// and on one payer that holds them all, after the roll-ups are warm; and how many changed programs a second the fold counts.
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { type Product, withProduct } from "../support/product";
import { quantile } from "../support/quantile";
import { report, rounded } from "../support/report";
import { cookieOf } from "../support/session";
import { type Asked, clinicPanels, downloads, employerPanels, managerPanels } from "./portfolio-panels";

const programs = Number(process.env.BENCH_PROGRAMS ?? 1_000_000);
const rounds = 100;

async function timed(baseUrl: string, { path, headers, body }: Asked): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${baseUrl}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers,
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`);
  return performance.now() - began;
}

async function measure(baseUrl: string, what: string, asked: readonly Asked[]): Promise<void> {
  for (const one of asked) {
    for (let warm = 0; warm < 3; warm += 1) await timed(baseUrl, one);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await timed(baseUrl, one));
    report({
      name: `portfolio: ${one.panel}, ${what}`,
      value: rounded(quantile(taken, 0.99)),
      unit: "ms at p99",
      p50: rounded(quantile(taken, 0.5)),
      p99: rounded(quantile(taken, 0.99)),
      n: rounds,
    });
  }
}

async function memberWith(client: pg.Client, role: string, side: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select m.id from membership m join (select ${side}_id, count(*) from program group by 1 order by 2 desc limit 1) most
     on most.${side}_id = m.organization_id where m.role = $1 limit 1`,
    [role],
  );
  if (!rows[0]) throw new Error(`the large seed made no ${role}`);
  return rows[0].id;
}

/** Every program becomes one payer's: the largest portfolio there can be. */
async function giveAllToOne(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    "select payer_id as id from program group by 1 order by count(*) desc limit 1",
  );
  await client.query("set session_replication_role = replica");
  for (const table of [
    "projection_made",
    "task",
    "request",
    "program_standing",
    "program_account",
    "outcome",
    "program",
  ])
    await client.query(`update ${table} set payer_id = $1 where payer_id <> $1`, [rows[0]?.id]);
  await client.query("set session_replication_role = origin");
  await client.query("select rebuild_portfolio()");
  await client.query("vacuum (analyze)");
}

async function measureFold(client: pg.Client): Promise<void> {
  const changed = 20_000;
  await client.query(
    `update program_account set used_cents = used_cents + 100 where program_id in (select program_id from program_account limit ${changed})`,
  );
  const began = performance.now();
  const { rows } = await client.query<{ taken: number }>(
    "select sum(fold_portfolio(payer_id, 100000))::int as taken from (select distinct payer_id from portfolio_touch) t",
  );
  const seconds = (performance.now() - began) / 1000;
  report({
    name: "portfolio roll-ups: changed programs counted",
    value: rounded((rows[0]?.taken ?? 0) / seconds),
    unit: "programs/s",
    n: changed,
  });
}

async function measureAll({ ownerUrl, baseUrl }: Product): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const count = programs.toLocaleString("en-US");
  const cookie = async (role: string, side: string) =>
    cookieOf(ownerUrl, await memberWith(client, role, side));
  const manager = await cookie("claims_manager", "payer");
  const clinicOf = async () => {
    const { rows } = await client.query<{ id: string }>(
      "select clinic_id as id from program group by 1 order by count(*) desc limit 1",
    );
    return rows[0]?.id ?? "";
  };
  const clinicId = await clinicOf();
  await measure(baseUrl, `a payer of 50, ${count} programs together`, managerPanels(manager, clinicId));
  await measure(
    baseUrl,
    `one of 200 clinics, ${count} programs together`,
    clinicPanels(await cookie("clinic", "clinic"), clinicId),
  );
  await measure(
    baseUrl,
    `one of 100 employers, ${count} programs together`,
    employerPanels(await cookie("employer", "employer")),
  );
  await measureFold(client);
  await giveAllToOne(client);
  await measure(baseUrl, `one payer with all ${count} programs`, [
    ...managerPanels(manager, clinicId),
    ...downloads(manager),
  ]);
  await client.end();
}

export async function benchPortfolio(): Promise<void> {
  await withProduct(async (ownerUrl) => {
    const began = performance.now();
    await seedLarge(ownerUrl, { programs });
    report({
      name: `seed of ${programs.toLocaleString("en-US")} programs`,
      value: rounded((performance.now() - began) / 1000),
      unit: "s",
    });
  }, measureAll);
}
