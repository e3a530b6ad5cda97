import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import type { Identity } from "@/server/services/actor";
import { sendMessage } from "@/server/services/coordination/send-message";
import { type ProgramOverview, programOverview } from "@/server/services/programs/overview";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitReport } from "@/server/services/progress/submit-report";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

const clinicalSecret = "antalgic gait on the left";
const behaviouralSecret = "fears that lifting will harm";

let world: World;
let program: MadeProgram;
let now: Date;

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
  await grantSessions(world, program);
  const testedOn = addDays(program.startOn, 4);
  now = instantAt(testedOn, "15:00", "America/Chicago");
  const therapist = { identity: world.people.therapist.identity, now };
  const { programId } = program;
  await recordSessions.run(therapist, {
    programId,
    sessions: [{ heldOn: testedOn, minutes: 240, attended: true }],
  });
  await submitReport.run(therapist, {
    programId,
    report: {
      week: 1,
      sessionsPlanned: 5,
      sessionsAttended: 5,
      clinicalNote: clinicalSecret,
      behaviouralNote: behaviouralSecret,
      abilities: abilitiesOf(program, { week: 1, testedOn, measured: { drag: 165 } }),
    },
  });
  await sendMessage.run(therapist, { programId, text: "Bring your boots." });
  await (await owner()).query(
    "insert into claim_wage (claim_id, average_weekly_cents) select claim_id, 120000 from program where id = $1",
    [programId],
  );
});

const open = (identity: Identity) => programOverview.run({ identity, now }, { programId: program.programId });
const as = (name: PersonName) =>
  open(name === "worker" ? program.worker.identity : world.people[name].identity);

const panels = [
  "diagnoses",
  "notes",
  "account",
  "wage",
  "sessions",
  "requests",
  "documents",
  "signatures",
  "tasks",
  "calls",
  "messages",
  "handOver",
] as const satisfies readonly (keyof ProgramOverview)[];

const shown = (overview: ProgramOverview) => panels.filter((panel) => overview[panel] !== null);

const payer = [
  "diagnoses",
  "notes",
  "account",
  "wage",
  "sessions",
  "requests",
  "documents",
  "signatures",
  "tasks",
  "calls",
  "handOver",
];
const files = ["documents", "signatures", "tasks", "calls"];

describe("the program page", () => {
  it.each([
    ["adjustor", payer],
    ["manager", payer],
    ["reviewer", payer],
    ["caseManager", payer],
    ["physician", ["diagnoses", "notes", "sessions", ...files]],
    ["therapist", ["diagnoses", "notes", "account", "sessions", "requests", ...files, "messages"]],
    ["employer", ["wage"]],
    ["worker", ["diagnoses", "notes", "wage", "sessions", "messages"]],
  ] as [PersonName, string[]][])("shows the %s these panels and no others", async (name, expected) => {
    expect(shown(await as(name))).toEqual(expected);
  });

  it.each(["employer", "physician", "worker"] as const)("holds no price for the %s", async (name) => {
    const text = JSON.stringify(await as(name));
    const cents = [...text.matchAll(/"(\w*[cC]ents)":(-?\d+)/g)].map(([, key, value]) => `${key} ${value}`);
    expect(
      cents.filter((one) => !one.startsWith("averageWeeklyCents") && !one.startsWith("weeklyCents")),
    ).toEqual([]);
    expect(text).not.toContain("512000");
  });

  it("tells a clinic its own units and charges, and not what the program is projected to cost", async () => {
    expect((await as("adjustor")).account).toMatchObject({
      projectedCents: expect.any(Number),
      projectedLowCents: expect.any(Number),
    });
    const overview = await as("therapist");
    expect(overview.account).toMatchObject({ authorizedSessions: 20, usedSessions: 1 });
    expect(JSON.stringify(overview).match(/"projected\w*Cents":\d+/g)).toBeNull();
  });

  it("tells an employer nothing of diagnosis or notes", async () => {
    const text = JSON.stringify(await as("employer"));
    for (const secret of ["M54", "back pain", "Low back", clinicalSecret, behaviouralSecret])
      expect(text).not.toContain(secret);
  });

  it("tells the injured region to who may see the diagnosis, and to the employer only the day", async () => {
    expect((await as("adjustor")).claim).toMatchObject({ bodyRegion: "Low back" });
    expect((await as("employer")).claim).toMatchObject({ bodyRegion: null, injuredOn: "2026-08-04" });
  });

  it("tells the payer that there is a behavioural note, and not what", async () => {
    const overview = await as("adjustor");
    expect(JSON.stringify(overview)).not.toContain(behaviouralSecret);
    expect(overview.notes).toMatchObject([
      { week: 1, clinical: clinicalSecret, behavioural: null, hasBehavioural: true },
    ]);
    expect((await as("physician")).notes).toMatchObject([{ behavioural: behaviouralSecret }]);
  });

  it("keeps the messages between worker and clinic", async () => {
    for (const name of ["adjustor", "caseManager", "physician", "employer"] as const)
      expect(JSON.stringify(await as(name))).not.toContain("boots");
  });

  it("shows every party the same function", async () => {
    const [first, ...rest] = await Promise.all(
      (["adjustor", "employer", "worker", "physician"] as const).map(as),
    );
    expect(first?.function).toMatchObject({
      match: { tenths: 803, met: 1, essentialUnmet: 4 },
      limiting: "kneel 60 min",
      course: { flatWeeks: 0, markTenths: 803 },
    });
    for (const other of rest) expect(other.function.demands).toEqual(first?.function.demands);
    for (const other of rest)
      expect(other.function.projection?.points).toEqual(first?.function.projection?.points);
  });

  it("tells who reads no request the day and the chance of full duty that every list tells", async () => {
    await (await owner()).query(
      `update program_standing set return_on = '2027-02-01', return_from_on = '2027-01-25', return_to_on = '2027-02-22',
         ready_by_end_permille = 123 where program_id = $1`,
      [program.programId],
    );
    const day = { on: "2027-02-01", earliestOn: "2027-01-25", latestOn: "2027-02-22" };
    for (const name of ["employer", "physician", "worker"] as const) {
      const { projection, explain } = (await as(name)).function;
      expect(projection).toMatchObject({ fullDuty: day, readyByEnd: 0.123, endOn: null });
      expect(explain.fullDuty?.formula).toContain("half do so by Mon 1 Feb");
    }
  });

  it("hands a claim over in a paragraph and a note that begins with its number", async () => {
    const { handOver } = await as("adjustor");
    expect(handOver?.note.startsWith(program.claimNumber)).toBe(true);
    expect(handOver?.note.length).toBeLessThanOrEqual(1200);
    expect(handOver?.paragraph).toMatch(/80\.3 % now/);
  });

  it("tells its story, the newest first", async () => {
    const { timeline } = await as("adjustor");
    expect(timeline.map(({ kind }) => kind)).toEqual(["report", "stay", "report", "program"]);
    expect(timeline[0]?.text).toBe("Week 1: 80.3 %, progress.");
  });

  it.each(["otherAdjustor", "otherTherapist", "otherPhysician", "otherWorker"] as const)(
    "does not exist for %s",
    async (name) => {
      await expect(open(world.people[name].identity)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("shows an employer that insures itself what it pays", async () => {
    await (await owner()).query("update organization set self_insured = true where id = $1", [
      world.employerId,
    ]);
    const overview = await as("employer");
    expect(overview.account).toMatchObject({ authorizedSessions: 20, usedSessions: 1 });
    expect(overview.requests).toBeNull();
  });

  it("notes who has read it, and not the worker's own reading", async () => {
    const { rows } = await (await owner()).query(
      "select distinct role from record_view where program_id = $1",
      [program.programId],
    );
    const readers = rows.map(({ role }) => role);
    expect(readers).toContain("adjustor");
    expect(readers).not.toContain("worker");
  });
});
