import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { owner } from "../../support/owner";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";
import type { Order, Told } from "./decider";

const decider = fileURLToPath(new URL("decider.ts", import.meta.url));
let world: World;
let processes: ChildProcess[];

beforeAll(async () => {
  world = await makeWorld();
  processes = [0, 1].map(() => fork(decider, { execArgv: ["--import", "tsx"] }));
  await Promise.all(processes.map((each) => once(each, "message")));
});

afterAll(() => {
  for (const each of processes) each.kill();
});

async function tell(process: ChildProcess | undefined, orders: Order[]): Promise<Told[]> {
  process?.send(orders);
  const [told] = process ? await once(process, "message") : [[]];
  return told as Told[];
}

const adjustor = (requestId: string): Order => ({
  membershipId: world.people.adjustor.membershipId,
  decision: { requestId, idempotencyKey: crypto.randomUUID(), outcome: "approve", sessions: 20 },
});
const manager = (requestId: string): Order => ({
  membershipId: world.people.manager.membershipId,
  decision: {
    requestId,
    idempotencyKey: crypto.randomUUID(),
    outcome: "approve_in_part",
    sessions: 10,
    reasonCode: "exceeds_stay",
    text: "Ten now.",
  },
});

async function written(requestId: string) {
  const { rows } = await (await owner()).query(
    `select (select count(*)::int from determination where request_id = $1) as determinations,
       (select count(*)::int from "authorization" where request_id = $1) as authorizations,
       (select count(*)::int from request_action where request_id = $1) as actions,
       (select sum(sessions)::int from "authorization" where request_id = $1) as sessions,
       (select t.authorized_sessions from program_account t join request r on r.program_id = t.program_id
        where r.id = $1) as account`,
    [requestId],
  );
  return rows[0];
}

const whoWas = /^Approved( in part)? by [am]\. Test, .+: (20|10) of 20 sessions\. Nothing was changed/;

describe("two application processes", () => {
  it.each([
    ["two", 1],
    ["eight", 4],
  ])(
    "deciding one request %s times at once make one determination, and tell the others who was first",
    async (_, each) => {
      for (let round = 0; round < 12; round += 1) {
        const { requestId } = await makeRequest(world, { now: new Date() });
        const orders = (order: (requestId: string) => Order) =>
          Array.from({ length: each }, () => order(requestId));
        const told = await Promise.all([
          tell(processes[0], orders(adjustor)),
          tell(processes[1], orders(manager)),
        ]);
        const lost = told.flat().filter(({ won }) => !won);
        expect(lost).toHaveLength(2 * each - 1);
        for (const { code, sentence } of lost)
          expect({ code, sentence }).toEqual({ code: "CONFLICT", sentence: expect.stringMatching(whoWas) });
        const { account, sessions, ...counts } = await written(requestId);
        expect(counts).toEqual({ determinations: 1, authorizations: 1, actions: 2 });
        expect(account).toBe(sessions);
      }
    },
  );
});
