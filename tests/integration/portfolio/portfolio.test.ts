import { beforeAll, describe, expect, it } from "vitest";
import { portfolio } from "@/server/services/portfolio/portfolio";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let large: MadeRequest;
const friday = new Date("2026-11-06T15:00:00Z");
const december = new Date("2026-12-01T15:00:00Z");
const home = (now = friday, name: PersonName = "manager") =>
  portfolio.run({ identity: world.people[name].identity, now }, undefined);

beforeAll(async () => {
  world = await makeWorld();
  const db = await owner();
  await db.query("update membership set approval_limit_cents = 500000 where id = $1", [
    world.people.adjustor.membershipId,
  ]);
  // 20 sessions of 4 hours at an accredited Texas clinic are $5,120: above this adjustor's $5,000.
  large = await makeRequest(world);
  await makeRequest(world, { sessions: 10 });
  const ended = [await makeProgram(world), await makeProgram(world)];
  for (const [index, program] of ended.entries())
    await endProgram(world, program, { workStatus: index === 0 ? "full_duty" : "off_work" });
});

describe("the portfolio", () => {
  it("is the claims manager's alone", async () => {
    for (const name of ["adjustor", "therapist", "caseManager"] as const)
      await expectRefused(() => home(friday, name), "FORBIDDEN");
  });

  it("sets running money beside what ended programs bought, the same in every grouping", async () => {
    const { total, byClinic, byState, byStrength } = await home(december);
    expect(total).toMatchObject({
      live: 2,
      ended: 2,
      endedCents: 1_024_000,
      costPerFullDutyCents: 1_024_000,
    });
    expect(total.fullDutyOfCompleters).toMatchObject({ count: 1, of: 2, tooFew: true });
    expect(total.costPerPointCents).toBe(21_880);
    expect(byClinic).toMatchObject([{ key: "Lone Star Work Rehab", live: 2, ended: 2 }]);
    expect(byState).toMatchObject([{ key: "TX", live: 2, ended: 2 }]);
    for (const lines of [byClinic, byState, byStrength])
      expect(lines.reduce((sum, line) => sum + line.projectedCents, 0)).toBe(total.projectedCents);
  });

  it("lists a request above its adjustor's limit, and not one below", async () => {
    const { aboveLimit } = await home();
    expect(aboveLimit.map(({ requestId }) => requestId)).toEqual([large.requestId]);
    expect(aboveLimit[0]).toMatchObject({ priceCents: 512_000, holder: "adjustor", adjustorName: "a. Test" });
  });

  it("counts each desk's open requests, and names those past their deadline", async () => {
    const before = await home(monday);
    expect(before.overdue).toEqual([]);
    expect(before.team.find(({ role }) => role === "adjustor")).toMatchObject({ toDecide: 2, overdue: 0 });
    const after = await home(friday);
    expect(after.overdue).toHaveLength(2);
    expect(after.team.find(({ role }) => role === "adjustor")).toMatchObject({ toDecide: 2, overdue: 2 });
    expect(after.overdue[0]?.due).toMatchObject({ urgency: "late" });
  });

  it("shows another payer none of it", async () => {
    await (await owner()).query("update membership set role = 'claims_manager' where id = $1", [
      world.people.otherAdjustor.membershipId,
    ]);
    const theirs = await home(friday, "otherAdjustor");
    expect(theirs).toMatchObject({ aboveLimit: [], overdue: [], stalls: [] });
    expect(theirs.total).toMatchObject({ live: 0, ended: 0 });
  });
});
