import { beforeAll, describe, expect, it } from "vitest";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { workStatusForm } from "@/server/services/physician/work-status-form";
import { owner } from "../../support/owner";
import { type MadeProgram, makeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
const as = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });
const tables = ["work_status"];
const issued = (over = {}) => ({
  programId: program.programId,
  status: "modified_duty" as const,
  restrictions: "Drag: up to 101 lb.",
  fromOn: "2026-11-03",
  ...over,
});

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
});

describe("a work status", () => {
  it("is pre-filled from what was measured, and the reading is noted", async () => {
    const form = await workStatusForm.run(as("physician"), { programId: program.programId });
    expect(form.proposed.status).toBe("modified_duty");
    expect(form.proposed.restrictions).toContain("Drag: up to 101 lb.");
    expect(form).toMatchObject({ today: "2026-11-02", jobMatchTenths: 726, testedOn: "2026-11-02" });
    const { rows } = await (await owner()).query("select what from record_view");
    expect(rows).toContainEqual({ what: "workStatusForm" });
  });

  it("is refused to another role and for somebody else's patient", async () => {
    await expectRefused(() => issueWorkStatus.run(as("employer"), issued()), "FORBIDDEN", { tables });
    await expectRefused(() => issueWorkStatus.run(as("otherPhysician"), issued()), "NOT_FOUND", { tables });
  });

  it.each([
    ["modified duty without restrictions", { restrictions: " " }, /needs its restrictions/],
    ["full duty with restrictions", { status: "full_duty" }, /has no restrictions/],
    ["an end before its start", { untilOn: "2026-11-01" }, /before the first/],
    ["a slip of the year", { fromOn: "2062-11-03" }, /check the year/],
    ["a day that is none", { fromOn: "2026-02-30" }, /not a date/],
  ])("is refused as %s", async (_, over, sentence) => {
    const run = () => issueWorkStatus.run(as("physician"), issued(over) as never);
    await expectRefused(run, "BAD_INPUT", { tables, sentence });
  });

  it("is issued, and every party is told without a word of health", async () => {
    await issueWorkStatus.run(as("physician"), issued());
    const { rows } = await (await owner()).query("select text from notice where kind = 'work_status.issued'");
    expect(rows).toHaveLength(5);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/lb|duty|Ruiz/);
  });
});
