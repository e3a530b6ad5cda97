import { beforeAll, describe, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { storeDocument } from "@/server/services/documents/store-document";
import { draftFromOccupation } from "@/server/services/job-demands/draft-from-occupation";
import { saveDemands } from "@/server/services/job-demands/save-demands";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { openProgram } from "@/server/services/programs/open";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { submitReport } from "@/server/services/progress/submit-report";
import { planStay } from "@/server/services/stay/plan-stay";
import { abilitiesOf, type MadeProgram, makeProgram, monday, policeDemands } from "../../support/program";
import { initialAsk } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";
import { type Expected, expectNothingSaved } from "./refusal-of";

let world: World;
let program: MadeProgram;
beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
});

const friday = () => instantAt(addDays(program.startOn, 4), "15:00", "America/Chicago");
const as = (name: PersonName, now = monday) => ({ identity: world.people[name].identity, now });
/** A form as the wire brings it: nobody has looked at its types. */
const loose = <T>(form: object) => form as T;

type Case = [what: string, change: object, expected: Expected];

describe("a measurement is refused with its field, and nothing is saved:", () => {
  const cell = "abilities.2";
  const cases: Case[] = [
    [
      "a word for an amount",
      { measured: "fast" },
      { field: `${cell}.measured`, sentence: /must be a number/ },
    ],
    ["an amount beyond its range", { measured: 1e6 }, { field: `${cell}.measured`, sentence: /more than/ }],
    ["an amount below 0", { measured: -1 }, { field: `${cell}.measured`, sentence: /below 0/ }],
    [
      "0 for an at-most demand",
      { measured: 0 },
      { field: `${cell}.measured`, sentence: /0 cannot be measured/ },
    ],
    ["another unit", { unit: "min" }, { field: `${cell}.unit`, sentence: /measured in “s”, not “min”/ }],
    ["a unit of nowhere", { unit: "furlong" }, { field: `${cell}.unit`, sentence: /must be one of/ }],
    ["a day to come", { testedOn: "2026-11-20" }, { field: `${cell}.testedOn`, sentence: /lies ahead/ }],
    ["a day that is none", { testedOn: "2026-02-30" }, { field: `${cell}.testedOn`, sentence: /not a date/ }],
    [
      "a demand of another job",
      { demandId: "x" },
      { field: `${cell}.demandId`, sentence: /not one of the job's/ },
    ],
    [
      "a NUL in the tester",
      { tester: "T\0" },
      { field: `report.${cell}.tester`, sentence: /cannot be stored/ },
    ],
  ];
  it.each(cases)("%s", async (_, change, expected) => {
    const abilities = abilitiesOf(program, { week: 1, testedOn: addDays(program.startOn, 4) });
    const spoilt = abilities.map((ability, index) => (index === 2 ? { ...ability, ...change } : ability));
    const report = { week: 1, sessionsPlanned: 5, sessionsAttended: 5, abilities: spoilt };
    const send = () =>
      submitReport.run(as("therapist", friday()), loose({ programId: program.programId, report }));
    await expectNothingSaved(send, expected);
  });
});

describe("a session or a stay is refused with its field, and nothing is saved:", () => {
  const cases: Case[] = [
    ["25 hours", { minutes: 1500 }, { field: "sessions.0.minutes", sentence: /720 or less; write minutes/ }],
    [
      "minutes in words",
      { minutes: "four hours" },
      { field: "sessions.0.minutes", sentence: /must be a number/ },
    ],
    ["half a minute", { minutes: 240.5 }, { field: "sessions.0.minutes", sentence: /whole number/ }],
    ["a day to come", { heldOn: "2026-12-24" }, { field: "sessions.0.heldOn", sentence: /lies ahead/ }],
    ["an American date", { heldOn: "11/02/2026" }, { field: "sessions.0.heldOn", sentence: /YYYY-MM-DD/ }],
  ];
  it.each(cases)("a session of %s", async (_, change, expected) => {
    const session = { heldOn: program.startOn, minutes: 240, attended: true, ...change };
    const form = loose<Parameters<typeof recordSessions.run>[1]>({
      programId: program.programId,
      sessions: [session],
    });
    await expectNothingSaved(() => recordSessions.run(as("therapist", friday()), form), expected);
  });

  it("a stay of 25-hour sessions", async () => {
    const stay = { startOn: program.startOn, weeks: 2, sessionsPerWeek: 5, minutesByWeek: [240, 1500] };
    const plan = () => planStay.run(as("therapist"), { programId: program.programId, stay });
    await expectNothingSaved(plan, { field: "stay.minutesByWeek.1", sentence: /720 or less/ });
  });
});

describe("dates in the wrong order are refused with their field, and nothing is saved:", () => {
  it("a request that ends before it starts", async () => {
    const ask = { ...initialAsk(program), endOn: addDays(program.startOn, -1) };
    const send = () => submitRequest.run(as("therapist"), ask);
    await expectNothingSaved(send, { field: "endOn", sentence: /last day is before the first/ });
  });

  it("a work status that ends before it starts", async () => {
    const issue = () =>
      issueWorkStatus.run(as("physician"), {
        programId: program.programId,
        status: "off_work",
        fromOn: "2026-11-03" as PlainDate,
        untilOn: "2026-11-02" as PlainDate,
      });
    await expectNothingSaved(issue, { field: "untilOn", sentence: /last day is before the first/ });
  });
});

describe("a referral or a job is refused with its field, and nothing is saved:", () => {
  const referral = () => ({
    claimNumber: "99-100",
    payerId: world.payerId,
    employerId: world.employerId,
    worker: { givenName: "Leo", familyName: "Park" },
    state: "TX",
    injuredOn: "2026-08-03",
    referredOn: "2026-11-02",
    bodyRegion: "Knee",
    kind: "hardening",
  });
  const cases: [string, () => object, Expected][] = [
    [
      "referred before the injury",
      () => ({ referredOn: "2026-08-01" }),
      { field: "referredOn", sentence: /before the injury/ },
    ],
    [
      "an injury to come",
      () => ({ injuredOn: "2027-01-01" }),
      { field: "injuredOn", sentence: /lies ahead/ },
    ],
    ["a state of nowhere", () => ({ state: "ZZ" }), { field: "state", sentence: /Choose the state/ }],
    ["no claim number", () => ({ claimNumber: " " }), { field: "claimNumber", sentence: /claim number/ }],
    [
      "a claim number that is taken",
      () => ({ claimNumber: program.claimNumber }),
      { code: "CONFLICT", field: "claimNumber", sentence: /already has a program/ },
    ],
    ["a payer that is no id", () => ({ payerId: 7 }), { field: "payerId", sentence: /payer/ }],
  ];
  it.each(cases)("%s", async (_, change, expected) => {
    const form = loose<Parameters<typeof openProgram.run>[1]>({ ...referral(), ...change() });
    await expectNothingSaved(() => openProgram.run(as("therapist"), form), expected);
  });

  it("an unknown job", async () => {
    const { programId } = program;
    const unknown = { occupationCode: "99-9999.99" };
    const demands = policeDemands.map(({ baseline: _, ...demand }) => ({
      ...demand,
      direction: demand.unit === "s" ? ("at_most" as const) : ("at_least" as const),
      source: "employer" as const,
    }));
    const save = () =>
      saveDemands.run(as("therapist"), { programId, jobTitle: "Juggler", ...unknown, demands });
    await expectNothingSaved(save, { field: "occupationCode", sentence: /occupation|job|list/ });
    const draft = () => draftFromOccupation.run(as("therapist"), unknown);
    await expectNothingSaved(draft, {
      code: "NOT_FOUND",
      field: "occupationCode",
      sentence: /pick it from the list/,
    });
  });
});

describe("a document is refused with its field, and nothing is saved:", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const cases: [string, Uint8Array, RegExp][] = [
    ["50 MB", new Uint8Array(50 * 1024 * 1024), /50(\.0)? MB; the most is 10 MB/],
    [
      "a picture called order.pdf",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      /not a PDF, whatever its name says/,
    ],
    ["a PDF cut short", bytes("%PDF-1.7 and no more"), /cut short/],
    ["a web page that holds the PDF's marks", bytes("<html>%PDF-1.7 %%EOF"), /not a PDF/],
    ["nothing", new Uint8Array(), /empty/],
  ];
  it.each(cases)("%s", async (_, content, sentence) => {
    const file = {
      programId: program.programId,
      kind: "order" as const,
      fileName: "order.pdf",
      bytes: content,
    };
    await expectNothingSaved(() => storeDocument.run(as("therapist"), file), { field: "file", sentence });
  });
});
