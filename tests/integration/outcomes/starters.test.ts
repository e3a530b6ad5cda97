import { beforeAll, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { clinicScorecard } from "@/server/services/outcomes/clinic-scorecard";
import { compareClinics } from "@/server/services/outcomes/compare-clinics";
import { publishScorecard } from "@/server/services/outcomes/publish-scorecard";
import { publishedCard } from "@/server/services/outcomes/published-card";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { portfolio } from "@/server/services/portfolio/portfolio";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { recordSessions } from "@/server/services/progress/record-sessions";
import { requestPage } from "@/server/services/request-page/request-page";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram } from "../../support/program";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const december = new Date("2026-12-05T18:00:00Z");
const as = (name: PersonName, now = december) => ({ identity: world.people[name].identity, now });
const lastDay = ({ startOn }: MadeProgram) => addDays(startOn, 25);
const afternoon = (program: MadeProgram) => instantAt(lastDay(program), "16:00", "America/Chicago");

async function attended(atFullDuty: boolean): Promise<void> {
  const program = await makeProgram(world);
  const { programId, startOn } = program;
  await grantSessions(world, program);
  const therapist = as("therapist", afternoon(program));
  const session = { heldOn: startOn, minutes: 240, attended: true };
  await recordSessions.run(therapist, { programId, sessions: [session] });
  if (atFullDuty)
    await issueWorkStatus.run(as("physician", afternoon(program)), {
      programId,
      status: "full_duty",
      fromOn: lastDay(program),
    });
  await dischargeProgram.run(therapist, {
    programId,
    dischargedOn: lastDay(program),
    workStatus: atFullDuty ? "full_duty" : "modified_duty",
    completed: true,
    reason: "stay_ended",
  });
}

async function denied(): Promise<void> {
  const program = await makeProgram(world);
  await dischargeProgram.run(as("therapist", afternoon(program)), {
    programId: program.programId,
    dischargedOn: lastDay(program),
    workStatus: "off_work",
    completed: false,
    reason: "not_authorized",
  });
}

// Forty were opened; ten of them were not authorized and closed without a session.
beforeAll(async () => {
  world = await makeWorld();
  for (let index = 0; index < 30; index += 1) await attended(index < 18);
  for (let index = 0; index < 10; index += 1) await denied();
}, 120_000);

const eighteenOfThirty = { count: 18, of: 30, tenths: 600 };

describe("a program that was closed before it started", () => {
  it("is in no figure of the clinic's card, whoever reads it", async () => {
    for (const name of ["adjustor", "caseManager", "therapist"] as const) {
      const { card } = await clinicScorecard.run(as(name), { clinicId: world.clinicId });
      expect([name, card]).toEqual([
        name,
        expect.objectContaining({
          fullDutyOfStarters: expect.objectContaining(eighteenOfThirty),
          fullDutyOfCompleters: expect.objectContaining(eighteenOfThirty),
          stayKept: expect.objectContaining({ count: 30, of: 30 }),
          unpromised: 0,
          reportsOnTime: expect.objectContaining({ count: 0, of: 90 }),
          strengthMix: [{ level: null, count: 30 }],
        }),
      ]);
    }
  });

  it("is none of the clinic's starters on a request, nor among the similar programs", async () => {
    await (await owner()).query("update program set strength = 'H'; update outcome set strength = 'H'");
    const { requestId } = await makeRequest(world);
    await (await owner()).query("update program set strength = 'H'");
    const { outcome } = await requestPage.run(as("adjustor"), { requestId });
    expect(outcome.clinic.starters).toMatchObject(eighteenOfThirty);
    expect(outcome.similar).toMatchObject({ count: 18, of: 30 });
  });

  it("is none of the payer's, beside its other clinics and in the portfolio", async () => {
    const { lines } = await compareClinics.run(as("manager"), undefined);
    expect(lines).toMatchObject([{ starters: eighteenOfThirty }]);
    const { total } = await portfolio.run(as("manager"), {});
    expect(total).toMatchObject({ ended: 30, fullDutyOfStarters: eighteenOfThirty });
  });

  it("is none on the public page", async () => {
    const { slug } = await publishScorecard.run(as("therapist"), {});
    expect((await publishedCard(slug, december))?.card.figures).toMatchObject({
      completers: eighteenOfThirty,
      starters: eighteenOfThirty,
    });
  });
});
