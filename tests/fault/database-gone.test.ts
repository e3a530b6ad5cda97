import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningDatabase, startEmbedded } from "@/server/db/embedded";
import { appUrl, migrate } from "@/server/db/migrate";
import { closePool } from "@/server/db/pool";
import { appRouter } from "@/server/routers/app";
import { asRefusal } from "@/server/services/refusals";
import { transaction } from "@/server/services/transaction";
import { appPassword } from "../support/global-setup";
import { setPoolUrl } from "../support/pool-url";

// A server of this file's own, so that it can be taken away.
let folder: string;
let database: RunningDatabase;
let membershipId: string;

const place = `insert into organization (id, kind, name, address_lines, state, time_zone)
    values ('018f0000-0000-7000-8000-000000000001','clinic','Lone Star','{}','TX','America/Chicago');
  insert into person (id, given_name, family_name) values ('018f0000-0000-7000-8000-000000000002','A','B');
  insert into membership (id, person_id, organization_id, role) values ('018f0000-0000-7000-8000-000000000003',
    '018f0000-0000-7000-8000-000000000002','018f0000-0000-7000-8000-000000000001','clinic')`;

async function ownerRuns(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fullduty-fault-"));
  database = await startEmbedded(folder);
  await migrate(database.url, appPassword);
  await ownerRuns(place);
  membershipId = "018f0000-0000-7000-8000-000000000003";
});

afterAll(async () => {
  await closePool();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

const subject = "demands:018f0000-0000-7000-8000-000000000009";
const api = () => appRouter.createCaller({ identity: { kind: "membership", membershipId }, reference: "r" });
const keep = (text: string) => api().drafts.keep({ subject, body: { text } });

describe("while the database is away", () => {
  it("a call is refused with a sentence, and works again when it is back; nothing is lost", async () => {
    setPoolUrl(appUrl(database.url, appPassword));
    await keep("before");
    await database.stop();
    const refused = await keep("during").catch((error: { code: string; message: string }) => error);
    expect(refused).toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: expect.stringContaining("Nothing was lost"),
    });
    database = await startEmbedded(folder);
    setPoolUrl(appUrl(database.url, appPassword));
    expect(await api().drafts.read({ subject })).toMatchObject({ body: { text: "before" } });
    await keep("after");
    expect(await api().drafts.read({ subject })).toMatchObject({ body: { text: "after" } });
  });

  it("a connection cut in the middle is replaced", async () => {
    await keep("one");
    await ownerRuns("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'fullduty_app'");
    const second = await keep("two").catch((error: { code: string }) => error.code);
    if (second !== "SERVICE_UNAVAILABLE") expect(second).toHaveProperty("savedAt");
    await keep("three");
    expect(await api().drafts.read({ subject })).toMatchObject({ body: { text: "three" } });
  });

  it("a connection cut between two statements of a transaction is a refusal too, and no crash", async () => {
    const cut = transaction({ kind: "membership", membershipId }, async ({ tx }) => {
      await tx.sql("gone_before", "select 1");
      await ownerRuns(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'fullduty_app'",
      );
      await sleep(200);
      await tx.sql("gone_after", "select 1");
    });
    const error = await cut.catch((thrown: unknown) => thrown);
    expect(asRefusal(error)).toMatchObject({ code: "UNAVAILABLE" });
    await keep("four");
    expect(await api().drafts.read({ subject })).toMatchObject({ body: { text: "four" } });
  });
});
