import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerInformation } from "@/server/services/authorization/answer-information";
import { approveAfterAll } from "@/server/services/authorization/approve-after-all";
import { askInformation } from "@/server/services/authorization/ask-information";
import { askReconsideration } from "@/server/services/authorization/ask-reconsideration";
import { decideReconsideration } from "@/server/services/authorization/decide-reconsideration";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { returnRequest } from "@/server/services/authorization/return-request";
import { supersedeRequest } from "@/server/services/authorization/supersede-request";
import { withdrawRequest } from "@/server/services/authorization/withdraw-request";
import { clinicScorecard } from "@/server/services/outcomes/clinic-scorecard";
import { compareClinics } from "@/server/services/outcomes/compare-clinics";
import { denyRequest, keyed, makeDenied, as as on, tuesday } from "../../support/contested";
import { endProgram } from "../../support/end";
import { makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { initialAsk, type MadeRequest, makeRequest } from "../../support/request";
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

describe("decidable on first pass", () => {
  const text = "Please say which loads are short.";
  const form = (requestId: string) => ({ ...keyed(requestId), text });
  const by = (name: PersonName) => on(world, name);
  const made = () => makeRequest(world);
  const returned = (requestId: string) => returnRequest.run(by("adjustor"), form(requestId));
  const asked = (requestId: string) => askInformation.run(by("adjustor"), form(requestId));
  const answered = (requestId: string) => answerInformation.run(by("therapist"), form(requestId));
  const approved = (requestId: string, sessions = 20) =>
    determineRequest.run(by("adjustor"), { ...form(requestId), outcome: "approve", sessions });
  const changed = async ({ program, requestId }: MadeRequest, sessions: number): Promise<MadeRequest> => {
    const { programId: _, ...draft } = initialAsk(program, sessions);
    const version = await supersedeRequest.run(by("therapist"), { ...draft, requestId });
    return { program, now: tuesday, ...version };
  };
  let before: [number, number];
  /** Requests decided on first pass and all decided, since this test began. */
  const counted = async () => {
    const { count, of } = (await cardFor("adjustor")).card.firstPass;
    expect((await cardFor("therapist")).card.firstPass).toMatchObject({ count, of });
    return [count - before[0], of - before[1]];
  };
  beforeEach(async () => {
    before = [0, 0];
    before = (await counted()) as [number, number];
  });

  it("is what was decided unasked, of all decided; closed otherwise is not decided", async () => {
    const [first, second, withdrawn] = [await made(), await made(), await made()];
    await asked(second.requestId);
    await answered(second.requestId);
    for (const { requestId } of [first, second]) await approved(requestId);
    await withdrawRequest.run(by("therapist"), form(withdrawn.requestId));
    expect(await counted()).toEqual([1, 2]);
  });

  it("is not what was returned before the clinic changed it", async () => {
    const first = await made();
    await returned(first.requestId);
    await approved((await changed(first, 15)).requestId, 15);
    expect(await counted()).toEqual([0, 1]);
  });

  it("is not what was asked about, however often the clinic changed it; is what it changed unasked", async () => {
    const [first, second] = [await made(), await made()];
    await asked(first.requestId);
    await approved((await changed(await changed(first, 15), 10)).requestId, 10);
    await approved((await changed(second, 15)).requestId, 15);
    expect(await counted()).toEqual([1, 2]);
  });

  it("is asked of a reconsideration anew", async () => {
    const { requestId } = await made();
    await asked(requestId);
    await answered(requestId);
    await denyRequest(world, requestId);
    const contest = await askReconsideration.run(by("therapist"), form(requestId));
    expect(await counted()).toEqual([0, 1]);
    await decideReconsideration.run(by("manager"), { ...form(contest.requestId), outcome: "overturn" });
    expect(await counted()).toEqual([1, 2]);
  });

  it("is not asked of what the payer approves after all", async () => {
    const { requestId } = await makeDenied(world, { reasonCode: "overlap" });
    await approveAfterAll.run(by("manager"), form(requestId));
    expect(await counted()).toEqual([1, 1]);
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
