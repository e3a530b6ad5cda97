import { beforeAll, describe, expect, it } from "vitest";
import { shippedLimits } from "@/server/domain/fees/limits.data";
import { addDays } from "@/server/domain/plain-date";
import { dateLimitAnew } from "@/server/services/limits/date-limit";
import { listLimits } from "@/server/services/limits/list-limits";
import { undoLimit } from "@/server/services/limits/undo-limit";
import { loadReference } from "@/server/services/reference/load-reference";
import { planStay } from "@/server/services/stay/plan-stay";
import { previewStay } from "@/server/services/stay/preview-stay";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { comingMonday } from "../../support/rule-input";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
const { now, today } = comingMonday();
const as = (name: PersonName, at = now) => ({ identity: world.people[name].identity, now: at });
const tables = ["program_limit"];

/** A stay that begins today is held to the limits of before. */
const from = addDays(today, 14);

const louisiana = shippedLimits.find(
  ({ jurisdiction, program: kind }) => jurisdiction === "LA" && kind === "hardening",
);
const limits = (change: object = {}) => ({
  ...louisiana,
  maxMinutesPerDay: 300,
  source: "LAC 40:I.5127, as amended",
  effectiveFrom: from,
  ...change,
});
const date = (change: object = {}, by: PersonName = "platformAdmin") =>
  dateLimitAnew.run(as(by), limits(change) as Parameters<typeof dateLimitAnew.run>[1]);

async function standing() {
  const { rows } = await (await owner()).query(
    "select id, effective_from::text, effective_to::text from program_limit order by jurisdiction, program, effective_from",
  );
  return rows;
}

const stay = (startOn: string) => ({
  startOn,
  weeks: 4,
  sessionsPerWeek: 5,
  minutesByWeek: [360, 360, 360, 360],
});
const planned = (startOn: string) => ({ programId: program.programId, stay: stay(startOn) });

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world, { state: "LA", upTo: "baseline", now });
});

describe("a state's limits of a program", () => {
  it("ship as the rule book has them, for every administrator to read, each with source and status", async () => {
    const { lines, mayChange } = await listLimits.run(as("payerAdmin"), undefined);
    expect(mayChange).toBe(false);
    const said = (each: { jurisdiction: string; program: string; effectiveFrom: string }) =>
      [each.jurisdiction, each.program, each.effectiveFrom].join();
    expect(lines.map(({ limit }) => said(limit)).sort()).toEqual(shippedLimits.map(said).sort());
    for (const { limit } of lines) expect([limit.source, limit.status]).not.toContain("");
  });

  it("show the platform how many live programs they reach, in numbers alone", async () => {
    const { lines, mayChange } = await listLimits.run(as("platformAdmin"), undefined);
    expect(mayChange).toBe(true);
    const reached = lines.filter(({ livePrograms }) => livePrograms > 0);
    expect(
      reached.map(({ limit, livePrograms }) => [limit.jurisdiction, limit.program, livePrograms]),
    ).toEqual([["LA", "hardening", 1]]);
  });

  it("dated anew hold from their day on, and change nothing that begins before", async () => {
    const before = await standing();
    const { limitId } = await date();
    const limitsOf = async (startOn: string) =>
      (await previewStay.run(as("therapist"), planned(startOn))).limits.admissible;
    expect(await limitsOf(today)).toBe(true);
    expect(await limitsOf(from)).toBe(false);
    await expectRefused(() => planStay.run(as("therapist"), planned(from)), "RULE", {
      tables: ["stay_entry"],
      sentence: /6 h a day; the rule: 4–5 h\. \(LAC 40:I\.5127, as amended\)/,
    });
    await loadReference();
    expect(await standing()).toHaveLength(before.length + 1);
    await undoLimit.run(as("platformAdmin"), { limitId });
    expect(await standing()).toEqual(before);
    expect(await limitsOf(from)).toBe(true);
    const { rows } = await (await owner()).query(
      "select type, body from audit_entry where type like 'limit.%' order by seq",
    );
    expect(rows.map(({ type }) => type)).toEqual(["limit.dated", "limit.undone"]);
    expect(rows[0].body).toMatchObject({ limitId, jurisdiction: "LA", program: "hardening", from: from });
  });

  it("are taken back only before their day, the last ones first, and by the platform alone", async () => {
    const first = await date();
    const second = await date({ effectiveFrom: addDays(from, 30) });
    const undo =
      (limitId: string, by: PersonName = "platformAdmin", at = now) =>
      () =>
        undoLimit.run(as(by, at), { limitId });
    await expectRefused(undo(first.limitId), "CONFLICT", { tables, sentence: /take that one back first/ });
    await expectRefused(undo(second.limitId, "payerAdmin"), "FORBIDDEN", { tables });
    await expectRefused(undo(second.limitId, "manager"), "FORBIDDEN", { tables });
    await undo(second.limitId)();
    const later = new Date(`${addDays(from, 2)}T18:00:00Z`);
    await expectRefused(undo(first.limitId, "platformAdmin", later), "CONFLICT", {
      tables,
      sentence: /stays on record/,
    });
    await undo(first.limitId)();
    await expectRefused(undo(first.limitId), "NOT_FOUND", { tables });
  });

  it("are refused in the past, over coming ones, without a source, and to all but the platform", async () => {
    const { limitId } = await date();
    await expectRefused(() => date({ effectiveFrom: today }), "RULE", {
      tables,
      sentence: /nothing already decided changes/,
    });
    await expectRefused(() => date(), "RULE", { tables, sentence: /two may not hold at once/ });
    await expectRefused(() => date({ source: "" }), "BAD_INPUT", { tables, sentence: /have a source/ });
    await expectRefused(() => date({ minMinutesPerDay: 400 }), "BAD_INPUT", { tables });
    await expectRefused(() => date({}, "payerAdmin"), "FORBIDDEN", { tables });
    await expectRefused(() => date({}, "therapist"), "FORBIDDEN", { tables });
    await undoLimit.run(as("platformAdmin"), { limitId });
  });

  it("have one answer a day and a source, whoever writes to the database", async () => {
    const insert = (source: string) =>
      owner().then((db) =>
        db.query(
          `insert into program_limit (id, jurisdiction, program, body, effective_from, source, status)
           values ('x', 'LA', 'hardening', '{}', '2030-01-01', $1, 'seen')`,
          [source],
        ),
      );
    await expect(insert("a rule")).rejects.toThrow("program_limit_one_answer");
    await expect(insert(" ")).rejects.toThrow(/program_limit_(of_a_source|one_answer)/);
  });
});
