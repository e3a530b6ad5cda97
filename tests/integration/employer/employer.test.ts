import { beforeAll, describe, expect, it } from "vitest";
import { reportReturn } from "@/server/services/employer/report-return";
import { workers } from "@/server/services/employer/workers";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { endProgram } from "../../support/end";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let running: MadeProgram;
let ended: MadeProgram;
const december = new Date("2026-12-01T15:00:00Z");
const as = (name: PersonName, now = monday) => ({ identity: world.people[name].identity, now });
const lineOf = async (programId: string) =>
  (await workers.run(as("employer", december), undefined)).find((line) => line.programId === programId);
const returned = async () =>
  (await (await owner()).query("select actual_return_on::text as day from outcome")).rows.map(
    ({ day }) => day,
  );

beforeAll(async () => {
  world = await makeWorld();
  running = await makeProgram(world);
  ended = await makeProgram(world);
  await endProgram(world, ended);
});

describe("the employer's workers", () => {
  it("say what each can do today, when they return, and what waits for the employer's word", async () => {
    await issueWorkStatus.run(as("physician"), {
      programId: running.programId,
      status: "modified_duty",
      restrictions: "No drag over 100 lb.",
      fromOn: "2026-11-03",
    });
    const line = await lineOf(running.programId);
    expect(line).toMatchObject({
      jobTitle: "Police officer",
      workStatus: { status: "modified_duty", restrictions: "No drag over 100 lb." },
      jobMatch: { tenths: 726, met: 0, total: 5 },
      ended: null,
    });
    expect(line?.canDo[0]).toMatchObject({ canText: "up to 40 lb, occasionally", state: "short" });
    for (const { test } of line?.canDo ?? [])
      expect(test).toEqual({ on: running.startOn, by: "T. Cole, PT" });
    expect(line?.toConfirm.map(({ text }) => text)).toContain("drag 165 lb");
    const { rows } = await (await owner()).query(
      "select return_on::text as on, return_from_on::text as from from program_standing where program_id = $1",
      [running.programId],
    );
    expect(line?.expectedReturn?.on ?? null).toBe(rows[0].on);
  });

  it("hold no diagnosis, no notes and no money, unless the employer insures itself", async () => {
    const seen = async () => JSON.stringify(await workers.run(as("employer"), undefined));
    expect(await seen()).not.toMatch(/M54|back pain|Cents/);
    await (await owner()).query("update organization set self_insured = true where id = $1", [
      world.employerId,
    ]);
    expect(await seen()).toMatch(/projectedCents/);
    expect(await seen()).not.toMatch(/M54|back pain/);
    await (await owner()).query("update organization set self_insured = false where id = $1", [
      world.employerId,
    ]);
  });
});

describe("a return to work", () => {
  const report = (over = {}) => ({ programId: ended.programId, returnedOn: "2026-11-30", ...over });

  it("is refused to another role, and for what is not there", async () => {
    await expectRefused(() => reportReturn.run(as("adjustor", december), report()), "FORBIDDEN");
    const nobody = report({ programId: crypto.randomUUID() });
    await expectRefused(() => reportReturn.run(as("employer", december), nobody), "NOT_FOUND");
  });

  it.each([
    ["ahead", { returnedOn: "2026-12-24" }, "BAD_INPUT", /lies ahead/],
    ["before the injury", { returnedOn: "2026-01-01" }, "BAD_INPUT", /before the injury/],
    ["that is no day", { returnedOn: "tomorrow" }, "BAD_INPUT", /not a date/],
  ] as const)("%s is refused", async (_, over, code, sentence) => {
    await expectRefused(() => reportReturn.run(as("employer", december), report(over)), code, { sentence });
    expect(await returned()).toEqual([null]);
  });

  it("of a program still running is refused", async () => {
    const early = report({ programId: running.programId });
    await expectRefused(() => reportReturn.run(as("employer", december), early), "RULE");
  });

  it("is reported, told to the payer, and may be corrected", async () => {
    expect(await lineOf(ended.programId)).toMatchObject({ ended: { actualReturnOn: null } });
    await reportReturn.run(as("employer", december), report());
    await reportReturn.run(as("employer", december), report({ returnedOn: "2026-12-01" }));
    expect(await lineOf(ended.programId)).toMatchObject({ ended: { actualReturnOn: "2026-12-01" } });
    const { rows } = await (await owner()).query("select 1 from notice where kind = 'return.reported'");
    expect(rows).toHaveLength(6);
  });
});
