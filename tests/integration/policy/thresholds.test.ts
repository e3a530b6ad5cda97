import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { DEFAULT_PROGRESS_POLICY } from "@/server/domain/progress/policy";
import { type Thresholds, thresholdsOf } from "@/server/domain/progress/thresholds";
import { setApprovalLimit } from "@/server/services/admin/set-approval-limit";
import { previewThresholds } from "@/server/services/policy/preview-thresholds";
import { readThresholds } from "@/server/services/policy/read-thresholds";
import { setThresholds } from "@/server/services/policy/set-thresholds";
import { undoThresholds } from "@/server/services/policy/undo-thresholds";
import { loadEvidence } from "@/server/services/progress/evidence";
import { foldStanding } from "@/server/services/progress/refresh-standing";
import { submitReport } from "@/server/services/progress/submit-report";
import { transaction } from "@/server/services/transaction";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

const zone = "America/Chicago";
const now = new Date();
const today = dayIn(now, zone);
const usual = thresholdsOf(DEFAULT_PROGRESS_POLICY);
const tables = ["payer_policy", "membership"];

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (name: PersonName, at = now) => ({ identity: world.people[name].identity, now: at });
const version = (over: Partial<Thresholds>, effectiveFrom: PlainDate) => ({
  thresholds: { ...usual, ...over },
  effectiveFrom,
  source: "Board, November",
});
const forget = async () => (await owner()).query("delete from payer_policy");

/** Reports a week of the program on its Friday, with so many pounds dragged. */
function report(program: MadeProgram, week: number, drag: number) {
  const testedOn = addDays(program.startOn, week * 7 - 3);
  const abilities = abilitiesOf(program, { week, testedOn, measured: { drag } });
  return submitReport.run(as("therapist", instantAt(testedOn, "15:00", zone)), {
    programId: program.programId,
    report: { week, sessionsPlanned: 5, sessionsAttended: 5, abilities },
  });
}

const standing = (name: PersonName, { programId }: MadeProgram, at: PlainDate) =>
  transaction(world.people[name].identity, ({ tx, actor }) =>
    foldStanding({ tx, actor, now: instantAt(at, "18:00", zone) }, programId),
  );

describe("setting thresholds", () => {
  it("is the payer's administrator's and claims manager's, and stands in the history and the trail", async () => {
    await setThresholds.run(as("payerAdmin"), version({ minimumGainTenths: 30 }, addDays(today, 7)));
    await setThresholds.run(as("manager"), version({ minimumGainTenths: 40 }, addDays(today, 14)));
    const { thresholds, versions, rule } = await readThresholds.run(as("manager"), undefined);
    expect(thresholds).toEqual(usual);
    expect(rule).toMatchObject({ version: "2026-11", status: "policy" });
    expect(versions).toMatchObject([
      {
        state: "coming",
        setBy: "manager Test",
        untilOn: null,
        changes: ["Minimum gain 3.0 points → 4.0 points"],
      },
      {
        state: "coming",
        setBy: "payerAdmin Test",
        fromOn: addDays(today, 7),
        untilOn: addDays(today, 13),
        changes: ["Minimum gain 2.0 points → 3.0 points"],
      },
    ]);
    const { rows } = await (await owner()).query(
      "select body from audit_entry where type = 'policy.changed' order by seq",
    );
    expect(rows[0]?.body).toMatchObject({ payerId: world.payerId, effectiveFrom: addDays(today, 7) });
    await forget();
  });

  it("is refused to others, and to an organization that is no payer", async () => {
    const wanted = version({ minimumGainTenths: 30 }, addDays(today, 7));
    for (const name of ["adjustor", "reviewer", "therapist", "worker"] as const)
      await expectRefused(() => setThresholds.run(as(name), wanted), "FORBIDDEN", { tables });
    await expectRefused(() => setThresholds.run(as("platformAdmin"), wanted), "FORBIDDEN", {
      tables,
      sentence: /not a payer/,
    });
    await expectRefused(() => readThresholds.run(as("adjustor"), undefined), "FORBIDDEN");
  });

  it("is refused for today and before, for a day taken, for no change, and outside a range", async () => {
    const set = (over: Partial<Thresholds>, on: PlainDate) => () =>
      setThresholds.run(as("payerAdmin"), version(over, on));
    for (const on of [today, addDays(today, -30)])
      await expectRefused(set({ minimumGainTenths: 30 }, on), "RULE", {
        tables,
        sentence: /too early; write .* or a later day/,
      });
    await expectRefused(set({}, addDays(today, 1)), "RULE", { tables, sentence: /in force .* already/ });
    await expectRefused(set({ minimumGainTenths: 999 }, addDays(today, 1)), "BAD_INPUT", {
      tables,
      sentence: /Minimum gain must be from 0.1 point to 20.0 points/,
    });
    await set({ minimumGainTenths: 30 }, addDays(today, 1))();
    await expectRefused(set({ minimumGainTenths: 35 }, addDays(today, 1)), "CONFLICT", {
      tables,
      sentence: /take it back first/,
    });
    await forget();
  });

  it("cannot be dated back, edited or taken back in raw SQL once begun", async () => {
    const raw = (sql: string) =>
      transaction(world.people.payerAdmin.identity, ({ tx }) =>
        tx.sql(`raw_${sql.length}`, sql, [world.payerId]),
      );
    const insert =
      "insert into payer_policy (payer_id, effective_from, source) values ($1, current_date - 2, 'x')";
    await expect(raw(insert)).rejects.toThrow(/row-level security/);
    await expect(raw("update payer_policy set source = 'y' where payer_id = $1")).rejects.toThrow(
      /permission denied/,
    );
    await (await owner()).query(insert, [world.payerId]);
    expect(await raw("delete from payer_policy where payer_id = $1 returning id")).toEqual([]);
    await forget();
  });
});

describe("taking thresholds back", () => {
  it("works before their first day, once, and for nobody else's", async () => {
    await setThresholds.run(as("payerAdmin"), version({ nearlyUsedPercent: 10 }, addDays(today, 3)));
    const [made] = (await readThresholds.run(as("manager"), undefined)).versions;
    const undo = { versionId: made?.id ?? "" };
    await expectRefused(() => undoThresholds.run(as("adjustor"), undo), "FORBIDDEN", { tables });
    const later = as("manager", instantAt(addDays(today, 3), "12:00", zone));
    await expectRefused(() => undoThresholds.run(later, undo), "CONFLICT", {
      tables,
      sentence: /in force since/,
    });
    await undoThresholds.run(as("manager"), undo);
    await expectRefused(() => undoThresholds.run(as("manager"), undo), "NOT_FOUND", { tables });
    expect((await readThresholds.run(as("manager"), undefined)).versions).toEqual([]);
  });
});

describe("a change of thresholds", () => {
  it("is tried on the live programs first: names for the claims manager, counts for the administrator", async () => {
    const program = await makeProgram(world, { now });
    await report(program, 1, 112);
    const input = { thresholds: { ...usual, minimumGainTenths: 1 } };
    const told = await previewThresholds.run(as("manager"), input);
    expect(told).toMatchObject({ looked: 1, live: 1, aboveLimit: { today: 0, proposed: 0 } });
    const text = "would be progress, not flat and would ask for no action instead of the two calls";
    expect(told.effects).toEqual([{ text, count: 1 }]);
    expect(told.programs).toMatchObject([
      { programId: program.programId, claimNumber: program.claimNumber, text },
    ]);
    const counts = await previewThresholds.run(as("payerAdmin"), input);
    expect(counts).toEqual({ ...told, programs: null });
    expect(await previewThresholds.run(as("manager"), { thresholds: usual })).toMatchObject({
      effects: [],
      programs: [],
    });
  });

  it("is tried on their alarms too", async () => {
    const program = await makeProgram(world, { now });
    await grantSessions(world, program);
    await report(program, 1, 125);
    const early = { thresholds: { ...usual, stayEndingBusinessDays: 20 } };
    const { effects, programs } = await previewThresholds.run(as("manager"), early);
    const text = "would stand on the board: stay ending";
    expect(effects).toContainEqual({ text, count: 1 });
    expect(programs).toContainEqual(expect.objectContaining({ programId: program.programId, text }));
    const { rows } = await (await owner()).query("select from task where kind = 'stay_ending'");
    expect(rows).toEqual([]);
  });

  it("judges the weeks reported from its first day on, and no week before it again", async () => {
    const program = await makeProgram(world, { now });
    expect(await report(program, 1, 112)).toMatchObject({ kind: "flat" });
    expect(await report(program, 2, 125)).toMatchObject({ kind: "progress" });
    const from = addDays(program.startOn, 12);
    await setThresholds.run(
      as("payerAdmin"),
      version({ minimumGainTenths: 1, flatWeeksToDischarge: 1 }, from),
    );
    expect(await report(program, 3, 126)).toMatchObject({ kind: "progress", flatWeeks: 0 });
    const { course } = await standing("adjustor", program, addDays(from, 10));
    expect(course.weeks.map(({ kind }) => kind)).toEqual(["baseline", "flat", "progress", "progress"]);
    await forget();
    const without = await standing("adjustor", program, addDays(from, 10));
    expect(without.course.weeks.map(({ kind }) => kind)).toEqual(["baseline", "flat", "progress", "flat"]);
  });

  it("moves the day and time a weekly report is due", async () => {
    const program = await makeProgram(world, { now });
    await setThresholds.run(
      as("payerAdmin"),
      version({ reportDueBusinessDays: 2, reportDueTime: "12:00" }, addDays(today, 1)),
    );
    const { program: facts } = await transaction(world.people.therapist.identity, ({ tx, actor }) =>
      loadEvidence({ tx, actor, now }, program.programId),
    );
    expect(facts.reportPolicies).toEqual([
      { effectiveFrom: addDays(today, 1), reportDueBusinessDays: 2, reportDueTime: "12:00" },
    ]);
    await forget();
  });
});

describe("the days of requests and alarms", () => {
  it("are stored, shown and refused outside their range and order, in the database too", async () => {
    const set = (over: Partial<Thresholds>) => () =>
      setThresholds.run(as("payerAdmin"), version(over, addDays(today, 1)));
    await expectRefused(set({ returnedExpiresDays: 6 }), "BAD_INPUT", {
      tables,
      sentence: /lapses after must be from 7 days to 180 days/,
    });
    await expectRefused(set({ secondWarningBusinessDays: 3 }), "BAD_INPUT", {
      tables,
      sentence: /first warning must not be less than deadline, second warning/,
    });
    await set({ returnedExpiresDays: 14, lastWarningHours: 6 })();
    const [made] = (await readThresholds.run(as("manager"), undefined)).versions;
    expect(made?.changes).toEqual([
      "Deadline, last warning 4 hours → 6 hours",
      "A returned request lapses after 30 days → 14 days",
    ]);
    const raw = (await owner()).query("update payer_policy set first_warning_business_days = 0");
    await expect(raw).rejects.toThrow(/payer_policy_alarm_ranges/);
    await forget();
  });
});

describe("a person's own approval limit", () => {
  it("is the administrator's to set, within the range, for the payer's own people", async () => {
    const { membershipId } = world.people.adjustor;
    await setApprovalLimit.run(as("payerAdmin"), { membershipId, limitCents: 250_000 });
    const { rows } = await (await owner()).query(
      "select approval_limit_cents from membership where id = $1",
      [membershipId],
    );
    expect(rows[0]?.approval_limit_cents).toBe(250_000);
    const set = (name: PersonName, of: PersonName, limitCents: number) => () =>
      setApprovalLimit.run(as(name), { membershipId: world.people[of].membershipId, limitCents });
    await expectRefused(set("manager", "adjustor", 1), "FORBIDDEN", { tables });
    await expectRefused(set("payerAdmin", "otherAdjustor", 1), "NOT_FOUND", { tables });
    await expectRefused(set("payerAdmin", "reviewer", 1), "NOT_FOUND", { tables });
    await expectRefused(set("payerAdmin", "adjustor", -1), "BAD_INPUT", { tables, sentence: /from \$0 to/ });
  });
});
