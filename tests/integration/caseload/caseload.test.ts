import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { board as holdings } from "@/server/services/caseload/board";
import { caseload } from "@/server/services/caseload/caseload";
import { logCall } from "@/server/services/coordination/log-call";
import { taskFigures } from "@/server/services/explain/task-figures";
import { submitReport } from "@/server/services/progress/submit-report";
import { lookAt } from "../../support/alarms";
import { grantSessions } from "../../support/authorize";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let stalled: MadeProgram;
let silent: MadeProgram;
const tuesday = new Date("2026-11-10T15:00:00Z");
const as = (name: PersonName, now = tuesday) => ({ identity: world.people[name].identity, now });
const home = (name: PersonName = "caseManager") => caseload.run(as(name), undefined);

beforeAll(async () => {
  world = await makeWorld();
  await makeRequest(world);
  silent = await makeProgram(world);
  await grantSessions(world, silent);
  stalled = await makeProgram(world);
  await grantSessions(world, stalled);
  const abilities = abilitiesOf(stalled, { week: 1, testedOn: plainDate("2026-11-06") });
  await submitReport.run(as("therapist", new Date("2026-11-09T15:00:00Z")), {
    programId: stalled.programId,
    report: { week: 1, sessionsPlanned: 5, sessionsAttended: 5, abilities },
  });
});

describe("the caseload", () => {
  it("puts the stalled program first, then the silent one", async () => {
    const { programs, stalled: flat, silent: late } = await home();
    expect(programs.map(({ programId }) => programId).slice(0, 2)).toEqual([
      stalled.programId,
      silent.programId,
    ]);
    expect({ flat, late }).toEqual({ flat: 1, late: 1 });
    expect(programs[1]).toMatchObject({ reportLate: true, reportDue: { urgency: "late" } });
  });

  it("says who holds what, the longest idle first, and each thing once", async () => {
    const { lines: board } = await holdings.run(as("caseManager"), {});
    const since = board.map((line) => line.since);
    expect(since).toEqual(since.toSorted());
    const requests = board.filter(({ requestId }) => requestId !== null);
    expect(requests).toMatchObject([{ holder: "adjustor", holderName: "a. Test" }]);
    expect(requests[0]?.what).toMatch(/^Request R-.*, initial$/);
    const calls = board.filter(
      ({ programId, holder }) => programId === stalled.programId && holder === "clinic",
    );
    expect(calls.map(({ what }) => what).join()).toMatch(/insurer.*physician/);
    expect(new Set(board.map(({ key }) => key)).size).toBe(board.length);
  });

  it("shows a call as soon as it is logged", async () => {
    await logCall.run(as("caseManager"), {
      programId: stalled.programId,
      party: "clinic",
      spokeWith: "T. Cole",
      calledAt: "2026-11-10T14:30:00Z",
      outcome: "They retest the drag on Thursday.",
    });
    const { programs } = await home();
    expect(programs[0]?.lastCall).toMatchObject({ party: "clinic" });
  });

  it("is the case manager's own", async () => {
    await expectRefused(() => home("adjustor"), "FORBIDDEN");
    await expectRefused(() => home("therapist"), "FORBIDDEN");
  });
});

describe("the board", () => {
  const friday = new Date("2026-11-13T15:00:00Z");
  const figuresOf = async (name: PersonName, taskId: string) =>
    (await taskFigures.run(as(name, friday), { taskId })).figures;
  const look = (name: PersonName, filter = {}) => holdings.run(as(name, friday), filter);
  beforeAll(async () => {
    await lookAt(friday, stalled.programId, silent.programId);
  });

  it("shows each alarm with one holder, a due time, since when, and the rule that raised it", async () => {
    const { lines } = await look("caseManager", { kind: "Report late" });
    expect(lines.map(({ holder }) => holder)).toEqual(["clinic", "case_manager", "adjustor"]);
    expect(lines[0]).toMatchObject({
      programId: silent.programId,
      since: "2026-11-09T23:00:00.000Z",
      dueAt: "2026-11-10T23:00:00.000Z",
    });
    const figures = await figuresOf("caseManager", lines[0]?.taskId ?? "");
    expect(figures.map(({ figure }) => figure)).toEqual(["raised", "due", "idle"]);
    expect(figures[0]?.explanation.rule).toMatchObject({ name: "Weekly report", status: "policy" });
    expect(figures[2]).toMatchObject({ value: "3 d" });
    await expectRefused(() => figuresOf("otherTherapist", lines[0]?.taskId ?? ""), "NOT_FOUND");
    await expectRefused(() => figuresOf("employer", lines[0]?.taskId ?? ""), "FORBIDDEN");
  });

  it("can be asked for one holder, and says how much each has", async () => {
    const { lines, holders, total } = await look("manager", { holder: "clinic" });
    expect(new Set(lines.map(({ holder }) => holder))).toEqual(new Set(["clinic"]));
    expect(holders.find(({ name }) => name === "clinic")?.count).toBe(lines.length);
    expect(holders.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it("lets a reader close what the own role holds, and a claims manager the adjustors'", async () => {
    const mine = async (name: PersonName) =>
      new Set((await look(name)).lines.filter((line) => line.mine).map(({ holder }) => holder));
    expect(await mine("therapist")).toEqual(new Set(["clinic"]));
    expect(await mine("manager")).toEqual(new Set(["adjustor"]));
  });

  it("is of own programs", async () => {
    for (const outsider of ["otherAdjustor", "otherTherapist"] as const)
      expect((await look(outsider)).total).toBe(0);
    for (const nobody of ["physician", "employer", "worker", "payerAdmin"] as const)
      await expectRefused(() => look(nobody), "FORBIDDEN");
  });
});
