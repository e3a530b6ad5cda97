// The adjustor's queue, a page deep in it, a search and the request page's data, through tRPC with session and row-level
// security, at 10,000 and at 1,000,000 requests of 50 payers: how each grows. Without the worker, whose sweeps of all
// running programs would share the two cores at the one size and not at the other; bench sweep measures those.
import pg from "pg";
import { seedLarge } from "@/prisma/seed/large/seed-large";
import { type Adjustor, someAdjustor } from "../support/adjustor";
import { load, type Shot, type Target } from "../support/load";
import { type Product, withProduct } from "../support/product";
import { report, rounded } from "../support/report";
import { cookieOf } from "../support/session";

const sizes = [10_000, Number(process.env.BENCH_REQUESTS ?? 1_000_000)] as const;
const connections = 10;
const seconds = 6;
/** So many pages are turned to come deep into the queue, where there are as many. */
const deep = 300;

type Ask = Pick<Target, "body" | "requests"> & { name: string; procedure: string };

const body = (input: object) => JSON.stringify(input);

function targetOf(baseUrl: string, cookie: string, { procedure, body, requests }: Ask): Target {
  return {
    url: `${baseUrl}/api/trpc/${procedure}`,
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    ...(requests ? { requests } : { body }),
  };
}

/** The cursor of the last page but one, or of the page after `deep` of them. */
async function deepCursor(baseUrl: string, cookie: string): Promise<string | undefined> {
  let after: string | undefined;
  for (let page = 0; page < deep; page += 1) {
    const response = await fetch(`${baseUrl}/api/trpc/queue.page`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: body({ tab: "all", after }),
    });
    const { result } = (await response.json()) as { result: { data: { next: string | null } } };
    if (!result.data.next) return after;
    after = result.data.next;
  }
  return after;
}

/** Requests of the payer whose programs carry demands and measurements. */
async function wholeRequests(ownerUrl: string, { payerId }: Adjustor) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; number: string }>(
    `select r.id, r.number from request r where r.payer_id = $1 and r.bucket = 'decide'
       and exists (select from demand d where d.program_id = r.program_id) order by r.id limit 20`,
    [payerId],
  );
  await client.end();
  if (!rows[0]) throw new Error("no request with evidence waits for this payer");
  return { rows, first: rows[0] };
}

async function asksOf(ownerUrl: string, baseUrl: string, adjustor: Adjustor, cookie: string): Promise<Ask[]> {
  const { rows, first } = await wholeRequests(ownerUrl, adjustor);
  const after = await deepCursor(baseUrl, cookie);
  return [
    // All of the payer's, so that the page is full at either size.
    { name: "queue", procedure: "queue.page", body: body({ tab: "all" }) },
    { name: "deep page", procedure: "queue.page", body: body({ tab: "all", after }) },
    { name: "search", procedure: "queue.page", body: body({ tab: "all", search: first.number }) },
    {
      name: "request page",
      procedure: "request.page",
      requests: rows.map(({ id }) => ({ body: body({ requestId: id }) })),
    },
  ];
}

type Asked = { name: string; shot: Shot };

async function measure(ownerUrl: string, baseUrl: string): Promise<Asked[]> {
  const adjustor = await someAdjustor(ownerUrl);
  const cookie = await cookieOf(ownerUrl, adjustor.membershipId);
  const asked: Asked[] = [];
  for (const ask of await asksOf(ownerUrl, baseUrl, adjustor, cookie)) {
    const target = targetOf(baseUrl, cookie, ask);
    await load(target, connections, 2);
    asked.push({ name: ask.name, shot: await load(target, connections, seconds) });
  }
  return asked;
}

export async function benchGrowth(): Promise<void> {
  const [few, many] = sizes;
  const fill = async (ownerUrl: string) => void (await seedLarge(ownerUrl, { requests: few }));
  const use = async ({ ownerUrl, baseUrl }: Product) => {
    const small = await measure(ownerUrl, baseUrl);
    await seedLarge(ownerUrl, { requests: many - few, withEvidence: 0 });
    const large = await measure(ownerUrl, baseUrl);
    for (const [index, { name, shot }] of large.entries()) {
      const before = small[index]?.shot.p50 ?? Number.NaN;
      report({
        name: `${name}, ${many.toLocaleString("en-US")} requests, ${connections} connections`,
        value: rounded(shot.perSecond),
        unit: "requests/s",
        ratioTo: `p50 at ${few.toLocaleString("en-US")}`,
        ratio: rounded(shot.p50 / before),
        p50: shot.p50,
        p99: shot.p99,
        n: shot.failed,
      });
    }
  };
  await withProduct(fill, use, { WORKER: "0" });
}
