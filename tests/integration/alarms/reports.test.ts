import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { submitReport } from "@/server/services/progress/submit-report";
import { alarmsIn, lookAt } from "../../support/alarms";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

// A Texan program from Monday 2 November 2026; Wednesday 11 November is no working day.
const at = (day: string, time: string) => instantAt(day as PlainDate, time, "America/Chicago");
const justBefore = (instant: Date) => new Date(+instant - 1000);

let world: World;
let program: MadeProgram;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  program = await makeProgram(world);
  await grantSessions(world, program);
});

type Week = { now?: Date; measured?: Record<string, number>; excuse?: "illness" };

function report(week: number, { now, measured, excuse }: Week = {}) {
  const testedOn = addDays(program.startOn, week * 7 - 3);
  return submitReport.run(
    { identity: world.people.therapist.identity, now: now ?? at(testedOn, "15:00") },
    {
      programId: program.programId,
      report: {
        week,
        sessionsPlanned: 5,
        sessionsAttended: excuse ? 1 : 5,
        excuse,
        abilities: abilitiesOf(program, { week, testedOn, measured }),
      },
    },
  );
}

const brief = async (kind: string) =>
  (await alarmsIn(program.programId, kind)).map(({ holder_role, fired_at, due_at, closed_at }) => ({
    holder: holder_role,
    fired: fired_at,
    due: due_at,
    closed: closed_at,
  }));

describe("a weekly report that does not come", () => {
  const due = at("2026-11-09", "17:00");
  const steps = [
    { holder: "clinic", fired: due, due: at("2026-11-10", "17:00"), closed: null },
    {
      holder: "case_manager",
      fired: at("2026-11-10", "17:00"),
      due: at("2026-11-12", "17:00"),
      closed: null,
    },
    { holder: "adjustor", fired: at("2026-11-12", "17:00"), due: at("2026-11-13", "17:00"), closed: null },
  ];

  it("climbs its ladder: the clinic at once, the case manager a business day later, the adjustor after two", async () => {
    for (const [index, { fired }] of steps.entries()) {
      await lookAt(justBefore(fired), program.programId);
      expect(await brief("report_late")).toEqual(steps.slice(0, index));
      await lookAt(fired, program.programId);
      expect(await brief("report_late")).toEqual(steps.slice(0, index + 1));
    }
    await lookAt(at("2026-11-13", "09:00"), program.programId);
    expect(await brief("report_late")).toEqual(steps);
  });

  it("closes with the reason when it comes, and goes no further up", async () => {
    await lookAt(at("2026-11-10", "18:00"), program.programId);
    const filed = at("2026-11-10", "19:00");
    await report(1, { now: filed, measured: { drag: 130 } });
    await lookAt(at("2026-11-13", "09:00"), program.programId);
    const alarms = await alarmsIn(program.programId, "report_late");
    expect(alarms.map(({ closed_at, note }) => [closed_at, note])).toEqual([
      [filed, "The report of week 1 is in."],
      [filed, "The report of week 1 is in."],
    ]);
  });

  it("asks nobody where it came in time", async () => {
    await report(1, { measured: { drag: 130 } });
    await lookAt(at("2026-11-13", "09:00"), program.programId);
    expect(await brief("report_late")).toEqual([]);
    expect(await brief("silent_week")).toEqual([]);
  });

  it("is a silent week where nothing else was heard either, and the case manager asks", async () => {
    const over = at("2026-11-16", "17:00");
    await lookAt(over, program.programId);
    expect(await brief("silent_week")).toEqual([
      { holder: "case_manager", fired: over, due: at("2026-11-17", "17:00"), closed: null },
    ]);
  });
});

describe("three days without a worker", () => {
  it("are caught up once, in order, dated right", async () => {
    await lookAt(at("2026-11-06", "09:00"), program.programId);
    const back = at("2026-11-13", "09:00");
    await lookAt(back, program.programId);
    await lookAt(back, program.programId);
    expect((await brief("report_late")).map(({ fired }) => fired)).toEqual([
      at("2026-11-09", "17:00"),
      at("2026-11-10", "17:00"),
      at("2026-11-12", "17:00"),
    ]);
  });

  it("leave what came and went in them in the record, closed and told to nobody", async () => {
    await report(1, { now: at("2026-11-10", "10:00"), measured: { drag: 130 } });
    const [late] = await alarmsIn(program.programId, "report_late");
    expect(late).toMatchObject({ fired_at: at("2026-11-09", "17:00"), closed_at: at("2026-11-10", "10:00") });
  });
});

describe("weeks without progress", () => {
  it("propose discharge after two, to physician and adjustor, and stop when a week progresses", async () => {
    await report(1);
    expect((await alarmsIn(program.programId, "call_insurer")).map(({ detail }) => detail)).toEqual([
      "Week 1: job match 72.6 % against 74.6 % needed; 1 flat week in a row. The clinic calls the insurer by the next business day.",
    ]);
    await report(2);
    expect((await brief("agree_discharge")).map(({ holder }) => holder)).toEqual(["adjustor", "physician"]);
    await report(3, { measured: { drag: 165 } });
    await lookAt(at("2026-11-20", "16:00"), program.programId);
    for (const one of await alarmsIn(program.programId, "agree_discharge"))
      expect(one).toMatchObject({ closed_at: at("2026-11-20", "15:00"), note: "Week 3 is no longer flat." });
    expect((await brief("call_insurer")).map(({ closed }) => closed)).toEqual([null]);
  });

  it("are told to case manager and adjustor each business day from the third on", async () => {
    for (const week of [1, 2, 3]) await report(week);
    await lookAt(at("2026-11-24", "07:59"), program.programId);
    const told = (await brief("escalation")).filter(({ holder }) => holder === "adjustor");
    expect(told).toEqual([
      {
        holder: "adjustor",
        fired: at("2026-11-20", "15:00"),
        due: at("2026-11-23", "17:00"),
        closed: at("2026-11-23", "08:00"),
      },
      { holder: "adjustor", fired: at("2026-11-23", "08:00"), due: at("2026-11-24", "17:00"), closed: null },
    ]);
    expect((await brief("escalation")).filter(({ holder }) => holder === "case_manager")).toHaveLength(2);
  });

  it("are proposed to end once: an excused week after them proposes nothing anew", async () => {
    await report(1);
    await report(2);
    await report(3, { excuse: "illness" });
    const { rows } = await (await owner()).query(
      "select count(*)::int as proposed from audit_entry where program_id = $1 and type = 'discharge.proposed'",
      [program.programId],
    );
    expect(rows).toEqual([{ proposed: 1 }]);
  });

  it("neither count nor end with an excused week between them", async () => {
    await report(1);
    await report(2, { excuse: "illness" });
    await lookAt(at("2026-11-13", "16:00"), program.programId);
    expect(await brief("agree_discharge")).toEqual([]);
    await report(3);
    expect((await brief("agree_discharge")).map(({ fired }) => fired)).toEqual([
      at("2026-11-20", "15:00"),
      at("2026-11-20", "15:00"),
    ]);
  });
});
