import { beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/plain-date";
import { queuePage } from "@/server/services/queue/queue";
import { QUEUE_TABS, type QueueInput } from "@/server/services/queue/queue-input";
import { queueStatement } from "@/server/services/queue/queue-sql";
import { transaction } from "@/server/services/transaction";
import { payerPlan } from "../../support/plan";
import { makeWorld, type World } from "../../support/world";
import { manyRequests } from "./many-requests";

const now = new Date("2026-11-23T18:00:00Z");
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await manyRequests(world, 20_000);
});

function planOf(input: QueueInput): Promise<string> {
  const { payerId, people } = world;
  const asker = { payerId, personId: people.adjustor.personId, today: dayIn(now, "America/Chicago"), now };
  return payerPlan(payerId, people.adjustor, queueStatement(input, asker, 50));
}

const all = { mine: false, search: "" };

describe("the queue's pages", () => {
  it.each(QUEUE_TABS)("of %s follow each other without a gap or a repeat", async (tab) => {
    const { identity } = world.people.adjustor;
    const seen = await transaction(identity, async ({ tx, actor }) => {
      const context = { tx, actor, now };
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const page = await queuePage(context, { ...all, tab, ...(after ? { after } : {}) }, 37);
        ids.push(...page.rows.map(({ requestId }) => requestId));
        after = page.next ?? undefined;
      } while (after);
      const whole = await queuePage(context, { ...all, tab }, 10_000);
      return { ids, whole: whole.rows.map(({ requestId }) => requestId) };
    });
    expect(seen.ids.length).toBeGreaterThan(0);
    expect(seen.ids).toEqual(seen.whole);
  });
});

describe("the queue's plans", () => {
  it.each(QUEUE_TABS)(
    "%s comes out of an index of the payer, in order, with no subplan per row",
    async (tab) => {
      const plan = await planOf({ ...all, tab });
      expect(plan).not.toMatch(/Sort/);
      expect(plan).not.toMatch(/SubPlan/);
      expect(plan).not.toMatch(/Seq Scan/);
      expect(plan).toMatch(/Index Cond: .*payer_id =/);
    },
  );

  it("mine has an index of its own", async () => {
    const plan = await planOf({ ...all, tab: "decide", mine: true });
    expect(plan).toMatch(/request_payer_id_adjustor_id_bucket_due_at_id_idx/);
  });

  it("a search reads the payer's keys from the prefix on", async () => {
    const plan = await planOf({ ...all, tab: "all", search: "tx4065" });
    expect(plan).toMatch(/search_key_payer_id_key_idx|search_key_pkey/);
    expect(plan).not.toMatch(/Seq Scan/);
  });
});
