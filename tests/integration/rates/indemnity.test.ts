import { beforeAll, describe, expect, it } from "vitest";
import { programOverview } from "@/server/services/programs/overview";
import { addIndemnityRate } from "@/server/services/rates/add-indemnity-rate";
import { listIndemnity } from "@/server/services/rates/list-indemnity";
import { undoIndemnityRate } from "@/server/services/rates/undo-indemnity-rate";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let louisiana: MadeProgram;
const now = new Date("2026-11-24T16:00:00Z");
const as = (name: PersonName, at = now) => ({ identity: world.people[name].identity, now: at });
const tables = ["indemnity_rate"];

const rate = (change: object = {}) => ({
  jurisdiction: "TX",
  share: "72 %",
  injuredFrom: "2027-01-01",
  source: "Tex. Lab. Code 408.103, as amended",
  status: "seen" as const,
  ...change,
});
const add = (change: object = {}, by: PersonName = "platformAdmin") =>
  addIndemnityRate.run(as(by), rate(change));

async function standing() {
  const { rows } = await (await owner()).query(
    "select id, injured_from::text, injured_to::text from indemnity_rate order by jurisdiction, injured_from",
  );
  return rows;
}

const indemnity = async (by: PersonName) =>
  (await programOverview.run(as(by), { programId: louisiana.programId })).wage?.indemnity ?? null;

beforeAll(async () => {
  world = await makeWorld();
  louisiana = await makeProgram(world, { state: "LA" });
  await (await owner()).query(
    "insert into claim_wage (claim_id, average_weekly_cents) select claim_id, 90000 from program where id = $1",
    [louisiana.programId],
  );
});

describe("a dated indemnity rate", () => {
  it("is not known until it is added, then opens to its share and source", async () => {
    expect(await indemnity("adjustor")).toBeNull();
    const { wage } = await programOverview.run(as("adjustor"), { programId: louisiana.programId });
    expect(wage?.notKnown).toMatch(/^No indemnity rate of LA is loaded;/);
    await add({ jurisdiction: "LA", share: "2/3", injuredFrom: "2020-01-01", source: "La. R.S. 23:1221" });
    expect(await indemnity("adjustor")).toMatchObject({
      weeklyCents: 60_000,
      source: "La. R.S. 23:1221",
      explanation: { inputs: expect.arrayContaining([expect.objectContaining({ value: "$900.00" })]) },
    });
    expect(await indemnity("therapist")).toBeNull();
  });

  it("ends the one in force, and taken back leaves all as it was", async () => {
    const before = await standing();
    const { rateId } = await add();
    const after = await standing();
    expect(after).toContainEqual(expect.objectContaining({ id: "TX-2015-09-01", injured_to: "2026-12-31" }));
    const undo =
      (by: PersonName, at = now) =>
      () =>
        undoIndemnityRate.run(as(by, at), { rateId });
    await expectRefused(undo("platformAdmin", new Date("2027-01-02T16:00:00Z")), "CONFLICT", { tables });
    await expectRefused(undo("payerAdmin"), "FORBIDDEN", { tables });
    const later = await add({ injuredFrom: "2028-01-01" });
    await expectRefused(undo("platformAdmin"), "CONFLICT", { tables, sentence: /follows from 1 Jan 2028/ });
    await undoIndemnityRate.run(as("platformAdmin"), { rateId: later.rateId });
    expect(await standing()).toEqual(after);
    await undo("platformAdmin")();
    expect(await standing()).toEqual(before);
    await expectRefused(undo("platformAdmin"), "NOT_FOUND", { tables });
    const { rows } = await (await owner()).query(
      "select type from audit_entry where type like 'indemnity.%' order by seq",
    );
    expect(rows.map(({ type }) => type)).toEqual([
      "indemnity.added",
      "indemnity.added",
      "indemnity.added",
      "indemnity.undone",
      "indemnity.undone",
    ]);
  });

  it("pays the higher share of a low wage in its first weeks, and keeps it in a new version", async () => {
    const texan = await makeProgram(world, { state: "TX" });
    await (await owner()).query(
      "insert into claim_wage (claim_id, average_weekly_cents, hourly_cents) select claim_id, 36000, 900 from program where id = $1",
      [texan.programId],
    );
    const weekly = async (at: string) => {
      const overview = await programOverview.run(as("adjustor", new Date(at)), {
        programId: texan.programId,
      });
      return overview.wage?.indemnity?.weeklyCents;
    };
    const { rows } = await (await owner()).query<{ last: string; next: string }>(
      `select (injured_on + 181)::text as last, (injured_on + 182)::text as next
       from claim c join program p on p.claim_id = c.id where p.id = $1`,
      [texan.programId],
    );
    expect(await weekly(`${rows[0]?.last}T18:00:00Z`)).toBe(27_000);
    expect(await weekly(`${rows[0]?.next}T18:00:00Z`)).toBe(25_200);
    const { rateId } = await add({ lowShare: "75 %", lowBelowHourlyCents: 1100, lowWeeks: 26 });
    const lines = await listIndemnity.run(as("platformAdmin"), undefined);
    expect(lines.find(({ id }) => id === rateId)?.rate.lowWage).toMatchObject({
      belowHourlyCents: 1100,
      weeks: 26,
    });
    await undoIndemnityRate.run(as("platformAdmin"), { rateId });
  });

  it("is refused in the past, over another, without a source, and to all but the platform", async () => {
    await expectRefused(() => add({ injuredFrom: "2026-11-24" }), "RULE", {
      tables,
      sentence: /25 Nov 2026/,
    });
    await expectRefused(() => add({ jurisdiction: "CA", injuredFrom: "2025-06-01" }), "RULE", { tables });
    await expectRefused(() => add({ lowShare: "75 %" }), "BAD_INPUT", { tables, sentence: /all three/ });
    await expectRefused(() => add({ source: "" }), "BAD_INPUT", { tables, sentence: /has a source/ });
    await expectRefused(() => add({ minCents: 200, maxCents: 100 }), "BAD_INPUT", { tables });
    await expectRefused(() => add({}, "payerAdmin"), "FORBIDDEN", { tables });
    await expectRefused(() => add({}, "manager"), "FORBIDDEN", { tables });
    expect(await listIndemnity.run(as("platformAdmin"), undefined)).toHaveLength(3);
  });
});
