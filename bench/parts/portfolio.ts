// Each panel of the portfolio through the API's own queries, on one payer's share of so many programs of 50 payers and on
// one payer that holds them all, after the roll-ups are warm; and how many changed programs a second the fold counts.
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import type { Identity } from "@/server/services/actor";
import { withDatabase } from "../support/database";
import { quantile } from "../support/quantile";
import { report, rounded } from "../support/report";

const programs = Number(process.env.BENCH_PROGRAMS ?? 1_000_000);
const rounds = 100;

async function panels(identity: Identity): Promise<[string, () => Promise<unknown>][]> {
  const { portfolio } = await import("@/server/services/portfolio/portfolio");
  const { portfolioAsks } = await import("@/server/services/portfolio/asks");
  const { portfolioTeam } = await import("@/server/services/portfolio/team");
  const { portfolioStalls } = await import("@/server/services/portfolio/stalls");
  return [
    ["cost against outcome, trend", () => portfolio.run({ identity }, {})],
    ["above a limit, past a deadline", () => portfolioAsks.run({ identity }, {})],
    ["team", () => portfolioTeam.run({ identity }, undefined)],
    ["no progress", () => portfolioStalls.run({ identity }, {})],
  ];
}

async function measure(what: string, identity: Identity): Promise<void> {
  for (const [panel, read] of await panels(identity)) {
    for (let warm = 0; warm < 3; warm += 1) await read();
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      await read();
      taken.push(performance.now() - began);
    }
    report({
      name: `portfolio panel “${panel}”, ${what}`,
      value: rounded(quantile(taken, 0.99)),
      unit: "ms at p99",
      p50: rounded(quantile(taken, 0.5)),
      p99: rounded(quantile(taken, 0.99)),
      n: rounds,
    });
  }
}

async function managerOf(client: pg.Client): Promise<Identity> {
  const { rows } = await client.query<{ id: string }>(
    `select m.id from membership m where m.role = 'claims_manager'
     order by (select count(*) from program p where p.payer_id = m.organization_id) desc limit 1`,
  );
  return { kind: "membership", membershipId: rows[0]?.id ?? "" };
}

/** Every program becomes one payer's: the largest portfolio there can be. */
async function giveAllToOne(client: pg.Client): Promise<void> {
  const largest = `(select payer_id from program group by 1 order by count(*) desc limit 1)`;
  await client.query("set session_replication_role = replica");
  for (const table of ["request", "program_standing", "program_account", "outcome", "program"])
    await client.query(`update ${table} set payer_id = ${largest} where payer_id <> ${largest}`);
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

export async function benchPortfolio(): Promise<void> {
  await withDatabase(async (ownerUrl) => {
    await seedLarge(ownerUrl, { programs });
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const identity = await managerOf(client);
    const count = programs.toLocaleString("en-US");
    await measure(`a payer of 50, ${count} programs together`, identity);
    await measureFold(client);
    await giveAllToOne(client);
    await measure(`one payer with all ${count} programs`, identity);
    await client.end();
  });
}
