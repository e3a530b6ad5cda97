import { beforeEach, describe, expect, it } from "vitest";
import { dryRunRates } from "@/server/services/rates/dry-run-rates";
import { importRates } from "@/server/services/rates/import-rates";
import { listRateImports } from "@/server/services/rates/list-rate-imports";
import { undoRates } from "@/server/services/rates/undo-rates";
import { loadReference } from "@/server/services/reference/load-reference";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { beyond, contract, first, rateFile } from "../../support/rate-file";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeEach(async () => {
  await (await owner()).query("truncate organization, person, fee_rate, rate_import cascade");
  world = await makeWorld();
  await loadReference();
});

const now = new Date("2026-11-24T16:00:00Z");
const as = (name: PersonName, at = now) => ({ identity: world.people[name].identity, now: at });
const tables = ["fee_rate", "rate_import"];

/** Every stored rate as it holds: what must be the same after an undo. */
async function standing(): Promise<unknown[]> {
  const { rows } = await (await owner()).query(
    "select id, body, effective_from::text, effective_to::text, import_id from fee_rate order by id",
  );
  return rows;
}

const rowOf = async (id: string) =>
  (await standing()).find((row) => (row as { id: string }).id === id) as { effective_to: string | null };

const bring = (by: PersonName, lines = [first, beyond], effectiveOn?: string) =>
  importRates.run(as(by), rateFile(lines, effectiveOn));

describe("a dry run", () => {
  it("shows each rate, what it says otherwise, the live programs by clinic, and writes nothing", async () => {
    await makeProgram(world);
    const before = await standing();
    const run = await dryRunRates.run(as("platformAdmin"), rateFile([first, beyond]));
    expect(run.problems).toEqual([]);
    expect(run.changes.filter(({ kind }) => kind === "changed")).toMatchObject([
      { tenths: 31, before: { amountCents: 6400 }, after: { amountCents: 6600 } },
      { tenths: 31 },
    ]);
    expect(run.affected).toEqual([
      { clinicId: world.clinicId, clinicName: "Lone Star Work Rehab", programs: 1 },
    ]);
    expect(await standing()).toEqual(before);
  });

  it("counts only the payer's own programs, and none that a change does not touch", async () => {
    await makeProgram(world, { state: "LA" });
    const own = await dryRunRates.run(as("payerAdmin"), rateFile(contract("58.00")));
    expect(own.affected).toMatchObject([{ programs: 1 }]);
    const elsewhere = await dryRunRates.run(as("payerAdmin"), rateFile(contract("58.00", "Elsewhere Rehab")));
    expect(elsewhere.affected).toEqual([]);
    const other = await dryRunRates.run(as("platformAdmin"), rateFile([first, beyond]));
    expect(other.affected).toEqual([]);
  });

  it("names line, column and sentence of everything that is wrong", async () => {
    const wrong = [
      { ...first, source: "" },
      { ...beyond, amount: "-5" },
      { ...beyond, amount: "66.005" },
      { ...beyond, status: "heard" },
      { ...beyond, code: "97799" },
      { ...beyond, rounding: "sideways" },
      { ...beyond, min_minutes_a_day: "300", max_minutes_a_day: "240" },
      { ...beyond, effective_from: "2026-12-01" },
      { ...beyond, accredited: "no", clinic: "Lone Star Work Rehab" },
    ];
    const { problems } = await dryRunRates.run(as("platformAdmin"), rateFile(wrong));
    expect(problems.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual([
      expect.stringMatching(/^2 source: The source of the rate is missing/),
      expect.stringMatching(/^3 amount: “-5” is below 0/),
      expect.stringMatching(/^4 amount: “66\.005” has parts of a cent/),
      expect.stringMatching(/^5 status: “heard” is not one of/),
      expect.stringMatching(/^6 code: “97799” is not one of/),
      expect.stringMatching(/^7 rounding: “sideways” is not one of/),
      expect.stringMatching(/^8 min_minutes_a_day: .*300/),
      expect.stringMatching(/^9 effective_from: .*before the import's effective date/),
      expect.stringMatching(/^9 effective_from: .*two rates for some days/),
      expect.stringMatching(/^10 clinic: A state's schedule holds for every clinic/),
    ]);
  });
});

describe("an import", () => {
  it("ends what was in force the day before and tells the trail", async () => {
    const done = await bring("platformAdmin");
    expect(done).toMatchObject({ effectiveOn: "2027-01-01", added: 0, changed: 2, ended: 0 });
    expect((await rowOf("TX-2016-WH-CA-97546")).effective_to).toBe("2026-12-31");
    expect((await rowOf(`${done.importId}-3`)).effective_to).toBeNull();
    const { rows } = await (await owner()).query(
      "select body from audit_entry where type = 'rates.imported'",
    );
    expect(rows).toMatchObject([{ body: { importId: done.importId, jurisdictions: ["TX"], changed: 2 } }]);
    const [line] = await listRateImports.run(as("platformAdmin"), undefined);
    expect(line).toMatchObject({ byName: "platformAdmin Test", changed: 2, undoable: true, undone: null });
  });

  it("keeps a payer's contracts to that payer", async () => {
    await bring("payerAdmin", contract("58.00"));
    const { rows } = await (await owner()).query(
      "select distinct payer_id from fee_rate where import_id is not null",
    );
    expect(rows).toEqual([{ payer_id: world.payerId }]);
    expect(await listRateImports.run(as("platformAdmin"), undefined)).toEqual([]);
    const own = await listRateImports.run(as("payerAdmin"), undefined);
    expect(own).toHaveLength(1);
  });

  it("is refused whole for one bad line, a past date, no change, and to who may not", async () => {
    const send =
      (by: PersonName, lines = [first, beyond], effectiveOn?: string) =>
      () =>
        bring(by, lines, effectiveOn);
    await expectRefused(send("platformAdmin", [first, { ...beyond, source: "" }]), "BAD_INPUT", {
      tables,
      sentence: /^Line 3, source: .*missing/,
    });
    await expectRefused(send("platformAdmin", undefined, "2026-11-24"), "RULE", {
      tables,
      sentence: /too early/,
    });
    await expectRefused(send("platformAdmin", undefined, "soon"), "BAD_INPUT", { tables });
    await expectRefused(send("manager"), "FORBIDDEN", { tables });
    await expectRefused(send("payerAdmin"), "BAD_INPUT", { tables, sentence: /write “policy”/ });
    await expectRefused(send("payerAdmin", contract("58.00", "Nobody's")), "BAD_INPUT", {
      tables,
      sentence: /no clinic/,
    });
    await (await owner()).query(
      `insert into organization (kind, name, address_lines, state, time_zone)
       values ('clinic', 'elsewhere  REHAB', '{}', 'LA', 'America/Chicago')`,
    );
    await expectRefused(send("payerAdmin", contract("58.00", "Elsewhere Rehab")), "BAD_INPUT", {
      tables,
      sentence: /2 clinics of the portal are called “Elsewhere Rehab”/,
    });
    await bring("platformAdmin");
    await expectRefused(send("platformAdmin"), "RULE", { tables, sentence: /nothing to import/ });
    await expectRefused(send("platformAdmin", [{ ...beyond, amount: "70" }], "2026-12-01"), "BAD_INPUT", {
      tables,
      sentence: /already has a rate from 1 Jan 2027/,
    });
  });

  it("refuses what is no file of rates", async () => {
    const send = (content: string) => () =>
      importRates.run(as("platformAdmin"), {
        ...rateFile([]),
        content: Buffer.from(content).toString("base64"),
      });
    await expectRefused(send(""), "BAD_INPUT", { tables });
    await expectRefused(send("PK\u0003\u0004"), "BAD_INPUT", { tables, sentence: /Excel workbook/ });
    await expectRefused(send("name,price\nA,1"), "BAD_INPUT", { tables, sentence: /first line must name/ });
    await expectRefused(
      () => importRates.run(as("platformAdmin"), { ...rateFile([]), content: "%" }),
      "BAD_INPUT",
    );
  });

  it("holds one answer a day even where two arrive together", async () => {
    const sends = ["66.00", "67.00"].map((amount) => bring("platformAdmin", [{ ...beyond, amount }]));
    const done = await Promise.allSettled(sends);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(
      (await owner()).query("update fee_rate set effective_to = null where id = 'TX-2016-WH-CA-97546'"),
    ).rejects.toThrow(/fee_rate_one_answer/);
  });
});

describe("an undo", () => {
  it("leaves the rates as if the file had never come", async () => {
    const before = await standing();
    const { importId } = await importRates.run(as("platformAdmin"), {
      ...rateFile([first, beyond]),
      leftOut: "end",
    });
    expect(await standing()).not.toEqual(before);
    await undoRates.run(as("platformAdmin"), { importId });
    expect(await standing()).toEqual(before);
    const [line] = await listRateImports.run(as("platformAdmin"), undefined);
    expect(line).toMatchObject({ undoable: false, undone: { byName: "platformAdmin Test" } });
    await expectRefused(() => undoRates.run(as("platformAdmin"), { importId }), "CONFLICT", { tables });
  });

  it("is refused from the effective date on, of another's import, and under a later one", async () => {
    const { importId } = await bring("platformAdmin");
    const undo =
      (by: PersonName, at = now) =>
      () =>
        undoRates.run(as(by, at), { importId });
    await expectRefused(undo("platformAdmin", new Date("2027-01-01T18:00:00Z")), "RULE", {
      tables,
      sentence: /in force since 1 Jan 2027/,
    });
    await expectRefused(undo("payerAdmin"), "NOT_FOUND", { tables });
    await expectRefused(undo("manager"), "FORBIDDEN", { tables });
    const nextDay = as("platformAdmin", new Date("2026-11-25T16:00:00Z"));
    const later = await importRates.run(nextDay, rateFile([{ ...beyond, amount: "70.00" }], "2027-03-01"));
    await expectRefused(undo("platformAdmin"), "RULE", { tables, sentence: /on top of this one/ });
    await undoRates.run(as("platformAdmin"), { importId: later.importId });
    await undo("platformAdmin")();
    expect((await rowOf("TX-2016-WH-CA-97546")).effective_to).toBeNull();
  });
});
