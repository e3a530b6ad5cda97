import { beforeAll, describe, expect, it } from "vitest";
import { dryRunImport } from "@/server/services/import/dry-run";
import { importEvidence } from "@/server/services/import/import-evidence";
import { listImports } from "@/server/services/import/list-imports";
import { grantSessions } from "../support/authorize";
import { owner } from "../support/owner";
import { expectRefused } from "../support/refused";
import { makeWorld, type World } from "../support/world";
import { file, line, weekLine } from "./evidence-csv";
import { importer, now, run } from "./importer";

const tables = ["demand", "report", "measurement", "import_batch", "program_standing", "task"];

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
const { bring, tryOut, referral, underWay, stored, evidence } = importer(() => world);

describe("a program without demands", () => {
  it("gets them, its baseline and its weeks from the file, and its standing is reckoned", async () => {
    const { claimNumber } = await referral();
    const lines = [
      line(claimNumber),
      line(claimNumber, run),
      weekLine(claimNumber, 1, "2026-11-09", { measured: 130 }),
      weekLine(claimNumber, 1, "2026-11-09", { ...run, measured: 1000 }),
    ];
    const done = await bring(lines);
    expect(done).toMatchObject({ good: 4, refused: 0, programs: 1, demands: 2, reports: 2, measurements: 4 });
    expect(await stored("demand")).toMatchObject([
      { code: "drag", required: "165.000", essential: true, source: "employer", confirmed_on: null },
      { code: "run", direction: "at_most", source_detail: "From the clinic's file clinic.csv" },
    ]);
    // Baseline (101/165 + 900/1200) ÷ 2 = 68.1 %; week 1 (130/165 + 900/1000) ÷ 2 = 84.4 %.
    expect(await stored("program_standing")).toMatchObject([
      { baseline_tenths: 681, now_tenths: 844, last_week: 1, flat_weeks: 0 },
    ]);
    expect((await stored("task")).map(({ kind }) => kind)).toEqual(["confirm_demands"]);
  });

  it("is found however the claim number is written", async () => {
    const { claimNumber } = await referral();
    const written = ` ${claimNumber.replace("-", " ").toLowerCase()} `;
    expect(await bring([line(written)])).toMatchObject({ good: 1 });
  });

  it("takes the clinic's word on every column it fills and a default where it does not", async () => {
    const { claimNumber } = await referral();
    const lift = { demand_code: "lift", demand_label: "lift", kind: "load", band: "occasional" };
    await bring([
      line(claimNumber, { ...lift, direction: "", essential: "", source: "", measured_band: "frequent" }),
    ]);
    expect(await stored("demand")).toMatchObject([
      { direction: "at_least", essential: false, weight: 1, source: "job_analysis", band: "occasional" },
    ]);
    expect(await stored("measurement")).toMatchObject([{ band: "frequent", measured: "101.000" }]);
  });
});

describe("a file brought in again", () => {
  it("changes nothing", async () => {
    const { claimNumber } = await referral();
    const lines = [line(claimNumber), weekLine(claimNumber, 1, "2026-11-09", { measured: 130 })];
    await bring(lines);
    const before = [await evidence(), await stored("program_standing")];
    expect(await bring(lines)).toMatchObject({ good: 0, repeated: 2, refused: 0, programs: 0 });
    expect([await evidence(), await stored("program_standing")]).toEqual(before);
  });

  it("with another value is a conflict: what was recorded first stands", async () => {
    const { claimNumber } = await referral();
    await bring([line(claimNumber)]);
    const { refused, problems } = await bring([line(claimNumber, { measured: 110 })]);
    expect(refused).toBe(1);
    expect(problems[0]).toMatchObject({
      line: 2,
      column: "measured",
      reason: expect.stringContaining(
        "The portal has 101 lb for “drag, 25 ft” in week 0 and this row 110 lb",
      ),
    });
    expect(await stored("measurement")).toMatchObject([{ measured: "101.000" }]);
  });

  it("with its bad rows mended brings those in", async () => {
    const { claimNumber } = await referral();
    const bad = line(claimNumber, { ...run, measured: 0 });
    expect(await bring([line(claimNumber), bad])).toMatchObject({ good: 1, refused: 1 });
    expect(await bring([line(claimNumber), line(claimNumber, run)])).toMatchObject({ good: 1, repeated: 1 });
    expect(await stored("report")).toHaveLength(1);
  });

  it("recognizes repeats inside one file", async () => {
    const { claimNumber } = await referral();
    const twice = [line(claimNumber), line(claimNumber), line(claimNumber, { measured: 90 })];
    const { good, repeated, problems } = await bring(twice);
    expect([good, repeated]).toEqual([1, 1]);
    expect(problems).toMatchObject([{ line: 4, reason: expect.stringContaining("Line 2 says 101 lb") }]);
  });

  it("twice at once has one effect", async () => {
    const { claimNumber } = await referral();
    const lines = [line(claimNumber), line(claimNumber, run)];
    const done = await Promise.all([bring(lines), bring(lines), bring(lines)]);
    expect(done.map(({ good }) => good).toSorted()).toEqual([0, 0, 2]);
    expect(await stored("measurement")).toHaveLength(2);
  });
});

describe("a program under way", () => {
  it("takes a week by the demands' codes alone, and the stop rule acts on a flat one", async () => {
    const program = await underWay();
    const { claimNumber } = program;
    const short = {
      demand_label: "",
      kind: "",
      unit: "",
      direction: "",
      required: "",
      essential: "",
      source: "",
    };
    const done = await bring([
      weekLine(claimNumber, 1, "2026-11-09", { ...short, tested_on: "2026-11-06" }),
      weekLine(claimNumber, 1, "2026-11-09", { ...short, demand_code: "run", measured: 1195 }),
    ]);
    expect(done).toMatchObject({ good: 2, demands: 0, reports: 1, problems: [] });
    expect(await stored("program_standing")).toMatchObject([{ last_week: 1, flat_weeks: 1, action: "call" }]);
    const calls = (await stored("task")).map(({ kind }) => kind).filter((kind) => kind.startsWith("call_"));
    expect(calls.toSorted()).toEqual(["call_insurer", "call_physician"]);
    expect((await stored("report")).find(({ week }) => week === 1)?.due_at).not.toBeNull();
  });

  it("refuses a demand it does not have unless the file describes it, and a week before it begins", async () => {
    const program = await underWay();
    const { claimNumber } = program;
    const { problems } = await bring([
      weekLine(claimNumber, 1, "2026-11-09", {
        demand_code: "fly",
        demand_label: "",
        kind: "",
        required: "",
      }),
      weekLine(claimNumber, 3, "2026-11-12"),
    ]);
    expect(problems).toMatchObject([
      {
        line: 2,
        column: "demand_code",
        reason: expect.stringContaining("“fly” is not among the program's demands"),
      },
      { line: 3, column: "reported_on", reason: expect.stringContaining("Week 3 begins on Mon 16 Nov") },
    ]);
  });

  it("adds no demand once treatment is authorized on its list", async () => {
    const program = await underWay();
    await (await owner()).query("update stay_entry set frozen_at = now() where program_id = $1", [
      program.programId,
    ]);
    const { problems } = await bring([
      weekLine(program.claimNumber, 1, "2026-11-09", { demand_code: "climb" }),
    ]);
    expect(problems).toMatchObject([
      { column: "demand_code", reason: expect.stringContaining("is authorized") },
    ]);
  });

  it("adds nothing to a report on which a request was decided", async () => {
    const program = await underWay();
    const untested = "delete from measurement where demand_id = $1";
    await (await owner()).query(untested, [program.demandIds.drag]);
    const drag = line(program.claimNumber, { demand_label: "drag" });
    expect((await tryOut([drag])).good).toBe(1);
    await grantSessions(world, program);
    const { problems } = await bring([drag]);
    expect(problems).toMatchObject([
      { column: "week", reason: expect.stringContaining("was decided on the report of week 0") },
    ]);
  });

  it("takes nothing more once it has ended", async () => {
    const { claimNumber, programId } = await referral();
    await (await owner()).query("update program set discharged_on = '2026-11-20' where id = $1", [programId]);
    const { problems } = await bring([line(claimNumber)]);
    expect(problems).toMatchObject([
      { column: "claim_number", reason: expect.stringContaining("has ended") },
    ]);
  });
});

describe("the dry run", () => {
  it("says what the import would, and writes nothing", async () => {
    const { claimNumber } = await referral();
    const lines = [
      line(claimNumber),
      line(claimNumber),
      line(claimNumber, { ...run, measured: 0 }),
      line("nobody"),
    ];
    const before = await counts();
    const { problems, ...said } = await tryOut(lines);
    expect(await counts()).toEqual(before);
    const { batchId: _, problems: later, ...done } = await bring(lines);
    expect([said, problems]).toEqual([done, later]);
    expect(said).toMatchObject({ good: 1, repeated: 1, refused: 2 });
  });

  it("refuses a file that is no such file, naming the field", async () => {
    await expectRefused(() => tryOut("name,age\nAnn,4"), "BAD_INPUT", {
      tables,
      sentence: /first line must name/,
    });
    await expect(tryOut("")).rejects.toMatchObject({ field: "file" });
  });
});

async function counts(): Promise<Record<string, number>> {
  const each = tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`);
  return (await (await owner()).query(`select ${each.join(", ")}`)).rows[0];
}

describe("who may", () => {
  it("is only a clinic", async () => {
    const { claimNumber } = await referral();
    for (const who of ["adjustor", "caseManager", "physician", "employer", "worker", "payerAdmin"] as const) {
      const caller = { identity: world.people[who].identity, now };
      await expectRefused(() => importEvidence.run(caller, file([line(claimNumber)])), "FORBIDDEN", {
        tables,
      });
      await expectRefused(() => dryRunImport.run(caller, file([line(claimNumber)])), "FORBIDDEN", { tables });
    }
  });

  it("is a clinic for its own programs: another's claim does not exist", async () => {
    const { claimNumber } = await referral();
    const caller = { identity: world.people.otherTherapist.identity, now };
    const { good, problems } = await importEvidence.run(caller, file([line(claimNumber)]));
    expect(good).toBe(0);
    expect(problems[0]?.reason).toContain("There is no claim");
    expect(await stored("measurement")).toEqual([]);
  });

  it("is on record: the batch, and an entry in the trail for each program", async () => {
    const { claimNumber, programId } = await referral();
    const { batchId } = await bring([line(claimNumber), line("nobody")]);
    const { rows } = await (await owner()).query(
      `select file_name, rows, imported, refused, length(sha256) as sha from import_batch where id = $1`,
      [batchId],
    );
    expect(rows).toEqual([{ file_name: "clinic.csv", rows: 2, imported: 1, refused: 1, sha: 64 }]);
    const trail = await (await owner()).query(
      "select type, program_id from audit_entry where body ->> 'batchId' = $1 order by seq",
      [batchId],
    );
    expect(trail.rows).toEqual([
      { type: "evidence.imported", program_id: null },
      { type: "evidence.added", program_id: programId },
    ]);
  });

  it("is a clinic for its own list of files", async () => {
    const { claimNumber } = await referral();
    await bring([line(claimNumber)]);
    const listFor = (who: "therapist" | "otherTherapist") =>
      listImports.run({ identity: world.people[who].identity, now }, undefined);
    const file = { fileName: "clinic.csv", by: "therapist Test", imported: 1, repeated: 0, refused: 0 };
    expect(await listFor("therapist")).toContainEqual(expect.objectContaining(file));
    expect((await listFor("otherTherapist")).filter(({ by }) => by === "therapist Test")).toEqual([]);
  });

  it("finds nothing half-saved when the database fails in the middle", async () => {
    const { claimNumber } = await referral();
    const db = await owner();
    await db.query("alter table measurement add constraint no_thirteen check (measured <> 13) not valid");
    const lines = [line(claimNumber), line(claimNumber, { ...run, measured: 13 })];
    await expect(bring(lines)).rejects.toThrow(/no_thirteen/);
    await db.query("alter table measurement drop constraint no_thirteen");
    expect(await evidence()).toEqual([[], [], []]);
  });
});
