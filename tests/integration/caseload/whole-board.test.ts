import { beforeAll, describe, expect, it } from "vitest";
import { board } from "@/server/services/caseload/board";
import { manyPrograms } from "../../support/many-programs";
import { owner } from "../../support/owner";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const now = new Date("2026-11-10T15:00:00Z");
const look = (name: PersonName, filter = {}) =>
  board.run({ identity: world.people[name].identity, now }, filter);

// Of every five tasks one is the adjustor's, and it is the youngest: behind hundreds of the clinic's.
beforeAll(async () => {
  world = await makeWorld();
  await manyPrograms(world, 350);
  const db = await owner();
  await db.query("update program set adjustor_id = $1", [world.people.adjustor.personId]);
  await db.query(
    `insert into task (program_id, kind, title, holder_role, due_at, dedupe_key, fired_at, explanation)
     select id, case when n % 5 = 0 then 'escalation' else 'report_late' end, 'Task ' || n,
       (case when n % 5 = 0 then 'adjustor' else 'clinic' end)::role, '2026-11-12', 'whole-board:' || n,
       timestamptz '2026-10-01' + (n + case when n % 5 = 0 then 1000 else 0 end) / 3 * interval '1 minute', '{}'
     from (select id, row_number() over (order by id) as n from program) p`,
  );
});

async function every(name: PersonName, filter = {}) {
  const lines = [];
  let after: string | undefined;
  do {
    const page = await look(name, { ...filter, after });
    lines.push(...page.lines);
    after = page.next ?? undefined;
  } while (after);
  return lines;
}

describe("a board longer than a page", () => {
  it.each(["manager", "adjustor", "therapist"] as const)(
    "lists all of it to the %s, each thing once, the longest idle first",
    async (name) => {
      const { total, matched, lines } = await look(name);
      expect([total, matched, lines.length]).toEqual([350, 350, 100]);
      const all = await every(name);
      expect(new Set(all.map(({ key }) => key)).size).toBe(350);
      const since = all.map((line) => line.since);
      expect(since).toEqual(since.toSorted());
    },
  );

  it("finds one holder's and one kind's wherever they stand, and counts all of them", async () => {
    const { matched, holders, kinds, lines } = await look("manager", { holder: "adjustor" });
    expect(matched).toBe(70);
    expect(lines).toHaveLength(70);
    expect(new Set(lines.map(({ holder }) => holder))).toEqual(new Set(["adjustor"]));
    expect(holders).toEqual([
      { name: "clinic", count: 280 },
      { name: "adjustor", count: 70 },
    ]);
    expect(kinds).toEqual([{ name: "No progress goes on", count: 70 }]);
    expect(await every("manager", { kind: "Report late" })).toHaveLength(280);
    expect((await look("manager", { kind: "Request" })).lines).toEqual([]);
    expect((await look("manager", { kind: "Task" })).lines).toEqual([]);
  });

  it("refuses a damaged address", async () => {
    await expect(look("manager", { after: "x" })).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});
