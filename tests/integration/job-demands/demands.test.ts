import { beforeAll, describe, expect, it } from "vitest";
import { confirmDemands } from "@/server/services/job-demands/confirm-demands";
import { draftFromOccupation } from "@/server/services/job-demands/draft-from-occupation";
import { saveDemands } from "@/server/services/job-demands/save-demands";
import { searchTitles } from "@/server/services/job-demands/search-titles";
import { loadStarterLibrary } from "@/server/services/reference/load-starter-library";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday, policeDemands } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await loadStarterLibrary();
});

const as = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });
const police = policeDemands.map(({ baseline: _, ...demand }) => ({
  ...demand,
  direction: demand.unit === "s" ? ("at_most" as const) : ("at_least" as const),
  essential: true,
  source: "employer" as const,
}));

type Change = Record<string, unknown>;
const save = (
  { programId }: MadeProgram,
  demands: Change[],
  { by = "therapist" as PersonName, occupationCode = null as string | null } = {},
) =>
  saveDemands.run(as(by), {
    programId,
    jobTitle: "Police officer",
    occupationCode,
    demands: demands as typeof police,
  });
const changed = (code: string, change: Change) =>
  police.map((one) => (one.code === code ? { ...one, ...change } : one));

const stored = async ({ programId }: MadeProgram) =>
  (
    await (
      await owner()
    ).query(
      "select id, code, label, required::float8, confirmed_on is not null as confirmed, position from demand where program_id = $1 order by position",
      [programId],
    )
  ).rows;

describe("a job's title", () => {
  it.each([
    ["police officer", "33-3051.00"],
    ["construction laborer", "47-2061.00"],
    ["registered nurse", "29-1141.00"],
    ["polcie officer", "33-3051.00"],
  ])("typed as %s is found first", async (title, code) => {
    const { titles, attribution } = await searchTitles.run(as("therapist"), { title });
    expect(titles[0]).toMatchObject({ occupationCode: code, occupationTitle: expect.any(String) });
    expect(attribution).toMatch(/CC BY 4\.0/);
  });

  it("drafts the demands that are published, each with its source, and says what is not", async () => {
    const drafted = await draftFromOccupation.run(as("therapist"), { occupationCode: "33-3051.00" });
    expect(drafted).toMatchObject({ strength: "H", edition: "first wave, 2018 output", published: 19 });
    expect(drafted.demands.find(({ required }) => required !== null)).toMatchObject({
      source: "public_data",
      sourceDetail: expect.stringMatching(/ORS/),
    });
    for (const line of drafted.demands)
      expect(line.required === null).toBe(line.published === "not_published");
  });

  it("that nobody knows is refused", async () => {
    await expect(
      draftFromOccupation.run(as("therapist"), { occupationCode: "99-9999.99" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a list of demands", () => {
  it("keeps a demand's identity by its code, drops what is left out, and asks the employer", async () => {
    const program = await makeProgram(world, { upTo: "demands" });
    const before = await stored(program);
    await save(
      program,
      changed("drag", { required: 150 }).filter(({ code }) => code !== "kneel"),
      { occupationCode: "33-3051.00" },
    );
    const after = await stored(program);
    expect(after.map(({ code, required }) => [code, required])).toEqual([
      ["lift", 50],
      ["drag", 150],
      ["run", 900],
      ["stand", 240],
    ]);
    expect(after[1].id).toBe(before[1].id);
    const { rows } = await (await owner()).query(
      "select strength, strength_standard from program where id = $1",
      [program.programId],
    );
    expect(rows[0]).toEqual({ strength: "H", strength_standard: "ORS 33-3051.01" });
    const tasks = await (await owner()).query("select kind from task where program_id = $1", [
      program.programId,
    ]);
    expect(tasks.rows).toEqual([{ kind: "confirm_demands" }]);
  });

  it("is confirmed by the employer, and a changed amount is confirmed no more", async () => {
    const program = await makeProgram(world, { upTo: "demands" });
    expect(await confirmDemands.run(as("employer"), { programId: program.programId })).toEqual({ count: 5 });
    const task = await (await owner()).query("select closed_at from task where program_id = $1", [
      program.programId,
    ]);
    expect(task.rows[0].closed_at).not.toBeNull();
    await save(program, changed("drag", { required: 150 }));
    expect((await stored(program)).map(({ confirmed }) => confirmed)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it("may name and weigh anew what has been measured, and change its amount", async () => {
    const program = await makeProgram(world, { upTo: "baseline" });
    await save(program, changed("drag", { label: "drag a person", required: 150 }));
    const { rows } = await (await owner()).query(
      "select now_tenths from program_standing where program_id = $1",
      [program.programId],
    );
    expect(rows[0].now_tenths).toBe(738);
  });
});

describe("a list of demands is refused, and nothing is written,", () => {
  const measured: [string, Change[], object][] = [
    ["when it drops what was measured", police.slice(1), { code: "RULE", field: "demands" }],
    [
      "when it changes a measured unit",
      changed("run", { unit: "min", required: 15 }),
      { code: "RULE", field: "demands.2.unit" },
    ],
    ["with one code twice", [...police, ...police.slice(0, 1)], { name: "ZodError" }],
    ["with a unit of another kind", changed("stand", { unit: "lb" }), { name: "ZodError" }],
    ["when it is empty", [], { name: "ZodError" }],
  ];
  it.each(measured)("%s", async (_, demands, refusal) => {
    const program = await makeProgram(world, { upTo: "baseline" });
    const before = await rowCounts();
    await expect(save(program, demands)).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });

  it.each([
    ["when it changes what was authorized", changed("drag", { required: 150 }), "demands.1.required"],
    ["when it adds to what was authorized", [...police, { ...police[1], code: "push" }], "demands.5.code"],
  ] as [string, Change[], string][])("%s", async (_, demands, field) => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    await expect(save(program, demands)).rejects.toMatchObject({ code: "RULE", field });
  });

  it("for other roles, other clinics and unknown jobs", async () => {
    const program = await makeProgram(world, { upTo: "demands" });
    const before = await rowCounts();
    await expect(save(program, police, { by: "adjustor" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(save(program, police, { by: "otherTherapist" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(save(program, police, { occupationCode: "99-9999.99" })).rejects.toMatchObject({
      field: "occupationCode",
    });
    const confirm = (by: PersonName) => confirmDemands.run(as(by), { programId: program.programId });
    await expect(confirm("therapist")).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await rowCounts()).toEqual(before);
  });
});
