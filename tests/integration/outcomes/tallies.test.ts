import { beforeAll, describe, expect, it } from "vitest";
import { outcomePeriod } from "@/server/domain/outcomes/period";
import type { PlainDate } from "@/server/domain/plain-date";
import { loadScorecard } from "@/server/services/outcomes/load-scorecard";
import { loadFullDuty, loadTallies, type Whose } from "@/server/services/outcomes/tallies";
import { requestPage } from "@/server/services/request-page/request-page";
import { transaction } from "@/server/services/transaction";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const december = new Date("2026-12-01T15:00:00Z");
const period = outcomePeriod("2026-12-01" as PlainDate);

beforeAll(async () => {
  world = await makeWorld();
  const db = await owner();
  const ended = [await makeProgram(world), await makeProgram(world), await makeProgram(world)];
  // One kept its stay, one is two days over, one ended long ago.
  for (const [index, program] of ended.entries())
    await endProgram(world, program, {
      dischargedOn: ["2026-11-28", "2026-11-30", "2024-11-30"][index],
      workStatus: index === 1 ? "off_work" : "full_duty",
      completed: index !== 1,
    });
  await db.query(
    "update outcome set status_30 = 'not_reached', status_90 = 'full_duty' where program_id = $1",
    [ended[0]?.programId],
  );
  // The case manager has none of these programs, only one still running.
  await db.query("update program set case_manager_id = null where discharged_on is not null");
});

const ask = <T>(name: PersonName, run: (context: Parameters<typeof loadTallies>[0]) => Promise<T>) =>
  transaction(world.people[name].identity, ({ tx, actor }) => run({ tx, actor, now: december }));
const talliesFor = (name: PersonName, whose: Whose) =>
  ask(name, (context) => loadTallies(context, whose, period));

describe("outcomes counted by the database", () => {
  it("count what ended in the period, both ends inside", async () => {
    const { payerId, clinicId } = world;
    expect(await talliesFor("adjustor", { payerId, clinicId })).toEqual([
      {
        clinicId,
        strength: "V",
        starters: 2,
        completers: 1,
        fullDuty: 1,
        fullDutyCompleters: 1,
        promised: 2,
        stayKept: 1,
        reportsDue: 8,
        reportsOnTime: 8,
        known30: 0,
        durable30: 0,
        known90: 1,
        durable90: 1,
        costCents: 1_024_000,
      },
    ]);
    const edge = { from: "2026-11-28" as PlainDate, to: "2026-11-30" as PlainDate };
    const [both] = await ask("adjustor", (context) => loadTallies(context, { payerId, clinicId }, edge));
    expect(both?.starters).toBe(2);
  });

  it("are the same for payer, clinic and a case manager who sees none of those claims", async () => {
    await makeProgram(world);
    const { payerId, clinicId } = world;
    const told = await talliesFor("adjustor", { payerId, clinicId });
    for (const name of ["manager", "reviewer", "therapist", "caseManager"] as const)
      expect([name, await talliesFor(name, { payerId, clinicId })]).toEqual([name, told]);
    expect(await talliesFor("therapist", { payerId: null, clinicId })).toEqual(told);
    expect(await talliesFor("manager", { payerId, clinicId: null })).toEqual(told);
  });

  it("are nothing to those who have nothing to do with payer and clinic", async () => {
    const { payerId, clinicId, otherPayerId, otherClinicId } = world;
    const whose = { payerId, clinicId };
    for (const name of ["otherAdjustor", "otherTherapist"] as const)
      expect([name, await talliesFor(name, whose)]).toEqual([name, []]);
    expect(await talliesFor("adjustor", { payerId: null, clinicId })).toEqual([]);
    expect(await talliesFor("therapist", { payerId, clinicId: null })).toEqual([]);
    for (const elsewhere of [
      { payerId: otherPayerId, clinicId },
      { payerId, clinicId: otherClinicId },
    ])
      expect(await talliesFor("caseManager", elsewhere)).toEqual([]);
    for (const name of ["employer", "physician", "worker", "payerAdmin"] as const)
      await expect(talliesFor(name, whose)).rejects.toThrow(/permission denied/);
  });

  it("are the same out of a payer's roll-ups, whether its changes are folded or still wait", async () => {
    const { payerId } = world;
    const db = await owner();
    const late = await makeProgram(world);
    const waiting = "select 1 from portfolio_touch where payer_id = $1";
    const periods = [
      ["2024-11-30", "2026-12-01"],
      ["2024-12-01", "2026-11-30"],
      ["2026-11-15", "2026-11-29"],
      ["2026-10-02", "2026-12-31"],
      ["2026-11-01", "2027-01-31"],
    ].map(([from, to]) => ({ from, to }) as typeof period);
    const agree = async (ended: number) => {
      for (const asked of periods) {
        const whole = await ask("manager", (context) =>
          loadTallies(context, { payerId, clinicId: null }, asked),
        );
        const told = whole.map(
          ({ clinicId, strength, starters, completers, fullDuty, fullDutyCompleters }) => ({
            clinicId,
            strength,
            starters,
            completers,
            fullDuty,
            fullDutyCompleters,
          }),
        );
        const rolled = await ask("manager", (context) => loadFullDuty(context, payerId, asked));
        expect([asked, rolled]).toEqual([asked, told]);
      }
      const [all] = await ask("manager", (context) => loadFullDuty(context, payerId, periods[0] ?? period));
      expect(all?.starters).toBe(ended);
    };
    expect((await db.query(waiting, [payerId])).rowCount).toBeGreaterThan(0);
    await agree(3);
    await db.query("select fold_portfolio($1, 10000)", [payerId]);
    expect((await db.query(waiting, [payerId])).rowCount).toBe(0);
    await agree(3);
    await endProgram(world, late, { dischargedOn: "2026-11-20", workStatus: "modified_duty" });
    await db.query("update outcome set work_status = 'off_work' where discharged_on = '2026-11-28'");
    await agree(4);
    await db.query("update outcome set started = false where program_id = $1", [late.programId]);
    await agree(3);
    await db.query("delete from outcome where program_id = $1", [late.programId]);
    await db.query("update program set discharged_on = null where id = $1", [late.programId]);
    await db.query("update outcome set work_status = 'full_duty' where discharged_on = '2026-11-28'");
    await agree(3);
  });

  it("of a payer's roll-ups are nothing to others", async () => {
    const rolled = (name: PersonName) => ask(name, (context) => loadFullDuty(context, world.payerId, period));
    expect(await rolled("caseManager")).toEqual(await rolled("manager"));
    expect(await rolled("otherAdjustor")).toEqual([]);
    for (const name of ["therapist", "employer", "physician", "worker", "payerAdmin"] as const)
      await expect(rolled(name)).rejects.toThrow(/permission denied/);
  });

  it("make the clinic's card, with its median overrun", async () => {
    const { payerId, clinicId } = world;
    const card = await ask("therapist", (context) => loadScorecard(context, { payerId, clinicId }));
    expect(card).toMatchObject({
      stayKept: { count: 1, of: 2 },
      medianOverrunDays: 1,
      durable30: { of: 0 },
      durable90: { count: 1, of: 1 },
      costPerFullDutyCents: 1_024_000,
    });
  });

  it("leave a program that started on no approved stay out of stays kept and of the median overrun", async () => {
    const { payerId, clinicId } = world;
    const { programId } = await makeProgram(world, { upTo: "baseline" });
    const db = await owner();
    await db.query("update program set discharged_on = '2026-11-27' where id = $1", [programId]);
    await db.query(
      `insert into outcome (program_id, payer_id, clinic_id, discharged_on, started, work_status, completed, reason, stop_rule, cost_cents,
         reports_due, reports_on_time) values ($1, $2, $3, '2026-11-27', true, 'off_work', false, 'not_authorized', false, 0, 0, 0)`,
      [programId, payerId, clinicId],
    );
    const card = await ask("therapist", (context) => loadScorecard(context, { payerId, clinicId }));
    expect(card).toMatchObject({
      fullDutyOfStarters: { of: 3 },
      stayKept: { count: 1, of: 2 },
      unpromised: 1,
      medianOverrunDays: 1,
    });
    await db.query("delete from outcome where program_id = $1", [programId]);
  });

  it("say the same of the clinic on a request, whoever reads it", async () => {
    const { requestId } = await makeRequest(world);
    const views = [];
    for (const name of ["adjustor", "caseManager", "therapist"] as const) {
      const page = await requestPage.run(
        { identity: world.people[name].identity, now: december },
        { requestId },
      );
      views.push(page.outcome.clinic);
    }
    expect(views[0]).toMatchObject({ completers: { count: 1, of: 1 }, starters: { count: 1, of: 2 } });
    expect(views[1]).toEqual(views[0]);
    expect(views[2]).toEqual(views[0]);
  });
});
