import { beforeAll, describe, expect, it } from "vitest";
import { claimNote } from "@/server/services/authorization/claim-note";
import { requestPage } from "@/server/services/request-page/request-page";
import { owner } from "../../support/owner";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
let made: MadeRequest;
beforeAll(async () => {
  world = await makeWorld();
  made = await makeRequest(world);
  await (await owner()).query(
    "insert into claim_wage (claim_id, average_weekly_cents) select claim_id, 120000 from program where id = $1",
    [made.program.programId],
  );
});

const pageOf = (name: keyof World["people"]) =>
  requestPage.run({ identity: world.people[name].identity, now: made.now }, { requestId: made.requestId });

describe("the request page", () => {
  it("tells the adjustor the ask, the evidence, the cost, the outcome and what may be done", async () => {
    const page = await pageOf("adjustor");
    expect(page.request).toMatchObject({
      sessions: 20,
      minutesPerSession: 240,
      priceCents: 512_000,
      status: "submitted",
    });
    expect(page.request.feeLines.map(({ code }) => code)).toEqual(["97545", "97546"]);
    expect(page.deadline).toMatchObject({ due: "Due Thu 5 Nov, 5:00 PM CT", left: "3 business days left" });
    expect(page.evidence).toMatchObject({
      nowTenths: 726,
      demandsMet: 0,
      demandsTotal: 5,
      essentialUnmet: 5,
      limiting: "drag 165 lb",
    });
    expect(page.evidence.explain.jobMatch.inputs).toHaveLength(5);
    expect(page.cost).toMatchObject({ requestCents: 512_000, weeklyIndemnityCents: 84_000 });
    expect(page.cost?.breakEvenSentence).toContain("7.6 working days");
    expect(page.outcome.readyText).toMatch(/%$/);
    expect(page.outcome.laterText).toMatch(/^\d+ · \d+ · \d+ · \d+ %$/);
    expect(page.outcome.sentence).toMatch(/^Job match is 72\.6 % at the baseline/);
    expect(page.outcome.explain.later?.inputs.slice(0, 4).map(({ label }) => label)).toEqual(
      [5, 6, 7, 8].map((week) => `After week ${week}`),
    );
    expect(page.whatIf).toMatchObject({
      asked: { sessions: 20, weeks: 4, minutes: 240 },
      authorizedCents: 0,
    });
    expect(page.whatIf?.plan.prices).toContainEqual({ minutes: 240, cents: 25_600 });
    expect(page.whatIf?.plan.prices.some(({ minutes }) => minutes < 120)).toBe(false);
    expect(page.checklist.length).toBeGreaterThan(5);
    expect(page.actions.slice(0, 4)).toEqual(["approve", "approve_in_part", "ask_information", "refer"]);
    expect(page.history).toMatchObject([{ what: "Submitted", who: "t. Test, clinic" }]);
    expect(page.place).toMatchObject({ position: 1, of: 1 });
  });

  it("says that the wage loss is not known, and what rests on it, and opens to the reason", async () => {
    const unknown = await makeRequest(world);
    const of = (name: "adjustor" | "therapist") =>
      requestPage.run(
        { identity: world.people[name].identity, now: unknown.now },
        { requestId: unknown.requestId },
      );
    const { cost, whatIf } = await of("adjustor");
    expect(cost).toMatchObject({
      weeklyIndemnityCents: null,
      indemnityToEndCents: null,
      indemnityNotKnown: true,
    });
    expect(cost?.breakEvenSentence).toMatch(/^One more week costs \$1,280; when it breaks even is not known/);
    const reason = /^Not known\. No average weekly wage of this claim is recorded\.$/;
    const { indemnity, indemnityToEnd, breakEven } = cost?.explain ?? {};
    for (const why of [indemnity, indemnityToEnd, breakEven, whatIf?.unknownIndemnity])
      expect(why?.formula).toMatch(reason);
    expect((await of("therapist")).cost).toMatchObject({ indemnityNotKnown: false, breakEvenSentence: null });
    await (await owner()).query(
      `insert into claim_wage (claim_id, average_weekly_cents) select claim_id, 90000 from program where id = $1`,
      [unknown.program.programId],
    );
    await (await owner()).query(
      "update claim set injured_on = '1990-01-08' where id = (select claim_id from program where id = $1)",
      [unknown.program.programId],
    );
    expect((await of("adjustor")).cost?.explain.indemnity?.formula).toMatch(
      /^Not known\. No indemnity rate of TX is loaded for an injury on /,
    );
  });

  it("tells the clinic its own units and charges, no projection, no wage, no queue", async () => {
    const page = await pageOf("therapist");
    expect(page.cost).toMatchObject({
      requestCents: 512_000,
      projected: null,
      weeklyIndemnityCents: null,
      indemnityNotKnown: false,
      breakEvenSentence: null,
      explain: { indemnity: null, indemnityToEnd: null, breakEven: null },
    });
    expect(page.whatIf).toBeNull();
    expect(page.place).toBeNull();
    expect(page.actions).toEqual(["withdraw", "supersede"]);
  });

  it("does not exist for another payer, nor for another clinic", async () => {
    for (const name of ["otherAdjustor", "otherTherapist"] as const)
      await expect(pageOf(name)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not for worker, employer or physician", async () => {
    for (const name of ["worker", "employer", "physician"] as const)
      await expect(pageOf(name)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("notes who has read it", async () => {
    const { rows } = await (await owner()).query(
      "select distinct role from record_view where program_id = $1",
      [made.program.programId],
    );
    expect(rows.map(({ role }) => role)).toEqual(expect.arrayContaining(["adjustor", "clinic"]));
  });

  it("gives a note to paste, the claim number first", async () => {
    const { text } = await claimNote.run(
      { identity: world.people.adjustor.identity, now: made.now },
      { requestId: made.requestId },
    );
    expect(text.startsWith(made.program.claimNumber)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(1_200);
  });
});
