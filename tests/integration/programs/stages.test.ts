import { beforeAll, describe, expect, it } from "vitest";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const row = async (sql: string, id: string) => (await (await owner()).query(sql, [id])).rows[0];

describe("a program on its way to the first request", () => {
  it("stands at the rule book's 72.6 % with its stay priced", async () => {
    const { programId } = await makeProgram(world);
    expect(await row("select * from program_standing where program_id = $1", programId)).toMatchObject({
      now_tenths: 726,
      mark_tenths: 726,
      demands_met: 0,
      demands_tested: 5,
      essential_unmet: 5,
      limiting_text: "drag 165 lb → 101",
      stay_weeks: 4,
      live: true,
      ready: false,
      next_report_due_at: null,
    });
    expect(await row("select * from stay_entry where program_id = $1", programId)).toMatchObject({
      seq: 1,
      sessions: 20,
      price_cents: 512_000,
    });
  });

  it("projects the planned stay's cost before anything is asked", async () => {
    const { programId } = await makeProgram(world);
    expect(await row("select * from program_account where program_id = $1", programId)).toMatchObject({
      authorized_cents: 0,
      projected_cents: 512_000,
    });
  });

  it.each(["LA", "TN", "CA"])("is planned in %s too", async (state) => {
    const { programId } = await makeProgram(world, { state });
    const { price_cents } = await row("select price_cents from stay_entry where program_id = $1", programId);
    expect(price_cents).toBe(state === "CA" ? null : 480_000);
  });
});
