import { beforeAll, describe, expect, it } from "vitest";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { askInformation } from "@/server/services/authorization/ask-information";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { clinicScorecard } from "@/server/services/outcomes/clinic-scorecard";
import { compareClinics } from "@/server/services/outcomes/compare-clinics";
import { endProgram } from "../../support/end";
import { makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const december = new Date("2026-12-01T15:00:00Z");
const as = (name: PersonName) => ({ identity: world.people[name].identity, now: december });
const cardFor = (name: PersonName, clinicId = world.clinicId, payerId?: string) =>
  clinicScorecard.run(as(name), { clinicId, payerId });

beforeAll(async () => {
  world = await makeWorld();
  for (const workStatus of ["full_duty", "off_work"])
    await endProgram(world, await makeProgram(world), { workStatus });
});

describe("a clinic's scorecard", () => {
  it("shows the same two figures to payer, case manager and the clinic itself", async () => {
    for (const name of ["adjustor", "manager", "reviewer", "caseManager", "therapist"] as const) {
      const { card, clinic } = await cardFor(name);
      expect([name, clinic.name]).toEqual([name, "Lone Star Work Rehab"]);
      expect([name, card.fullDutyOfCompleters.count, card.fullDutyOfStarters.of]).toEqual([name, 1, 2]);
      expect(card.fullDutyOfCompleters.tooFew).toBe(true);
    }
  });

  it("tells the cost of a return to the payer's side alone", async () => {
    const cost = async (name: PersonName) => (await cardFor(name)).card.costPerFullDutyCents;
    expect(await cost("adjustor")).toBe(1_024_000);
    expect(await cost("caseManager")).toBe(1_024_000);
    expect(await cost("therapist")).toBeNull();
  });

  it("is adjusted for the jobs against the payer's own clinics, and not for the clinic", async () => {
    expect((await cardFor("adjustor")).caseMix).toMatchObject({ observed: 1, of: 2, ratioHundredths: 100 });
    expect((await cardFor("therapist")).caseMix).toBeNull();
    expect((await cardFor("therapist")).payer).toBeNull();
    expect((await cardFor("caseManager")).payer?.name).toBe("Meridian Mutual");
  });

  it("counts as decidable on first pass what was decided unasked, of all decided; closed otherwise is not decided", async () => {
    const tuesday = new Date("2026-11-03T16:00:00.000Z");
    const by = (name: PersonName) => ({ identity: world.people[name].identity, now: tuesday });
    const form = (requestId: string) => ({
      requestId,
      idempotencyKey: crypto.randomUUID(),
      text: "Please say which loads are short.",
    });
    const [first, asked, withdrawn] = [
      await makeRequest(world),
      await makeRequest(world),
      await makeRequest(world),
    ];
    await askInformation.run(by("adjustor"), form(asked.requestId));
    await answerInformation.run(by("therapist"), form(asked.requestId));
    for (const { requestId } of [first, asked])
      await determineRequest.run(by("adjustor"), { ...form(requestId), outcome: "approve", sessions: 20 });
    await withdrawRequest.run(by("therapist"), form(withdrawn.requestId));
    expect((await cardFor("therapist")).card.firstPass).toMatchObject({ count: 1, of: 2 });
    expect((await cardFor("adjustor")).card.firstPass).toMatchObject({ count: 1, of: 2 });
  });

  it("is not there for those it does not concern", async () => {
    for (const name of ["otherAdjustor", "otherTherapist"] as const)
      await expectRefused(() => cardFor(name), "NOT_FOUND");
    for (const name of ["adjustor", "caseManager", "therapist"] as const) {
      await expectRefused(() => cardFor(name, world.otherClinicId), "NOT_FOUND");
      await expectRefused(() => cardFor(name, world.payerId), "NOT_FOUND");
    }
    await expectRefused(() => cardFor("adjustor", world.clinicId, world.otherPayerId), "NOT_FOUND");
    for (const name of ["employer", "physician", "worker", "payerAdmin"] as const)
      await expectRefused(() => cardFor(name), "FORBIDDEN");
  });
});

describe("clinics beside each other", () => {
  it("are the claims manager's, and hold the payer's own programs alone", async () => {
    const { lines, funnel } = await compareClinics.run(as("manager"), undefined);
    expect(lines).toMatchObject([
      {
        name: "Lone Star Work Rehab",
        completers: { count: 1, of: 2 },
        strengthMix: [{ level: "V", count: 2 }],
      },
    ]);
    expect(funnel.points).toEqual([]);
    expect(funnel.tooFew).toMatchObject([{ name: "Lone Star Work Rehab" }]);
    for (const name of ["adjustor", "caseManager", "therapist"] as const)
      await expectRefused(() => compareClinics.run(as(name), undefined), "FORBIDDEN");
  });
});
