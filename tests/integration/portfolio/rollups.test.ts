import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { approveAfterAll } from "@/server/services/authorization/approve-after-all";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { foldPortfolios } from "@/server/services/portfolio/fold";
import { submitReport } from "@/server/services/progress/submit-report";
import { transaction } from "@/server/services/transaction";
import { grantSessions } from "../../support/authorize";
import { as, keyed, makeDenied, wednesday } from "../../support/contested";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

const cells = `select payer_id, month::text, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed,
  full_duty, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gained_tenths, unused_cents
  from portfolio_cell where programs <> 0 order by 1, 2, 3, 4, 5`;

const decisions = `select payer_id, day::text, person_id, clinic_id, strength, state, decided, in_time, asked_cents, approved_cents
  from decision_day order by 1, 2, 3, 4, 5, 6`;

let world: World;
let programs: MadeProgram[];

beforeAll(async () => {
  world = await makeWorld();
  programs = [await makeProgram(world), await makeProgram(world), await makeProgram(world)];
});

async function fold(): Promise<number> {
  const { rows } = await (await owner()).query<{ taken: number }>(
    "select fold_portfolio($1, 10000) as taken",
    [world.payerId],
  );
  return rows[0]?.taken ?? 0;
}

const counted = async () => (await (await owner()).query(cells)).rows;
const decided = async () => (await (await owner()).query(decisions)).rows;

describe("the roll-ups", () => {
  it("move a program from where it was counted to where it belongs, and agree with counting everything anew", async () => {
    const [first, second] = programs as [MadeProgram, MadeProgram];
    expect(await fold()).toBeGreaterThan(0);
    const before = await counted();
    expect(before).toMatchObject([{ month: "infinity", programs: "3" }]);
    await grantSessions(world, first);
    await endProgram(world, second, { workStatus: "off_work", reason: "no_progress", stopRule: true });
    expect(await fold()).toBeGreaterThan(0);
    const folded = await counted();
    expect(folded.map(({ month, programs: count }) => [month === "infinity", count])).toEqual([
      [false, "1"],
      [true, "2"],
    ]);
    await (await owner()).query("select rebuild_portfolio()");
    expect(await counted()).toEqual(folded);
  });

  it("let go of a program that was closed before it started", async () => {
    const denied = await makeProgram(world);
    await fold();
    const before = await counted();
    await endProgram(world, denied, { workStatus: "off_work", completed: false, started: false });
    await fold();
    const folded = await counted();
    const programsIn = (cells: typeof folded) => cells.reduce((sum, { programs: n }) => sum + Number(n), 0);
    expect(programsIn(folded)).toBe(programsIn(before) - 1);
    await (await owner()).query("select rebuild_portfolio()");
    expect(await counted()).toEqual(folded);
  });

  it("count a change once, however many folds run at once", async () => {
    const [, , third] = programs as [MadeProgram, MadeProgram, MadeProgram];
    await endProgram(world, third, { workStatus: "full_duty" });
    const folds = await Promise.all(
      Array.from({ length: 6 }, () => foldPortfolios({ identity: { kind: "system" } })),
    );
    expect(folds.filter((taken) => taken > 0)).toHaveLength(1);
    const folded = await counted();
    await (await owner()).query("select rebuild_portfolio()");
    expect(await counted()).toEqual(folded);
  });

  it("are brought up to date by the worker's sweep", async () => {
    await (await owner()).query("update program set strength = 'L' where id = $1", [programs[0]?.programId]);
    expect(await foldPortfolios({ identity: { kind: "system" } })).toBe(1);
    expect(await foldPortfolios({ identity: { kind: "system" } })).toBe(0);
    expect((await counted()).map(({ strength }) => strength)).toContain("L");
  });

  it("leave nothing behind of a change that was rolled back", async () => {
    const touches = "select count(*)::int as count from portfolio_touch";
    const db = await owner();
    await db.query("begin");
    await db.query("update program set strength = 'V' where id = $1", [programs[0]?.programId]);
    expect((await db.query(touches)).rows).toEqual([{ count: 1 }]);
    await db.query("rollback");
    expect((await db.query(touches)).rows).toEqual([{ count: 0 }]);
  });

  it("are read by their payer alone, and what one program adds by nobody", async () => {
    const read = (name: "manager" | "otherAdjustor" | "therapist", table: string) =>
      transaction(world.people[name].identity, ({ tx }) =>
        tx.sql<{ count: number }>(`count_${table}`, `select count(*)::int as count from ${table}`),
      );
    expect(await read("manager", "portfolio_cell")).not.toEqual([{ count: 0 }]);
    expect(await read("otherAdjustor", "portfolio_cell")).toEqual([{ count: 0 }]);
    for (const table of ["portfolio_cell", "decision_day"])
      await expect(read("therapist", table)).rejects.toThrow(/permission denied/);
    for (const table of ["portfolio_fact", "portfolio_touch", "portfolio_contribution"])
      await expect(read("manager", table)).rejects.toThrow(/permission denied/);
  });
});

describe("decisions in time", () => {
  const friday = (day: string) => as(world, "therapist", new Date(`${day}T21:00:00Z`));
  const flatWeek = (program: MadeProgram, week: number, day: string) =>
    submitReport.run(friday(day), {
      programId: program.programId,
      report: {
        week,
        sessionsPlanned: 5,
        sessionsAttended: 5,
        abilities: abilitiesOf(program, { week, testedOn: plainDate(day) }),
      },
    });

  it("stay as they were judged when they are counted anew, whatever became of request and job", async () => {
    const thursday = new Date("2026-11-05T15:00:00Z");
    const made = await makeRequest(world, { now: thursday, startOn: plainDate("2026-11-16") });
    const rowOf = async () => {
      const { rows } = await (await owner()).query<{ status: string; due_at: Date }>(
        "select status, due_at from request where id = $1",
        [made.requestId],
      );
      return rows[0];
    };
    expect((await rowOf())?.due_at.toISOString()).toMatch(/^2026-11-10/);
    const rate = async (strength: string) =>
      (await owner()).query("update program set strength = $2 where id = $1", [
        made.program.programId,
        strength,
      ]);
    await rate("H");
    const decidedAt = new Date("2026-11-12T16:00:00Z");
    await determineRequest.run(as(world, "adjustor", decidedAt), {
      ...keyed(made.requestId),
      outcome: "approve",
      sessions: 20,
      gated: true,
    });
    const late = { day: "2026-11-12", strength: "H", decided: 1, in_time: 0 };
    expect(await decided()).toContainEqual(expect.objectContaining(late));
    await flatWeek(made.program, 1, "2026-11-20");
    await flatWeek(made.program, 2, "2026-11-28");
    const held = await rowOf();
    expect(held?.status).toBe("held_at_gate");
    expect(held?.due_at.toISOString()).toMatch(/^2026-12-0/);
    await rate("L");
    const before = await decided();
    await (await owner()).query("select rebuild_portfolio()");
    expect(await decided()).toEqual(before);
    expect(await decided()).toContainEqual(expect.objectContaining(late));
  });

  it("are those on what a clinic asked, not what the payer approves after all", async () => {
    const { requestId } = await makeDenied(world, { reasonCode: "overlap" });
    const before = await decided();
    await approveAfterAll.run(as(world, "manager", wednesday), {
      ...keyed(requestId),
      text: "The other request was withdrawn, so nothing overlaps any more.",
    });
    expect(await decided()).toEqual(before);
    await (await owner()).query("select rebuild_portfolio()");
    expect(await decided()).toEqual(before);
  });

  it("cannot be told by what they are judged, nor is it the clinic's to read", async () => {
    const made = await makeRequest(world);
    await (await owner()).query(
      `insert into determination (request_id, program_id, outcome, asked_sessions, asked_minutes, asked_cents, sessions, minutes,
         price_cents, fee_lines, start_on, end_on, text, decided_by_id, decided_by_role, decided_at, packet, packet_hash, due_at, strength)
       select id, program_id, 'approved', sessions, minutes_total, price_cents, sessions, minutes_total, price_cents, '[]',
         start_on, end_on, '', $2, 'adjustor', $3, '{}', '', '2030-01-01', 'S' from request where id = $1`,
      [made.requestId, world.people.adjustor.personId, wednesday],
    );
    const { rows } = await (await owner()).query(
      `select d.due_at = r.due_at as due, d.strength = r.strength as strength
       from determination d join request r on r.id = d.request_id where r.id = $1`,
      [made.requestId],
    );
    expect(rows).toEqual([{ due: true, strength: true }]);
    for (const column of ["due_at", "strength"])
      await expect(
        transaction(world.people.therapist.identity, ({ tx }) =>
          tx.sql(`read_${column}`, `select ${column} from determination`),
        ),
      ).rejects.toThrow(/permission denied/);
  });
});
