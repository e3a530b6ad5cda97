import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { importEvidence } from "@/server/services/import/import-evidence";
import { openProgram } from "@/server/services/programs/open";
import { submitReport } from "@/server/services/progress/submit-report";
import { rowCounts } from "../../support/counts";
import { abilitiesOf, makeProgram, monday } from "../../support/program";
import { initialAsk } from "../../support/request";
import { makeWorld, type World } from "../../support/world";
import { expectNothingSaved } from "./refusal-of";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const therapist = (now = monday) => ({ identity: world.people.therapist.identity, now });
const referral = (claimNumber: string, idempotencyKey: string) => ({
  claimNumber,
  payerId: world.payerId,
  employerId: world.employerId,
  worker: { givenName: "Leo", familyName: "Park" },
  state: "TX",
  injuredOn: "2026-08-03",
  referredOn: "2026-11-02",
  bodyRegion: "Knee" as const,
  kind: "hardening" as const,
  idempotencyKey,
});

/** A double click: the form twice in one moment, and once more later, all with one answer and one effect. */
async function expectOneEffect<T>(send: () => Promise<T>): Promise<void> {
  const [first, second] = await Promise.all([send(), send()]);
  const after = await rowCounts();
  expect(second).toEqual(first);
  expect(await send()).toEqual(first);
  expect(await rowCounts()).toEqual(after);
}

describe("a form sent again under its key has one effect:", () => {
  it("a referral", async () => {
    const form = referral("66-100", crypto.randomUUID());
    await expectOneEffect(() => openProgram.run(therapist(), form));
  });

  it("a request", async () => {
    const program = await makeProgram(world, { startOn: addDays("2026-11-02" as never, 7) });
    const form = { ...initialAsk(program), idempotencyKey: crypto.randomUUID() };
    await expectOneEffect(() => submitRequest.run(therapist(), form));
  });

  it("a weekly report", async () => {
    const program = await makeProgram(world);
    const testedOn = addDays(program.startOn, 4);
    const abilities = abilitiesOf(program, { week: 1, testedOn });
    const report = { week: 1, sessionsPlanned: 5, sessionsAttended: 5, abilities };
    const form = { programId: program.programId, report, idempotencyKey: crypto.randomUUID() };
    const now = instantAt(testedOn, "15:00", "America/Chicago");
    await expectOneEffect(() => submitReport.run(therapist(now), form));
  });
});

describe("a key that has been used", () => {
  it("does not take another form's content, and nothing is saved", async () => {
    const key = crypto.randomUUID();
    await openProgram.run(therapist(), referral("66-200", key));
    const before = await rowCounts();
    const other = openProgram.run(therapist(), referral("66-300", key));
    await expect(other).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/already sent with other content/),
    });
    expect(await rowCounts()).toEqual(before);
  });

  it("is one of ours, or the form is refused", async () => {
    const send = () => openProgram.run(therapist(), referral("66-400", "once"));
    await expectNothingSaved(send, { field: "idempotencyKey", sentence: /Reload the page/ });
  });
});

describe("a clinic's file from a spreadsheet", () => {
  const header =
    "claim_number,week,reported_on,demand_code,demand_label,kind,unit,direction,required,essential,source,measured,tester";
  const bytes = (text: string) => new TextEncoder().encode(text);
  const bring = (rows: string[]) =>
    importEvidence.run(therapist(), {
      fileName: "clinic.csv",
      bytes: bytes(`\uFEFF${[header, ...rows].join("\r\n")}\r\n`),
    });

  it("with a byte order mark, Windows line ends and quotes is brought in; a formula is not, and says so", async () => {
    const { claimNumber } = await makeProgram(world, { upTo: "referral" });
    const good = `"${claimNumber}",0,2026-11-02,drag,"drag, ""25 ft""",task,lb,at_least,165,yes,employer,101,"Cole, T"`;
    const formula = `${claimNumber},0,2026-11-02,carry,carry,task,lb,at_least,50,yes,employer,=SUM(A1:A9),"=cmd|' /C calc'!A0"`;
    const done = await bring([good, formula]);
    expect(done).toMatchObject({ rows: 2, good: 1, refused: 1 });
    expect(done.problems.map(({ line, column }) => [line, column])).toEqual(
      expect.arrayContaining([
        [3, "measured"],
        [3, "tester"],
      ]),
    );
    for (const { reason } of done.problems) expect(reason).toMatch(/holds a formula, .*paste its value/);
  });
});
