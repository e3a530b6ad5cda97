// The adjustor's queue through tRPC (session looked up, row-level security, field rules) against the same SQL over
// node:http and pg as the tables' owner, in turn, on 100,000 requests of 50 payers.
import { fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { dayIn } from "@/server/domain/plain-date";
import { QueueInput } from "@/server/services/queue/queue-input";
import { queueStatement } from "@/server/services/queue/queue-sql";
import { inTurn, load, type Shot } from "../support/load";
import { type Product, withProduct } from "../support/product";
import { report, rounded } from "../support/report";
import { cookieOf } from "../support/session";

const requests = 100_000;
const seconds = 6;
const rounds = 3;

type Adjustor = { membership_id: string; payer_id: string; person_id: string };

async function someAdjustor(ownerUrl: string): Promise<Adjustor> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("vacuum analyze");
  const { rows } = await client.query<Adjustor>(
    `select m.id as membership_id, m.organization_id as payer_id, m.person_id from membership m
     where m.role = 'adjustor' and exists (select from request r where r.payer_id = m.organization_id) order by m.id limit 1`,
  );
  await client.end();
  if (!rows[0]) throw new Error("the large seed made no adjustor");
  return rows[0];
}

async function startFloor(ownerUrl: string, adjustor: Adjustor) {
  const now = new Date();
  const asker = {
    payerId: adjustor.payer_id,
    personId: adjustor.person_id,
    today: dayIn(now, "America/Chicago"),
    now,
  };
  const statement = queueStatement(QueueInput.parse({}), asker, 50);
  const child = fork("bench/support/floor-server.mjs");
  child.send({ url: ownerUrl, statement });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { url: `http://127.0.0.1:${port}/`, child };
}

function say(name: string, shot: Shot, against?: Shot): void {
  const figure = {
    name,
    value: rounded(shot.perSecond),
    unit: "requests/s",
    p50: shot.p50,
    p99: shot.p99,
    n: shot.failed,
  };
  report(
    against
      ? { ...figure, ratioTo: "the floor", ratio: rounded(shot.perSecond / against.perSecond) }
      : figure,
  );
}

async function compare({ ownerUrl, baseUrl }: Product): Promise<void> {
  const adjustor = await someAdjustor(ownerUrl);
  const cookie = await cookieOf(ownerUrl, adjustor.membership_id);
  const floor = await startFloor(ownerUrl, adjustor);
  const ours = {
    url: `${baseUrl}/api/trpc/queue.page`,
    method: "POST" as const,
    headers: { cookie, "content-type": "application/json" },
    body: "{}",
  };
  try {
    for (const connections of [10, 50]) {
      await load(ours, connections, 3);
      const [floorShot, shot] = await inTurn(
        () => load(floor, connections, seconds),
        () => load(ours, connections, seconds),
        rounds,
      );
      say(`queue floor: node:http + pg, ${connections} connections`, floorShot);
      say(`queue through tRPC, ${connections} connections`, shot, floorShot);
      report({
        name: `queue p99 at ${connections} connections`,
        value: shot.p99,
        unit: "ms",
        ratioTo: "the floor",
        ratio: rounded(shot.p99 / Math.max(1, floorShot.p99)),
      });
    }
  } finally {
    floor.child.kill();
  }
}

export async function benchQueue(): Promise<void> {
  await withProduct(async (ownerUrl) => void (await seedLarge(ownerUrl, { requests })), compare);
}
