// The queue's statement under the payer's row-level security against the same statement as the tables' owner, whose only
// fence is the condition written in it; one connection each, in turn, on 100,000 requests of 50 payers.
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { QueueInput } from "@/server/services/queue/queue-input";
import { queueStatement } from "@/server/services/queue/queue-sql";
import { askerOf, someAdjustor } from "../support/adjustor";
import { withDatabase } from "../support/database";
import { quantile } from "../support/quantile";
import { report, rounded } from "../support/report";

const requests = 100_000;
const rounds = 10;
const each = 200;

type Statement = ReturnType<typeof queueStatement>;

async function connected(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return client;
}

async function milliseconds(client: pg.Client, statement: Statement): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < each; round += 1) {
    const began = performance.now();
    const { rows } = await client.query(statement);
    taken.push(performance.now() - began);
    if (rows.length === 0) throw new Error("the queue was empty");
  }
  return taken;
}

export async function benchRowSecurity(): Promise<void> {
  await withDatabase(async (ownerUrl) => {
    await seedLarge(ownerUrl, { requests });
    const adjustor = await someAdjustor(ownerUrl);
    const statement = queueStatement(QueueInput.parse({}), askerOf(adjustor, new Date()), 50);
    const [owner, payer] = [await connected(ownerUrl), await connected(ownerUrl)];
    await payer.query("begin");
    await payer.query(
      "select set_config('app.person_id', $1, true), set_config('app.organization_id', $2, true)",
      [adjustor.personId, adjustor.payerId],
    );
    await payer.query("set local role fullduty_payer");
    const [open, fenced]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      open.push(...(await milliseconds(owner, statement)));
      fenced.push(...(await milliseconds(payer, statement)));
    }
    await payer.query("rollback");
    await Promise.all([owner.end(), payer.end()]);
    report({
      name: "queue statement under row-level security",
      value: rounded(quantile(fenced, 0.5)),
      unit: "ms",
      ratioTo: "the owner with an explicit condition",
      ratio: rounded(quantile(fenced, 0.5) / quantile(open, 0.5)),
      p50: rounded(quantile(fenced, 0.5)),
      p99: rounded(quantile(fenced, 0.99)),
      n: fenced.length,
    });
  });
}
