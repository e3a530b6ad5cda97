// Determinations of one payer (command, packet, audit chain, outbox, idempotency) one after the other on one connection,
// against the very statements they sent, said again by `pg` alone on a copy of the database; in turn, in blocks.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { appUrl } from "@/server/db/migrate";
import { closePool } from "@/server/db/pool";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { closeOwner } from "@/tests/support/owner";
import { type MadeRequest, makeRequest } from "@/tests/support/request";
import { makeWorld, type World } from "@/tests/support/world";
import { withDatabase } from "../support/database";
import { quantile } from "../support/quantile";
import { recorded, type Transaction } from "../support/recorded";
import { report, rounded } from "../support/report";

const determinations = 200;
const block = 20;

async function made(world: World): Promise<MadeRequest[]> {
  const requests: MadeRequest[] = [];
  for (let each = 0; each < determinations; each += 1) requests.push(await makeRequest(world));
  return requests;
}

/** The database as it stands, once more beside it; nobody may be connected meanwhile. */
async function copied(ownerUrl: string): Promise<string> {
  await closePool();
  await closeOwner();
  const url = new URL(ownerUrl);
  const source = url.pathname.slice(1);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database floor template "${source}"`);
  await client.end();
  url.pathname = "/floor";
  return url.href;
}

type Timed = { taken: number[]; sent: Transaction[] };

async function decide(world: World, requests: readonly MadeRequest[]): Promise<Timed> {
  const taken: number[] = [];
  const sent = await recorded(async () => {
    for (const { requestId, now } of requests) {
      const began = performance.now();
      await determineRequest.run(
        { identity: world.people.adjustor.identity, now: new Date(+now + 3_600_000) },
        { requestId, outcome: "approve", sessions: 20, idempotencyKey: randomUUID() },
      );
      taken.push(performance.now() - began);
    }
  });
  return { sent, taken };
}

async function replay(client: pg.Client, sent: readonly Transaction[]): Promise<number[]> {
  const taken: number[] = [];
  for (const transaction of sent) {
    const began = performance.now();
    for (const said of transaction) await client.query(said);
    taken.push(performance.now() - began);
  }
  return taken;
}

async function measure(ownerUrl: string): Promise<void> {
  const world = await makeWorld();
  const requests = await made(world);
  const floorUrl = await copied(ownerUrl);
  const client = new pg.Client({
    connectionString: appUrl(floorUrl, "only-for-benches"),
    options: "-c timezone=UTC",
  });
  await client.connect();
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let at = 0; at < requests.length; at += block) {
    const { taken, sent } = await decide(world, requests.slice(at, at + block));
    ours.push(...taken);
    floor.push(...(await replay(client, sent)));
  }
  await client.end();
  await sameRows(ownerUrl, floorUrl);
  tell(ours, floor);
}

/** The copy must have come to the same determinations, or it measured something else. */
async function sameRows(...urls: string[]): Promise<void> {
  const hashes = urls.map(async (connectionString) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query(
      "select count(*), md5(string_agg(packet_hash, ',' order by request_id)) from determination",
    );
    await client.end();
    return JSON.stringify(rows);
  });
  const [ours, copy] = await Promise.all(hashes);
  if (ours !== copy) throw new Error(`the copy came to other determinations: ${copy} instead of ${ours}`);
}

function tell(ours: readonly number[], floor: readonly number[]): void {
  const [p50, floorP50] = [quantile(ours, 0.5), quantile(floor, 0.5)];
  report({
    name: "determination floor: the same statements in one pg transaction",
    value: rounded(1000 / floorP50),
    unit: "determinations/s",
    p50: rounded(floorP50),
    p99: rounded(quantile(floor, 0.99)),
    n: floor.length,
  });
  report({
    name: "determination: command, packet, audit chain, outbox, idempotency; one payer",
    value: rounded(1000 / p50),
    unit: "determinations/s",
    ratioTo: "the floor",
    ratio: rounded(floorP50 / p50),
    p50: rounded(p50),
    p99: rounded(quantile(ours, 0.99)),
    n: ours.length,
  });
}

export async function benchDetermination(): Promise<void> {
  await withDatabase(async (ownerUrl) => {
    process.env.TEST_OWNER_URL = ownerUrl;
    await measure(ownerUrl);
    await closeOwner();
  });
}
