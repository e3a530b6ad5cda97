import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/server/domain/plain-date";
import { previewRequest } from "@/server/services/authorization/preview-request";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { owner } from "../../support/owner";
import { makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { initialAsk, makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const tables = ["request", "request_action", "search_key", "task"];
const as = (name: keyof World["people"], now = monday) => ({ identity: world.people[name].identity, now });

describe("submitting a request", () => {
  it("prices, times and numbers it, and asks the adjustor", async () => {
    const { requestId, program } = await makeRequest(world);
    const db = await owner();
    const { rows } = await db.query(
      `select r.status, r.holder, r.bucket, r.price_cents, r.minutes_total, r.state, r.due_at, r.deadline -> 'rule' ->> 'id' as rule,
         (select count(*)::int from request_action a where a.request_id = r.id) as actions,
         (select title from task t where t.request_id = r.id) as task,
         (select array_agg(key) from search_key k where k.request_id = r.id) as keys
       from request r where r.id = $1`,
      [requestId],
    );
    expect(rows[0]).toMatchObject({
      status: "submitted",
      holder: "adjustor",
      bucket: "decide",
      price_cents: 512_000,
      minutes_total: 4800,
      state: "TX",
      actions: 1,
    });
    // Monday morning in Texas: three working days later, five in the afternoon.
    expect(rows[0].due_at.toISOString()).toBe("2026-11-05T23:00:00.000Z");
    expect(rows[0].task).toContain(program.claimNumber);
    expect(rows[0].keys).toEqual(
      expect.arrayContaining([program.claimNumber.replace("-", ""), "ana", "cityofaldine"]),
    );
  });

  it("previews the same numbers, checks and deadline without writing", async () => {
    const program = await makeProgram(world, { startOn: addDays("2026-11-02" as never, 7) });
    const { reason: _, ...ask } = initialAsk(program);
    const preview = await previewRequest.run(as("therapist"), ask);
    expect(preview.price).toMatchObject({ sessions: 20, cents: 512_000 });
    expect(preview.problems).toEqual([]);
    expect(preview.deadline.sentence).toContain("Due Thu 5 Nov, 5:00 PM CT");
  });

  it("is refused with the sentences of every rule it breaks, naming the field, and writes nothing", async () => {
    const program = await makeProgram(world, { startOn: addDays("2026-11-02" as never, 7) });
    const ask = { ...initialAsk(program), sessions: 28, endOn: addDays(program.startOn, 40) };
    await expectRefused(() => submitRequest.run(as("therapist"), ask), "RULE", {
      tables,
      sentence: /28 sessions are asked and the fixed stay has 20.*ask for days within it/,
    });
  });

  it("is refused a second time while the first is undecided", async () => {
    const { program } = await makeRequest(world);
    const ask = initialAsk(program);
    await expectRefused(() => submitRequest.run(as("therapist"), ask), "RULE", {
      tables,
      sentence: /still being decided/,
    });
  });

  it("lets exactly one of two sent at once through", async () => {
    const program = await makeProgram(world, { startOn: addDays("2026-11-02" as never, 7) });
    const send = () => submitRequest.run(as("therapist"), initialAsk(program));
    const outcomes = await Promise.allSettled([send(), send(), send(), send()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is for the program's own clinic alone", async () => {
    const program = await makeProgram(world, { startOn: addDays("2026-11-02" as never, 7) });
    const ask = initialAsk(program);
    await expectRefused(() => submitRequest.run(as("otherTherapist"), ask), "NOT_FOUND", { tables });
    await expectRefused(() => submitRequest.run(as("adjustor"), ask), "FORBIDDEN", { tables });
  });

  it("has one effect however often the same form is sent", async () => {
    const program = await makeProgram(world, { startOn: addDays("2026-11-02" as never, 7) });
    const form = { ...initialAsk(program), idempotencyKey: crypto.randomUUID() };
    const [first, second] = [
      await submitRequest.run(as("therapist"), form),
      await submitRequest.run(as("therapist"), form),
    ];
    expect(second).toEqual(first);
  });
});
