// The adjustor's queue through tRPC (session looked up, row-level security, field rules) against the same SQL over
// node:http and pg as the tables' owner, in turn, on 100,000 requests of 50 payers. Without the worker, which the floor has
// not either; bench sweep measures it.
import { fork } from "node:child_process";
import { once } from "node:events";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { QueueInput } from "@/server/services/queue/queue-input";
import { queueStatement } from "@/server/services/queue/queue-sql";
import { type Adjustor, askerOf, someAdjustor } from "../support/adjustor";
import { inTurn, load, type Shot } from "../support/load";
import { type Product, withProduct } from "../support/product";
import { report, rounded } from "../support/report";
import { cookieOf } from "../support/session";

const requests = 100_000;
const seconds = 6;
const rounds = 3;

async function startFloor(ownerUrl: string, adjustor: Adjustor) {
  const statement = queueStatement(QueueInput.parse({}), askerOf(adjustor, new Date()), 50);
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
  const cookie = await cookieOf(ownerUrl, adjustor.membershipId);
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
  const fill = async (ownerUrl: string) => void (await seedLarge(ownerUrl, { requests }));
  await withProduct(fill, compare, { WORKER: "0" });
}
