import { beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/server/services/transaction";
import { owner } from "../support/owner";
import { type MadeProgram, makeProgram } from "../support/program";
import { makeWorld, type PersonName, type World } from "../support/world";

let world: World;
let program: MadeProgram;
let tables: string[];

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
  const { rows } = await (await owner()).query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'program_id' order by 1`,
  );
  tables = rows.map(({ name }) => name);
});

/** How many rows of the table about our program somebody reaches in raw SQL; null where the door has no handle. */
async function reach(name: PersonName, table: string): Promise<number | null> {
  const sql = `select count(*)::int as count from "${table}" where program_id = $1`;
  try {
    return await transaction(world.people[name].identity, async ({ tx }) => {
      const [row] = await tx.sql<{ count: number }>(`reach_${table}`, sql, [program.programId]);
      return row?.count ?? 0;
    });
  } catch (error) {
    expect((error as Error).message).toMatch(/permission denied/);
    return null;
  }
}

describe("rows of a program", () => {
  it("are there to be reached", () => {
    expect(tables.length).toBeGreaterThan(20);
  });

  const outsiders = [
    "otherAdjustor",
    "otherTherapist",
    "otherPhysician",
    "otherWorker",
    "payerAdmin",
    "platformAdmin",
  ] as const;
  for (const outsider of outsiders)
    it(`are out of reach of ${outsider}, in every table`, async () => {
      for (const table of tables) expect([table, (await reach(outsider, table)) ?? 0]).toEqual([table, 0]);
    });

  it("show function to every party", async () => {
    for (const party of [
      "adjustor",
      "manager",
      "reviewer",
      "caseManager",
      "therapist",
      "employer",
      "physician",
    ] as const)
      for (const table of ["demand", "measurement", "program_standing"])
        expect([party, table, (await reach(party, table)) ?? 0]).not.toEqual([party, table, 0]);
  });

  it("show no money to physician and employer, and no clinical note to the employer", async () => {
    for (const table of ["program_account", "request", "determination", "authorization"])
      for (const party of ["physician", "employer"] as const)
        expect([table, (await reach(party, table)) ?? 0]).toEqual([table, 0]);
    for (const table of ["report_note", "document", "signature", "call", "peer_to_peer"])
      expect(await reach("employer", table)).toBeNull();
  });
});

describe("what is kept from whole sides", () => {
  async function may(name: PersonName, sql: string): Promise<boolean> {
    const run = transaction(
      world.people[name].identity,
      async ({ tx }) => (await tx.sql(`may_${sql}`.slice(0, 63), sql)).length > 0,
    );
    return run.catch((error: Error) => {
      expect(error.message).toMatch(/permission denied/);
      return false;
    });
  }

  it("diagnoses from the employer, wages from clinic and physician, prices from the physician", async () => {
    expect(await may("adjustor", "select label from claim_diagnosis")).toBe(true);
    expect(await may("employer", "select label from claim_diagnosis")).toBe(false);
    expect(await may("adjustor", "select body_region from claim")).toBe(true);
    expect(await may("employer", "select body_region from claim")).toBe(false);
    expect(await may("employer", "select injured_on from claim")).toBe(true);
    expect(await may("therapist", "select 1 from claim_wage")).toBe(false);
    expect(await may("physician", "select 1 from claim_wage")).toBe(false);
    expect(await may("physician", "select price_cents from stay_entry")).toBe(false);
    expect(await may("physician", "select weeks from stay_entry")).toBe(true);
  });

  it("a contract's rates from every payer but its own and every clinic but the one it is with", async () => {
    await (await owner()).query(
      `insert into fee_rate (id, payer_id, clinic_id, jurisdiction, code, body, effective_from, source, status)
       values ('secret', $1::uuid, $2::uuid, 'NV', '97545', jsonb_build_object('payerId', $1::uuid, 'clinicId', $2::uuid,
         'jurisdiction', 'NV', 'program', 'hardening', 'code', '97545', 'accredited', null), '2026-01-01', 'agreed', 'policy')`,
      [world.payerId, world.clinicId],
    );
    const sees = (name: PersonName) => may(name, "select 1 from fee_rate where id = 'secret'");
    for (const name of ["adjustor", "payerAdmin", "therapist", "caseManager"] as const)
      expect([name, await sees(name)]).toEqual([name, true]);
    for (const name of ["otherAdjustor", "otherTherapist", "employer", "physician", "platformAdmin"] as const)
      expect([name, await sees(name)]).toEqual([name, false]);
  });

  it("state-wide rates from change by anybody but the platform", async () => {
    const end =
      "update fee_rate set effective_to = '2030-01-01' where id = 'TX-2016-WH-CA-97545' returning 1";
    expect(await may("payerAdmin", end)).toBe(false);
    expect(await may("adjustor", end)).toBe(false);
    expect(await may("platformAdmin", end)).toBe(true);
  });

  it("the worker's log-ins from everybody but the sign-in itself", async () => {
    for (const name of [
      "adjustor",
      "manager",
      "caseManager",
      "therapist",
      "employer",
      "physician",
      "payerAdmin",
    ] as const) {
      expect(await may(name, "select 1 from login_session")).toBe(false);
      expect(await may(name, "select 1 from account")).toBe(false);
      expect(await may(name, "select 1 from membership where role = 'worker'")).toBe(false);
    }
  });
});
