import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { submitReport } from "@/server/services/progress/submit-report";
import { requestPage } from "@/server/services/request-page/request-page";
import { transaction } from "@/server/services/transaction";
import { owner } from "../../support/owner";
import { abilitiesOf } from "../../support/program";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let made: MadeRequest;
const zone = "America/Chicago";
const as = (name: PersonName, now = made.now) => ({ identity: world.people[name].identity, now });

beforeAll(async () => {
  world = await makeWorld();
  made = await makeRequest(world);
  await (await owner()).query(
    "insert into claim_wage (claim_id, average_weekly_cents) select claim_id, 100000 from program where id = $1",
    [made.program.programId],
  );
  const { requestId, program } = made;
  const approval = {
    requestId,
    idempotencyKey: crypto.randomUUID(),
    outcome: "approve" as const,
    sessions: 20,
  };
  await determineRequest.run(as("adjustor"), approval);
  const now = new Date(`${addDays(program.startOn, 4)}T20:00:00.000Z`);
  const abilities = abilitiesOf(program, { week: 1, testedOn: dayIn(now, zone), measured: { drag: 165 } });
  const report = { week: 1, sessionsPlanned: 5, sessionsAttended: 5, abilities };
  await submitReport.run(as("therapist", now), { programId: program.programId, report });
});

const page = (name: PersonName, today = false) =>
  requestPage.run(as(name), { requestId: made.requestId, today });

describe("a decided request's page", () => {
  it("shows payer and clinic the evidence as it was decided on, and today's when asked", async () => {
    for (const name of ["adjustor", "therapist", "caseManager"] as const) {
      const frozen = await page(name);
      expect([name, frozen.frozen, frozen.evidence.nowTenths]).toEqual([name, true, 726]);
      const today = await page(name, true);
      expect([name, today.frozen]).toEqual([name, false]);
      expect(today.evidence.nowTenths).toBeGreaterThan(726);
    }
  });

  it("keeps the wage of the decision from the clinic", async () => {
    expect((await page("adjustor")).cost?.weeklyIndemnityCents).toBe(70_000);
    expect((await page("therapist")).cost?.weeklyIndemnityCents).toBeNull();
  });

  it("shows today's where a decision kept nothing", async () => {
    const db = await owner();
    await db.query("begin");
    await db.query("alter table determination disable trigger keep");
    await db.query("update determination set shown = null where request_id = $1", [made.requestId]);
    await db.query("alter table determination enable trigger keep");
    await db.query("commit");
    expect((await page("adjustor")).frozen).toBe(false);
  });
});

describe("the packet in the database", () => {
  it("is closed to the clinic, whatever it asks", async () => {
    const ask = (name: PersonName, column: string) =>
      transaction(world.people[name].identity, ({ tx }) =>
        tx.sql(`ask_${column}`, `select ${column} from determination where request_id = $1`, [
          made.requestId,
        ]),
      );
    expect(await ask("adjustor", "packet")).toHaveLength(1);
    expect(await ask("therapist", "packet_hash")).toHaveLength(1);
    await expect(ask("therapist", "packet")).rejects.toThrow(/permission denied/);
    await expect(ask("physician", "packet")).rejects.toThrow(/permission denied/);
  });
});
