import { beforeAll, describe, expect, it } from "vitest";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { portfolioFigures } from "@/server/services/explain/portfolio-figures";
import { portfolioAsks } from "@/server/services/portfolio/asks";
import { portfolioExport } from "@/server/services/portfolio/export";
import { portfolio } from "@/server/services/portfolio/portfolio";
import { portfolioStalls } from "@/server/services/portfolio/stalls";
import { portfolioTeam } from "@/server/services/portfolio/team";
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
  portfolio.run({ identity: world.people[name].identity, now }, {});
const asks = (now = friday, name: PersonName = "manager") =>
  portfolioAsks.run({ identity: world.people[name].identity, now }, {});
const team = (now = friday) => portfolioTeam.run({ identity: world.people.manager.identity, now }, undefined);

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
      expect(lines.reduce((sum, line) => sum + (line.projectedCents ?? 0), 0)).toBe(total.projectedCents);
  });

  it("speaks only of the programs that the filter keeps", async () => {
    const caller = { identity: world.people.manager.identity, now: december };
    expect((await portfolio.run(caller, { state: "TX" })).total).toMatchObject({ live: 2, ended: 2 });
    expect((await portfolio.run(caller, { state: "LA" })).total).toMatchObject({ live: 0, ended: 0 });
    expect((await portfolioAsks.run(caller, { state: "LA" })).overdue).toEqual([]);
    await expectRefused(() => portfolio.run(caller, { state: "XX" }), "BAD_INPUT", { sentence: /state/i });
  });

  it("shows the months of ending, and sums them to the same total", async () => {
    const { months, total } = await home(december);
    expect(months).toHaveLength(25);
    expect(months.reduce((sum, month) => sum + month.ended, 0)).toBe(total.ended);
  });

  it("opens each figure of a line and of a month from the counts it is made of", async () => {
    const figuresOf = async (
      line: Parameters<typeof portfolioFigures.run>[1],
      name: PersonName = "manager",
    ) =>
      Object.fromEntries(
        (
          await portfolioFigures.run({ identity: world.people[name].identity, now: december }, line)
        ).figures.map(({ figure, value, explanation: { formula } }) => [figure, `${value} | ${formula}`]),
      );
    const { byState, months } = await home(december);
    expect(await figuresOf({ state: byState[0]?.id ?? "" })).toMatchObject({
      spent: expect.stringMatching(/^\$0 of \$0 \| Sums over running programs/),
      completers: expect.stringMatching(/^too few \(1 of 2\) \| .* 1 ÷ 2\.$/),
      per_return: expect.stringMatching(/^\$10,240 \| .* = \$10,240 ÷ 1 = \$10,240\.$/),
      per_point: expect.stringMatching(/^\$219 \| .* = \$219\.$/),
    });
    const month = months.find(({ ended }) => ended > 0)?.month ?? "";
    const ofMonth = await figuresOf({ month });
    expect(ofMonth).not.toHaveProperty("spent");
    expect(ofMonth.starters).toMatch(/ 1 ÷ 2\.$/);
    expect((await figuresOf({ state: "LA" })).per_return).toContain("nobody has returned yet");
    expect((await figuresOf({ strength: "" })).starters).toBeDefined();
    await expectRefused(() => figuresOf({}, "adjustor"), "FORBIDDEN");
    await expectRefused(() => figuresOf({ month: "October" }), "BAD_INPUT", { sentence: /month/i });
  });

  it("is exported line by line, all programs last", async () => {
    const caller = { identity: world.people.manager.identity, now: december };
    const rows = await portfolioExport.run(caller, { by: "byState" });
    expect(rows.map(([line, running]) => [line, running])).toEqual([
      ["TX", 2],
      ["All programs", 2],
    ]);
  });

  it("lists a request above its adjustor's limit, and not one below", async () => {
    const { aboveLimit } = await asks();
    expect(aboveLimit.map(({ requestId }) => requestId)).toEqual([large.requestId]);
    expect(aboveLimit[0]).toMatchObject({ priceCents: 512_000, holder: "adjustor", adjustorName: "a. Test" });
  });

  it("counts each desk's open requests, and names those past their deadline", async () => {
    expect((await asks(monday)).overdue).toEqual([]);
    const desk = (lines: Awaited<ReturnType<typeof team>>) => lines.find(({ role }) => role === "adjustor");
    expect(desk(await team(monday))).toMatchObject({ toDecide: 2, overdue: 0 });
    const { overdue } = await asks(friday);
    expect(overdue).toHaveLength(2);
    expect(desk(await team(friday))).toMatchObject({ toDecide: 2, overdue: 2 });
    expect(overdue[0]?.due).toMatchObject({ urgency: "late" });
  });

  it("judges what was done in time under the same filter", async () => {
    const db = await owner();
    const [decided, late] = [await makeRequest(world), await makeRequest(world)];
    const by = (now: Date) => ({ identity: world.people.manager.identity, now });
    for (const [made, now] of [
      [decided, monday],
      [late, friday],
    ] as const)
      await determineRequest.run(by(now), {
        requestId: made.requestId,
        idempotencyKey: crypto.randomUUID(),
        outcome: "approve",
        sessions: 20,
      });
    await db.query(
      `insert into task (program_id, kind, title, holder_role, due_at, dedupe_key, closed_at) values
       ($1, 'call_insurer', 'Call', 'clinic', $2, 'kept', $2), ($1, 'call_physician', 'Call', 'clinic', $2, 'open', null)`,
      [decided.program.programId, friday],
    );
    const kept = async (filter: Parameters<typeof portfolio.run>[1]) => {
      const { decisionsInTime, callsInTime } = await portfolio.run(by(december), filter);
      return [decisionsInTime, callsInTime].map(({ count, of }) => [count, of]);
    };
    const all = [
      [1, 2],
      [1, 2],
    ];
    const none = [
      [0, 0],
      [0, 0],
    ];
    expect(await kept({})).toEqual(all);
    expect(await kept({ state: "TX", clinicId: world.clinicId })).toEqual(all);
    expect(await kept({ state: "LA" })).toEqual(none);
    expect(await kept({ clinicId: world.otherClinicId })).toEqual(none);
    // The job is rated otherwise later on: its calls are counted under what it is now.
    const { programId } = decided.program;
    const rated = await db.query<{ strength: string | null }>("select strength from program where id = $1", [
      programId,
    ]);
    await db.query("update program set strength = 'S' where id = $1", [programId]);
    expect((await kept({ strength: "S" }))[1]).toEqual([1, 2]);
    await db.query("update program set strength = $2 where id = $1", [programId, rated.rows[0]?.strength]);
    expect((await kept({ strength: "S" }))[1]).toEqual([0, 0]);
    await db.query("delete from task where dedupe_key in ('kept', 'open')");
  });

  it("shows another payer none of it", async () => {
    await (await owner()).query("update membership set role = 'claims_manager' where id = $1", [
      world.people.otherAdjustor.membershipId,
    ]);
    const theirs = await home(friday, "otherAdjustor");
    expect(await asks(friday, "otherAdjustor")).toEqual({ aboveLimit: [], overdue: [] });
    const caller = { identity: world.people.otherAdjustor.identity, now: friday };
    expect(await portfolioStalls.run(caller, {})).toEqual([]);
    expect(theirs.total).toMatchObject({ live: 0, ended: 0 });
  });
});
