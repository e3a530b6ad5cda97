import { beforeAll, describe, expect, it } from "vitest";
import { patients } from "@/server/services/physician/patients";
import { signOrder } from "@/server/services/physician/sign-order";
import { signPlan } from "@/server/services/physician/sign-plan";
import { planStay } from "@/server/services/stay/plan-stay";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
const as = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });
const tables = ["signature"];
const order = () => ({ programId: program.programId });
const plan = (over = {}) => ({
  programId: program.programId,
  staySeq: 1,
  decision: "signed" as const,
  ...over,
});
const mine = async () => (await patients.run(as("physician"), undefined))[0];

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
});

describe("the order", () => {
  it("waits for the program's own physician and for nobody else", async () => {
    expect(await mine()).toMatchObject({ orderWaits: true, planWaits: { seq: 1, weeks: 4, sessions: 20 } });
    expect(await patients.run(as("otherPhysician"), undefined)).toEqual([]);
  });

  it("is refused to another role and for somebody else's patient", async () => {
    await expectRefused(() => signOrder.run(as("therapist"), order()), "FORBIDDEN", { tables });
    await expectRefused(() => signOrder.run(as("otherPhysician"), order()), "NOT_FOUND", { tables });
  });

  it("is signed once, and clinic and adjustor are told", async () => {
    const { signatureId } = await signOrder.run(as("physician"), order());
    expect(signatureId).toBeTruthy();
    const { rows } = await (await owner()).query("select text from notice where kind = 'order.signed'");
    expect(rows).toHaveLength(2);
    expect(rows[0].text).not.toMatch(/Ruiz|back/);
    await expectRefused(() => signOrder.run(as("physician"), order()), "RULE", { tables });
  });
});

describe("the plan of care", () => {
  it("is refused to another role, for a stranger's patient, unseen, and returned without a word", async () => {
    await expectRefused(() => signPlan.run(as("caseManager"), plan()), "FORBIDDEN", { tables });
    await expectRefused(() => signPlan.run(as("otherPhysician"), plan()), "NOT_FOUND", { tables });
    await expectRefused(() => signPlan.run(as("physician"), plan({ staySeq: 2 })), "CONFLICT", { tables });
    const older = plan({ plannedAt: "2026-11-01T00:00:00.000Z" });
    await expectRefused(() => signPlan.run(as("physician"), older), "CONFLICT", { tables });
    const silent = plan({ decision: "returned" });
    await expectRefused(() => signPlan.run(as("physician"), silent), "BAD_INPUT", {
      tables,
      sentence: /what the clinic should change/,
    });
  });

  it("is returned with a comment, waits again once replaced, and is then signed", async () => {
    await signPlan.run(as("physician"), plan({ decision: "returned", comment: "Three weeks are enough." }));
    expect(await mine()).toMatchObject({ planWaits: null, planReturned: true, planSignedOn: null });
    const later = new Date(monday.getTime() + 3_600_000);
    const stay = { startOn: program.startOn, weeks: 3, sessionsPerWeek: 5, minutesByWeek: [240, 240, 240] };
    const { programId } = program;
    await planStay.run({ identity: world.people.therapist.identity, now: later }, { programId, stay });
    const waiting = (await mine())?.planWaits;
    expect(waiting).toMatchObject({ seq: 1, weeks: 3 });
    const at = { identity: world.people.physician.identity, now: new Date(later.getTime() + 60_000) };
    const key = crypto.randomUUID();
    const signed = plan({ plannedAt: waiting?.plannedAt, idempotencyKey: key });
    const first = await signPlan.run(at, signed);
    expect(await signPlan.run(at, signed)).toEqual(first);
    expect(await mine()).toMatchObject({ planWaits: null, planReturned: false, planSignedOn: "2026-11-02" });
    await expectRefused(() => signPlan.run(at, plan()), "RULE", { tables });
  });

  it("does not wait before the stay is planned", async () => {
    const early = await makeProgram(world, { upTo: "baseline" });
    const unplanned = { ...plan(), programId: early.programId };
    await expectRefused(() => signPlan.run(as("physician"), unplanned), "RULE", { tables });
  });
});

it("shows the physician no money", async () => {
  const text = JSON.stringify(await patients.run(as("physician"), undefined));
  expect(text).not.toMatch(/cents|price/i);
});
