import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { importOccupations } from "@/server/services/reference/import-occupations";
import { listOccupations } from "@/server/services/reference/list-occupations";
import { loadStarterLibrary } from "@/server/services/reference/load-starter-library";
import { owner } from "../support/owner";

const extract = join(import.meta.dirname, "fixtures/occupations");
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "occupations-"));
  await cp(extract, folder, { recursive: true });
  await (await owner()).query("delete from occupation");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function edit(name: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, name), change(await readFile(join(folder, name), "utf8")));
}

async function all(table: string) {
  const columns = table === "occupation" ? "*" : "to_jsonb(t) - 'id' as row";
  return (await (await owner()).query(`select ${columns} from ${table} t order by 1`)).rows;
}

describe("the occupation set", () => {
  it("is loaded with its titles and published values", async () => {
    const done = await importOccupations(folder);
    expect(done).toMatchObject({ occupations: 3, replaced: 0, edition: "30.0", bad: [] });
    expect(await listOccupations()).toEqual([
      { source: "O*NET", edition: "30.0", occupations: 3, titles: done.titles, facts: done.facts },
    ]);
    const { rows } = await (await owner()).query(
      "select typical, source from occupation_fact where occupation_code = '47-2061.00' and demand_code = 'lift_carry_frequently'",
    );
    expect(rows).toEqual([{ typical: ">1-10 lb", source: "ORS 47-2061.00 Construction Laborers" }]);
  });

  it("names the group where a job's own cell is withheld and the group's is published", async () => {
    const group = { orsCode: "33-9999.99", orsTitle: "Protective Service Occupations" };
    const profile = { ...group, demands: { kneeling: { typical: "S", typical_range: ["S", "S"] } } };
    await edit("job_profiles.json", (text) => JSON.stringify([...JSON.parse(text), profile]));
    await importOccupations(folder);
    const { rows } = await (await owner()).query(
      "select group_name from occupation_fact where occupation_code = '33-3051.00' and demand_code = 'kneeling'",
    );
    expect(rows).toEqual([{ group_name: "Protective Service Occupations" }]);
  });

  it("is the same after the same folder again", async () => {
    await importOccupations(folder);
    const before = [await all("occupation"), await all("occupation_title"), await all("occupation_fact")];
    expect(await importOccupations(folder)).toMatchObject({ replaced: 3 });
    expect([await all("occupation"), await all("occupation_title"), await all("occupation_fact")]).toEqual(
      before,
    );
  });

  it("is replaced by a newer edition, jobs it dropped included", async () => {
    await importOccupations(folder);
    await edit("occupations.csv", (text) => text.split("\n").slice(0, 2).join("\n"));
    const done = await importOccupations(folder, { edition: "31.0" });
    expect(done).toMatchObject({ replaced: 3, occupations: 1, edition: "31.0" });
    expect((await listOccupations()).map(({ edition }) => edition)).toEqual(["31.0"]);
    // The titles of jobs the edition no longer has are listed, not stored.
    expect((await all("occupation_title")).length).toBe(done.titles);
  });

  it("lists each bad row with file, line, column and reason, and loads the rest", async () => {
    await edit("occupations.csv", (text) => text.replace("47-2061.00,", "47-2061,"));
    await edit("titles.csv", (text) => `\uFEFF${text}"Odd, title",33-3051.00,onet,many\r\n`);
    const { bad, occupations } = await importOccupations(folder);
    expect(occupations).toBe(2);
    expect(bad).toContainEqual(
      expect.objectContaining({ file: "occupations.csv", column: "code", line: expect.any(Number) }),
    );
    expect(bad).toContainEqual(
      expect.objectContaining({
        file: "titles.csv",
        column: "n_sources",
        reason: "“many” is not a number of sources.",
      }),
    );
  });

  it.each([
    ["a missing column", "titles.csv", (text: string) => text.replace("n_sources", "sources")],
    ["JSON that is not", "job_profiles.json", (text: string) => text.slice(0, 40)],
    ["a quote never closed", "titles.csv", (text: string) => `${text}"open,33-3051.00,onet,1\n`],
  ])("refuses %s and leaves the library as it was", async (_, name, change) => {
    await loadStarterLibrary();
    const before = await listOccupations();
    await edit(name, change);
    await expect(importOccupations(folder)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining(name),
    });
    expect(await listOccupations()).toEqual(before);
  });
});

describe("the starter library", () => {
  it("is put in place once", async () => {
    const first = await loadStarterLibrary();
    expect(first.added).toBeGreaterThanOrEqual(40);
    expect(await loadStarterLibrary()).toEqual({ added: 0 });
  });

  it("never stands in the way of the full set", async () => {
    await importOccupations(folder);
    const [own] = await listOccupations();
    const { added } = await loadStarterLibrary();
    const { rows } = await (await owner()).query(
      "select count(*)::int as facts from occupation_fact where occupation_code = '33-3051.00'",
    );
    expect(added).toBeGreaterThan(30);
    expect(rows[0]?.facts).toBeLessThanOrEqual(own?.facts ?? 0);
  });
});
