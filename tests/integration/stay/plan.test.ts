import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { loadPaperwork } from "@/server/services/authorization/paperwork";
import { signOrder } from "@/server/services/physician/sign-order";
import { signPlan } from "@/server/services/physician/sign-plan";
import { planStay } from "@/server/services/stay/plan-stay";
import { previewStay } from "@/server/services/stay/preview-stay";
import { transaction } from "@/server/services/transaction";
import { grantSessions } from "../../support/authorize";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });
const stayOf = (
  program: MadeProgram,
  { weeks = 4, minutes = 240, sessionsPerWeek = 5, startOn = program.startOn } = {},
) => ({
  startOn,
  weeks,
  sessionsPerWeek,
  minutesByWeek: Array.from({ length: weeks }, () => minutes),
});

type Options = Parameters<typeof stayOf>[1] & { by?: PersonName; reason?: string; agreedBy?: string };
const plan = (program: MadeProgram, { by = "therapist", reason, agreedBy, ...stay }: Options = {}) =>
  planStay.run(as(by), { programId: program.programId, stay: stayOf(program, stay), reason, agreedBy });

const ledger = async ({ programId }: MadeProgram) =>
  (
    await (
      await owner()
    ).query(
      "select seq, weeks, reason, frozen_at is not null as frozen from stay_entry where program_id = $1 order by seq",
      [programId],
    )
  ).rows;

describe("a stay", () => {
  it("is previewed with sessions, end, fee lines and limits, and nothing is written", async () => {
    const program = await makeProgram(world, { upTo: "baseline" });
    const before = await rowCounts();
    const preview = await previewStay.run(as("therapist"), {
      programId: program.programId,
      stay: stayOf(program),
    });
    expect(preview).toMatchObject({
      endOn: addDays(program.startOn, 25),
      sessions: 20,
      minutes: 4800,
      totalCents: 512_000,
      unpriced: null,
    });
    expect(preview.feeLines.map(({ code, amountCents }) => [code, amountCents])).toEqual([
      ["97545", 256_000],
      ["97546", 256_000],
    ]);
    expect(await rowCounts()).toEqual(before);
  });

  it("says why there is no price where no rate is known", async () => {
    const program = await makeProgram(world, { state: "CA", upTo: "baseline" });
    const preview = await previewStay.run(as("therapist"), {
      programId: program.programId,
      stay: stayOf(program),
    });
    expect(preview).toMatchObject({ totalCents: null, unpriced: expect.stringMatching(/No rate for 97545/) });
  });

  it("shows Louisiana's limits", async () => {
    const program = await makeProgram(world, { state: "LA", upTo: "baseline" });
    const preview = await previewStay.run(as("therapist"), {
      programId: program.programId,
      stay: stayOf(program, { minutes: 180, weeks: 9 }),
    });
    expect(preview.limits).toMatchObject({ known: true, admissible: false, additionalApprovalNeeded: true });
  });

  it("in Washington needs a job description: demands from public data alone are none", async () => {
    const program = await makeProgram(world, { state: "WA", upTo: "baseline" });
    const preview = async () =>
      (await previewStay.run(as("therapist"), { programId: program.programId, stay: stayOf(program) }))
        .limits;
    expect(await preview()).toMatchObject({ known: true, admissible: true });
    await (await owner()).query(
      "update demand set source = 'public_data', confirmed_on = null where program_id = $1",
      [program.programId],
    );
    const { admissible, checks } = await preview();
    expect(admissible).toBe(false);
    expect(checks.filter(({ passed }) => !passed).map(({ sentence }) => sentence)).toEqual([
      "There is no job description; the rule asks for one.",
    ]);
    expect(checks.map(({ code }) => code)).toContain("referral");
  });

  it("planned again replaces the first until it is approved", async () => {
    const program = await makeProgram(world);
    expect(await plan(program, { weeks: 6 })).toMatchObject({ seq: 1, sessions: 30, priceCents: 768_000 });
    expect(await ledger(program)).toEqual([{ seq: 1, weeks: 6, reason: "Plan", frozen: false }]);
  });

  it("changed after its approval adds to the ledger, with reason and who agreed, and tells the payer", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    await plan(program, { weeks: 5, reason: "Clinic closed for a week", agreedBy: "J. Marsh" });
    expect(await ledger(program)).toEqual([
      { seq: 1, weeks: 4, reason: "Plan", frozen: true },
      { seq: 2, weeks: 5, reason: "Clinic closed for a week", frozen: true },
    ]);
    const { rows } = await (await owner()).query(
      "select to_person_id from notice where program_id = $1 and kind = 'stay.changed'",
      [program.programId],
    );
    expect(rows).toEqual([{ to_person_id: world.people.adjustor.personId }]);
  });

  it("new or changed waits for the physician's signature, and an earlier signature does not count for it", async () => {
    const program = await makeProgram(world);
    const { programId } = program;
    const signed = async () => {
      const [row] = (
        await (
          await owner()
        ).query<{ open: number; told: number }>(
          `select (select count(*)::int from task where program_id = $1 and kind = 'sign' and closed_at is null) as open,
             (select count(*)::int from notice where program_id = $1 and kind = 'plan.waits' and to_person_id = $2) as told`,
          [programId, world.people.physician.personId],
        )
      ).rows;
      const today = { id: programId, clinicZone: "America/Chicago" };
      const { planSignedOn } = await transaction(world.people.adjustor.identity, ({ tx, actor }) =>
        loadPaperwork({ tx, actor, now: monday }, today),
      );
      return { ...row, planSignedOn };
    };
    expect(await signed()).toEqual({ open: 1, told: 1, planSignedOn: null });
    await signOrder.run(as("physician"), { programId });
    await signPlan.run(as("physician"), { programId, staySeq: 1, decision: "signed", comment: "" });
    expect(await signed()).toEqual({ open: 0, told: 1, planSignedOn: dayIn(monday, "America/Chicago") });
    await grantSessions(world, program);
    const later = { ...as("therapist"), now: addMinutes(monday, 5) };
    const change = { programId, reason: "Clinic closed for a week", agreedBy: "J. Marsh, payer" };
    await planStay.run(later, { ...change, stay: stayOf(program, { weeks: 5 }) });
    expect(await signed()).toEqual({ open: 1, told: 2, planSignedOn: null });
    await planStay.run(later, { ...change, stay: stayOf(program, { weeks: 6 }) });
    expect(await signed()).toEqual({ open: 1, told: 3, planSignedOn: null });
  });

  it("planned four times at once is one plan", async () => {
    const program = await makeProgram(world, { upTo: "baseline" });
    await Promise.allSettled([3, 4, 5, 6].map((weeks) => plan(program, { weeks })));
    expect(await ledger(program)).toHaveLength(1);
  });
});

describe("a stay is refused, and nothing is written,", () => {
  it.each([
    [
      "before the referral",
      { startOn: "2026-10-01" as PlainDate },
      { code: "BAD_INPUT", field: "stay.startOn" },
    ],
    ["with 25-hour sessions", { minutes: 1500 }, { name: "ZodError" }],
    ["with sessions that no rule prices", { minutes: 90 }, { code: "RULE", field: "stay.minutesByWeek" }],
    ["of no weeks", { weeks: 0 }, { name: "ZodError" }],
    ["for a physician", { by: "physician" as const }, { code: "FORBIDDEN" }],
    ["for another clinic", { by: "otherTherapist" as const }, { code: "NOT_FOUND" }],
  ])("%s", async (_, options, refusal) => {
    const program = await makeProgram(world, { upTo: "baseline" });
    const before = await rowCounts();
    await expect(plan(program, options)).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });

  it("that Louisiana does not allow", async () => {
    const program = await makeProgram(world, { state: "LA", upTo: "baseline" });
    await expect(plan(program, { minutes: 180 })).rejects.toMatchObject({
      code: "RULE",
      message: expect.stringMatching(/LAC 40/),
    });
  });

  it("once fixed, without a reason", async () => {
    const program = await makeProgram(world);
    await grantSessions(world, program);
    const before = await rowCounts();
    await expect(plan(program, { weeks: 5 })).rejects.toMatchObject({ code: "RULE", field: "reason" });
    expect(await rowCounts()).toEqual(before);
  });
});
