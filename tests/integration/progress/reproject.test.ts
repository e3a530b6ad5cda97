import { expect, it } from "vitest";
import { nextRunning, reproject } from "@/server/services/progress/reproject";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { makeWorld } from "../../support/world";

const system = { identity: { kind: "system" } } as const;

it("projects every running program anew, and those that have ended not at all", async () => {
  const world = await makeWorld();
  const running = [await makeProgram(world), await makeProgram(world)];
  const ended = await makeProgram(world);
  await endProgram(world, ended);
  const ids = await nextRunning(system, null);
  expect(ids).toEqual(running.map(({ programId }) => programId).toSorted());
  expect(await nextRunning(system, ids.at(-1) ?? null)).toEqual([]);
  const db = await owner();
  await db.query("update program_standing set now_tenths = 1, updated_at = '2020-01-01'");
  expect(await reproject(system, ids)).toBe(2);
  const { rows } = await db.query<{ now_tenths: number; live: boolean }>(
    "select now_tenths, live from program_standing order by live",
  );
  expect(rows).toEqual([
    { now_tenths: 1, live: false },
    { now_tenths: 726, live: true },
    { now_tenths: 726, live: true },
  ]);
});
