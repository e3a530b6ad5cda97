import { expect, it } from "vitest";
import { reproject } from "@/server/services/progress/reproject";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { makeWorld } from "../../support/world";

const system = { identity: { kind: "system" } } as const;

it("projects the programs it is given anew, and no other", async () => {
  const world = await makeWorld();
  const ids = [(await makeProgram(world)).programId, (await makeProgram(world)).programId];
  const other = await makeProgram(world);
  const db = await owner();
  await db.query("update program_standing set now_tenths = 1, updated_at = '2020-01-01'");
  expect(await reproject(system, ids)).toBe(2);
  const { rows } = await db.query("select now_tenths from program_standing where program_id = any($1)", [
    ids,
  ]);
  expect(rows).toEqual([{ now_tenths: 726 }, { now_tenths: 726 }]);
  const untouched = await db.query("select now_tenths from program_standing where program_id = $1", [
    other.programId,
  ]);
  expect(untouched.rows).toEqual([{ now_tenths: 1 }]);
});
