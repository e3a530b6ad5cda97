import { beforeAll, describe, expect, it } from "vitest";
import { programDirectory } from "@/server/services/programs/directory";
import { dischargeProgram } from "@/server/services/programs/discharge";
import { openProgram } from "@/server/services/programs/open";
import { rowCounts } from "../../support/counts";
import { owner } from "../../support/owner";
import { makeProgram, monday } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });
let serial = 0;

function referral(change: object = {}) {
  serial += 1;
  return {
    claimNumber: `77-${serial}00`,
    payerId: world.payerId,
    employerId: world.employerId,
    physicianId: world.people.physician.personId,
    worker: { givenName: "Leo", familyName: "Park" },
    state: "TX",
    injuredOn: "2026-08-03",
    referredOn: "2026-11-02",
    bodyRegion: "Knee" as const,
    kind: "hardening" as const,
    ...change,
  };
}

describe("a referral", () => {
  it("becomes a program that payer, employer and physician see, and others do not", async () => {
    const { programId } = await openProgram.run(as("therapist"), referral());
    const { rows } = await (await owner()).query("select * from program where id = $1", [programId]);
    expect(rows[0]).toMatchObject({
      worker_name: "Leo Park",
      clinic_name: "Lone Star Work Rehab",
      employer_name: "City of Aldine",
      therapist_id: world.people.therapist.personId,
    });
  });

  it("tells the payer without naming the worker", async () => {
    const { programId } = await openProgram.run(as("therapist"), referral());
    const { rows } = await (await owner()).query(
      "select text, to_organization_id from notice where program_id = $1",
      [programId],
    );
    expect(rows).toEqual([{ text: expect.not.stringContaining("Park"), to_organization_id: world.payerId }]);
  });

  it("of the same claim at once by two clinics opens one program", async () => {
    const same = referral();
    const tries = (["therapist", "otherTherapist"] as const).map((name) => openProgram.run(as(name), same));
    const answers = await Promise.allSettled(tries);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("on a claim whose program has ended opens the next one, with the same worker", async () => {
    const same = referral();
    const first = await openProgram.run(as("therapist"), same);
    await dischargeProgram.run(as("therapist"), {
      programId: first.programId,
      dischargedOn: "2026-11-02",
      workStatus: "off_work",
      completed: false,
      reason: "not_authorized",
    });
    const second = await openProgram.run(as("therapist"), {
      ...same,
      claimNumber: same.claimNumber.replace("-", " "),
    });
    const { rows } = await (await owner()).query(
      "select count(distinct worker_id)::int as workers, count(*)::int as programs from program where id = any($1)",
      [[first.programId, second.programId]],
    );
    expect(rows).toEqual([{ workers: 1, programs: 2 }]);
  });

  it("chooses among the directory's parties", async () => {
    const directory = await programDirectory.run(as("therapist"), undefined);
    expect(directory.payers.map(({ name }) => name)).toEqual(["Meridian Mutual", "Second Payer"]);
    expect(directory.adjustors[0]).toMatchObject({ organizationName: expect.any(String) });
    expect(JSON.stringify(directory)).not.toContain("worker");
  });
});

describe("a referral is refused, and nothing is written,", () => {
  it.each([
    ["for an adjustor", "adjustor", () => ({}), { code: "FORBIDDEN" }],
    [
      "with an employer in the payer's place",
      "therapist",
      () => ({ payerId: world.employerId }),
      { code: "BAD_INPUT", field: "payerId" },
    ],
    [
      "with a therapist in the physician's place",
      "therapist",
      () => ({ physicianId: world.people.therapist.personId }),
      { field: "physicianId" },
    ],
    [
      "with another payer's adjustor",
      "therapist",
      () => ({ adjustorId: world.people.otherAdjustor.personId }),
      { field: "adjustorId" },
    ],
    ["with an injury in the future", "therapist", () => ({ injuredOn: "2027-01-01" }), { name: "ZodError" }],
    [
      "with an e-mail that is taken",
      "therapist",
      () => ({ worker: { givenName: "A", familyName: "B", email: "adjustor@example.test" } }),
      { code: "CONFLICT", field: "worker.email" },
    ],
  ] as const)("%s", async (_, by, change, refusal) => {
    const before = await rowCounts();
    await expect(openProgram.run(as(by), referral(change()))).rejects.toMatchObject(refusal);
    expect(await rowCounts()).toEqual(before);
  });

  it("with a claim number that has a live program, whatever its dashes", async () => {
    const { claimNumber } = await makeProgram(world, { upTo: "referral" });
    const before = await rowCounts();
    const again = referral({ claimNumber: claimNumber.replace("-", " ") });
    for (const name of ["therapist", "otherTherapist"] as const)
      await expect(openProgram.run(as(name), again)).rejects.toMatchObject({
        code: "CONFLICT",
        field: "claimNumber",
      });
    expect(await rowCounts()).toEqual(before);
  });
});
