import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { previewReport } from "@/server/services/clinic/preview-report";
import { workingFile } from "@/server/services/clinic/working-file";
import { keepDraft } from "@/server/services/drafts/keep";
import { readDraft } from "@/server/services/drafts/read";
import { submitReport } from "@/server/services/progress/submit-report";
import { planStay } from "@/server/services/stay/plan-stay";
import { rowCounts } from "../../support/counts";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
});

const friday = () => addDays(program.startOn, 4);
const as = (name: PersonName) => ({
  identity: world.people[name].identity,
  now: instantAt(friday(), "15:00", "America/Chicago"),
});
const report = (measured: Record<string, number>) => ({
  week: 1,
  sessionsPlanned: 5,
  sessionsAttended: 5,
  abilities: abilitiesOf(program, { week: 1, testedOn: friday(), measured }),
});

describe("the working file", () => {
  it("holds the job, the course, the stay and what may be reported now", async () => {
    const file = await workingFile.run(as("therapist"), { programId: program.programId });
    expect(file).toMatchObject({
      program: { id: program.programId, jobTitle: "Police officer" },
      match: { tenths: 726, met: 0, tested: 5, total: 5, ready: false },
      frozen: false,
      openWeeks: [1],
      requests: [],
      authorizations: [],
    });
    expect(file.match.essentialUnmet.map(({ shortfall }) => shortfall)).toContain("short 64 lb");
    expect(file.ledger).toHaveLength(1);
  });

  it("is closed to other roles, and to another clinic it does not exist", async () => {
    const open = (name: PersonName) => workingFile.run(as(name), { programId: program.programId });
    await expect(open("adjustor")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(open("employer")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(open("otherTherapist")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the preview of a report", () => {
  const preview = (name: PersonName, measured: Record<string, number>) =>
    previewReport.run(as(name), { programId: program.programId, report: report(measured) });

  it("says what the same report then says, and writes nothing", async () => {
    const before = await rowCounts();
    const progress = await preview("therapist", { drag: 165 });
    expect(progress).toMatchObject({ tenths: 803, deltaTenths: 77, markTenths: 726, kind: "progress" });
    expect(progress.progress?.formula).toContain("mark + minimum gain = 72.6 % + 2.0 = 74.6 %");
    expect(progress.progress?.inputs.at(-1)).toMatchObject({ label: "Week 1", value: "80.3 %, progress" });
    expect(await preview("therapist", {})).toMatchObject({ tenths: 726, kind: "flat" });
    expect(await rowCounts()).toEqual(before);
    const sent = await submitReport.run(as("therapist"), {
      programId: program.programId,
      report: report({ drag: 165 }),
    });
    expect(sent).toMatchObject({ tenths: progress.tenths, kind: progress.kind, sentence: progress.sentence });
  });

  it("names the field that breaks a rule", async () => {
    await expect(preview("therapist", { run: 0 })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: ["abilities", 2, "measured"] })],
    });
    await expect(preview("otherTherapist", {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(preview("physician", {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a step's draft", () => {
  it("is its writer's alone, and is gone once the step is sent", async () => {
    const planned = await makeProgram(world);
    const subject = `stay:${planned.programId}`;
    const caller = { ...as("therapist"), now: planned.now };
    await keepDraft.run(caller, { subject, body: { weeks: "6" } });
    expect(await readDraft.run(caller, { subject })).toMatchObject({ body: { weeks: "6" } });
    expect(await readDraft.run(as("otherTherapist"), { subject })).toBeNull();
    const stay = {
      startOn: planned.startOn,
      weeks: 4,
      sessionsPerWeek: 5,
      minutesByWeek: [240, 240, 240, 240],
    };
    await planStay.run(caller, { programId: planned.programId, stay });
    expect(await readDraft.run(caller, { subject })).toBeNull();
  });
});
