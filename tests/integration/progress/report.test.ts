import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { reportForm } from "@/server/services/progress/report-form";
import { submitBaseline } from "@/server/services/progress/submit-baseline";
import { submitReport } from "@/server/services/progress/submit-report";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const friday = (program: MadeProgram, week: number) => addDays(program.startOn, week * 7 - 3);
const afternoon = (day: PlainDate) => instantAt(day, "15:00", "America/Chicago");

type Sent = {
  measured?: Record<string, number>;
  week?: number;
  by?: PersonName;
  /** The day of the tests, and the day it is sent. */
  on?: PlainDate;
  at?: PlainDate;
  excuse?: "illness";
  attended?: number;
};

function send(
  program: MadeProgram,
  { measured, week = 1, by = "therapist", on, at, excuse, attended = 5 }: Sent,
) {
  const testedOn = on ?? friday(program, week);
  return submitReport.run(
    { identity: world.people[by].identity, now: afternoon(at ?? testedOn) },
    {
      programId: program.programId,
      report: {
        week,
        sessionsPlanned: 5,
        sessionsAttended: attended,
        excuse,
        abilities: abilitiesOf(program, { week, testedOn, measured }),
      },
    },
  );
}

const tasks = async ({ programId }: MadeProgram) =>
  (
    await (
      await owner()
    ).query(
      "select kind, due_at, holder_role from task where program_id = $1 and kind not in ('confirm_demands', 'sign') order by kind, due_at, holder_role",
      [programId],
    )
  ).rows;

const notices = async ({ programId }: MadeProgram, kind: string) =>
  (
    await (
      await owner()
    ).query("select to_person_id, to_organization_id from notice where program_id = $1 and kind = $2", [
      programId,
      kind,
    ])
  ).rows;

describe("a weekly report", () => {
  it("moves the mark and reaches the five parties", async () => {
    const program = await makeProgram(world);
    const answer = await send(program, { measured: { drag: 130 } });
    expect(answer).toMatchObject({
      tenths: 761,
      kind: "progress",
      markTenths: 761,
      flatWeeks: 0,
      action: "none",
    });
    const told = await notices(program, "report.submitted");
    const { people } = world;
    expect(told.map((one) => one.to_person_id ?? one.to_organization_id).toSorted()).toEqual(
      [
        people.caseManager.personId,
        people.adjustor.personId,
        people.physician.personId,
        world.employerId,
        program.worker.personId,
      ].toSorted(),
    );
  });

  it("owes two calls after a flat week, by five on the next business day, and once", async () => {
    const program = await makeProgram(world);
    expect(await send(program, {})).toMatchObject({ kind: "flat", flatWeeks: 1, action: "call" });
    const due = instantAt(addDays(program.startOn, 7), "17:00", "America/Chicago");
    expect(await tasks(program)).toEqual([
      { kind: "call_insurer", due_at: due, holder_role: "clinic" },
      { kind: "call_physician", due_at: due, holder_role: "clinic" },
    ]);
  });

  it("proposes discharge to physician and adjustor after two flat weeks", async () => {
    const program = await makeProgram(world);
    await send(program, { week: 1 });
    expect(await send(program, { week: 2 })).toMatchObject({ flatWeeks: 2, action: "discharge" });
    const told = await notices(program, "alarm.agree_discharge");
    expect(told.map((one) => one.to_person_id).toSorted()).toEqual(
      [world.people.physician.personId, world.people.adjustor.personId].toSorted(),
    );
    expect((await tasks(program)).map(({ kind, holder_role }) => [kind, holder_role])).toEqual([
      ["agree_discharge", "adjustor"],
      ["agree_discharge", "physician"],
      ["call_insurer", "clinic"],
      ["call_physician", "clinic"],
      ["discharge", "clinic"],
    ]);
  });

  it("does not count an excused week", async () => {
    const program = await makeProgram(world);
    expect(await send(program, { excuse: "illness", attended: 1 })).toMatchObject({
      kind: "excused",
      action: "none",
    });
    expect(await tasks(program)).toEqual([]);
  });

  it("makes the next week's fall due, once the stay is approved", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    await send(program, { week: 1, measured: { drag: 130 } });
    const { rows } = await (await owner()).query(
      "select next_report_due_at from program_standing where program_id = $1",
      [program.programId],
    );
    expect(rows[0].next_report_due_at).toEqual(
      instantAt(addDays(program.startOn, 14), "17:00", "America/Chicago"),
    );
  });

  it("gives the form last week's amounts", async () => {
    const program = await makeProgram(world);
    await send(program, { measured: { drag: 130 } });
    const form = await reportForm.run(
      { identity: world.people.therapist.identity, now: afternoon(friday(program, 2)) },
      { programId: program.programId },
    );
    expect(form).toMatchObject({ week: 2, openWeeks: [2], sessionsPlanned: 5 });
    expect(form.rows.find(({ code }) => code === "drag")).toMatchObject({
      text: "drag 165 lb",
      last: { measured: 130, week: 1 },
    });
  });
});

describe("a weekly report is refused, and nothing is written,", () => {
  const cases: [string, Sent, object][] = [
    ["for an employer", { by: "employer" }, { code: "FORBIDDEN" }],
    ["for another clinic", { by: "otherTherapist" }, { code: "NOT_FOUND" }],
    ["for a week that comes too early", { week: 3 }, { code: "RULE", field: "week" }],
    ["when nothing can be run in 0 seconds", { measured: { run: 0 } }, { name: "ZodError" }],
    [
      "with last week's date",
      { on: "2026-11-01" as PlainDate, at: "2026-11-06" as PlainDate },
      { code: "RULE", field: expect.stringMatching(/testedOn/) },
    ],
    ["with more attended than planned", { attended: 6 }, { name: "ZodError" }],
  ];
  it.each(cases)("%s", async (_, sent, refusal) => {
    const program = await makeProgram(world);
    const before = await rowCounts();
    await expect(send(program, sent)).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });

  it("for a week that has one", async () => {
    const program = await makeProgram(world);
    await send(program, {});
    const before = await rowCounts();
    await expect(send(program, {})).rejects.toMatchObject({ code: "CONFLICT", field: "week" });
    expect(await rowCounts()).toEqual(before);
  });

  it("twice in one moment: one is filed", async () => {
    const program = await makeProgram(world);
    const answers = await Promise.allSettled([send(program, {}), send(program, {}), send(program, {})]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("without a baseline", async () => {
    const program = await makeProgram(world, { upTo: "demands" });
    await expect(send(program, {})).rejects.toMatchObject({ code: "RULE" });
  });
});

describe("a baseline", () => {
  const again = (program: MadeProgram, drag: number) =>
    submitBaseline.run(
      { identity: world.people.therapist.identity, now: program.now },
      {
        programId: program.programId,
        report: {
          week: 0,
          sessionsPlanned: 0,
          sessionsAttended: 0,
          abilities: abilitiesOf(program, { week: 0, testedOn: program.startOn, measured: { drag } }),
        },
      },
    );

  it("entered again replaces the first", async () => {
    const program = await makeProgram(world, { upTo: "baseline" });
    expect(await again(program, 165)).toMatchObject({ tenths: 803, essentialUnmet: 4, tested: 5 });
  });

  it("stays once a weekly report rests on it", async () => {
    const program = await makeProgram(world);
    await send(program, {});
    const before = await rowCounts();
    await expect(again(program, 165)).rejects.toMatchObject({ code: "RULE" });
    expect(await rowCounts()).toEqual(before);
  });
});
