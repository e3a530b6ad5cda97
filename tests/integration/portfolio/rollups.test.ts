import { beforeAll, describe, expect, it } from "vitest";
import { foldPortfolios } from "@/server/services/portfolio/fold";
import { transaction } from "@/server/services/transaction";
import { grantSessions } from "../../support/authorize";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

const cells = `select payer_id, month::text, clinic_id, strength, state, programs, awaiting, flat, ready, unprojected, completed,
  full_duty, stopped, authorized_cents, used_cents, projected_cents, cost_cents, gained_tenths, unused_cents
  from portfolio_cell where programs <> 0 order by 1, 2, 3, 4, 5`;

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

describe("the roll-ups", () => {
  it("move a program from where it was counted to where it belongs, and agree with counting everything anew", async () => {
    const [first, second] = programs as [MadeProgram, MadeProgram];
    expect(await fold()).toBeGreaterThan(0);
    const before = await counted();
    expect(before).toMatchObject([{ month: "infinity", programs: "3" }]);
    await grantSessions(world, first);
    await endProgram(world, second, { workStatus: "off_work", reason: "no_progress" });
    expect(await fold()).toBeGreaterThan(0);
    const folded = await counted();
    expect(folded.map(({ month, programs: count }) => [month === "infinity", count])).toEqual([
      [false, "1"],
      [true, "2"],
    ]);
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
