import { beforeAll, expect, it } from "vitest";
import { addDays, type PlainDate } from "@/server/domain/plain-date";
import { importEvidence } from "@/server/services/import/import-evidence";
import { manyPrograms } from "../support/many-programs";
import { owner } from "../support/owner";
import { makeWorld, type World } from "../support/world";
import { file, type Line, weekLine } from "./evidence-csv";

const programs = 100;
const weeks = 5;
const demands = 20;
const now = new Date("2026-11-23T18:00:00Z");

let world: World;
let lines: Line[];
beforeAll(async () => {
  world = await makeWorld();
  const claims = await manyPrograms(world, programs);
  const codes = Array.from({ length: demands }, (_, i) => `task_${i}`);
  lines = claims.flatMap((claim) =>
    Array.from({ length: weeks }, (_, week) =>
      codes.map((code, i) =>
        weekLine(claim, week, addDays("2026-09-07" as PlainDate, week * 7), {
          demand_code: code,
          demand_label: `task ${i}`,
          required: 100,
          measured: 50 + week * 3 + i,
        }),
      ),
    ).flat(),
  );
});

it("brings in 10,000 rows in one go, and recognizes all of them the second time", async () => {
  const heard: string[] = [];
  const caller = { identity: world.people.therapist.identity, now };
  const onProgress = (step: string, done: number, total: number) => heard.push(`${step} ${done}/${total}`);
  const first = await importEvidence.run(caller, { ...file(lines), onProgress });
  expect(first).toMatchObject({
    rows: 10_000,
    good: 10_000,
    repeated: 0,
    refused: 0,
    programs,
    demands: programs * demands,
    reports: programs * weeks,
    measurements: 10_000,
  });
  expect(heard).toContain("rows 10000/10000");
  expect(heard.at(-1)).toBe(`programs ${programs}/${programs}`);
  const second = await importEvidence.run(caller, file(lines));
  expect(second).toMatchObject({ good: 0, repeated: 10_000, programs: 0 });
  const { rows } = await (await owner()).query(
    `select (select count(*)::int from measurement) as measurements,
       (select count(*)::int from program_standing where now_tenths is not null and last_week = 4) as standings`,
  );
  expect(rows).toEqual([{ measurements: 10_000, standings: programs }]);
}, 60_000);
