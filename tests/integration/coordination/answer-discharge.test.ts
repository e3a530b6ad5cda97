import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { board } from "@/server/services/caseload/board";
import { answerDischarge } from "@/server/services/coordination/answer-discharge";
import { closeTask } from "@/server/services/coordination/close-task";
import { patients } from "@/server/services/physician/patients";
import { programOverview } from "@/server/services/programs/overview";
import { submitReport } from "@/server/services/progress/submit-report";
import { grantSessions } from "../../support/authorize";
import { owner } from "../../support/owner";
import { abilitiesOf, type MadeProgram, makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
let now: Date;
beforeAll(async () => {
  world = await makeWorld();
});

// Two flat weeks: discharge is proposed.
beforeEach(async () => {
  program = await makeProgram(world);
  await grantSessions(world, program);
  for (const week of [1, 2]) {
    const testedOn = addDays(program.startOn, week * 7 - 3);
    now = instantAt(testedOn, "15:00", "America/Chicago");
    const abilities = abilitiesOf(program, { week, testedOn });
    await submitReport.run(as("therapist"), {
      programId: program.programId,
      report: { week, sessionsPlanned: 5, sessionsAttended: 5, abilities },
    });
  }
});

const as = (name: PersonName) => ({ identity: world.people[name].identity, now });

async function proposedTo(role: string): Promise<string> {
  const { rows } = await (await owner()).query<{ id: string }>(
    "select id from task where program_id = $1 and kind = 'agree_discharge' and holder_role::text = $2",
    [program.programId, role],
  );
  return rows[0]?.id ?? "";
}

describe("a proposed discharge", () => {
  it("stands before the physician with its numbers, and is answered there; the clinic and the payer read the answer", async () => {
    const ours = async () =>
      (await patients.run(as("physician"), undefined)).find(
        ({ programId }) => programId === program.programId,
      );
    const [asked] = (await ours())?.tasks.filter(({ isProposal }) => isProposal) ?? [];
    expect(asked?.why).toBe(
      "Week 2: job match 72.6 % against 74.6 % needed; 2 flat weeks in a row. Discharge is proposed; no request can be submitted without an override and its reason.",
    );
    const reason = "The new brace was fitted on Thursday; give it one more week.";
    await answerDischarge.run(as("physician"), { taskId: asked?.taskId ?? "", answer: "go_on", reason });
    expect((await ours())?.tasks.filter(({ isProposal }) => isProposal)).toEqual([]);
    const { rows } = await (await owner()).query(
      "select text, to_organization_id from notice where program_id = $1 and kind = 'discharge.answered'",
      [program.programId],
    );
    expect(rows).toEqual([
      {
        text: `Claim ${program.claimNumber}: physician Test (physician) answers the proposed discharge: the program should go on.`,
        to_organization_id: world.clinicId,
      },
    ]);
    for (const reader of ["therapist", "adjustor"] as const) {
      const { tasks } = await programOverview.run(as(reader), { programId: program.programId });
      expect(tasks?.flatMap(({ answer }) => answer ?? [])).toEqual([
        { agrees: false, reason, by: "physician Test" },
      ]);
    }
  });

  it("is agreed to by the adjustor from the board without a word, once", async () => {
    const { lines } = await board.run(as("adjustor"), {});
    const taskId = await proposedTo("adjustor");
    expect(lines.find((line) => line.taskId === taskId)).toMatchObject({ isProposal: true, mine: true });
    await answerDischarge.run(as("adjustor"), { taskId, answer: "agree" });
    await expectRefused(() => answerDischarge.run(as("adjustor"), { taskId, answer: "agree" }), "CONFLICT", {
      tables: ["task"],
    });
  });

  it("is not closed with a note, nor answered by whoever does not hold it, nor kept going without a reason", async () => {
    const taskId = await proposedTo("physician");
    const tables = ["task"];
    await expectRefused(() => closeTask.run(as("physician"), { taskId, note: "Done." }), "RULE", { tables });
    const agree = { taskId, answer: "agree" as const };
    await expectRefused(() => answerDischarge.run(as("therapist"), agree), "FORBIDDEN", { tables });
    await expectRefused(() => answerDischarge.run(as("otherPhysician"), agree), "NOT_FOUND", { tables });
    await expectRefused(() => answerDischarge.run(as("employer"), agree), "NOT_FOUND", { tables });
    await expectRefused(
      () => answerDischarge.run(as("physician"), { taskId, answer: "go_on", reason: "No." }),
      "BAD_INPUT",
      { tables, sentence: /Say why the program should go on/ },
    );
    const { rows } = await (await owner()).query<{ id: string }>(
      "select id from task where program_id = $1 and kind = 'call_insurer'",
      [program.programId],
    );
    const call = { taskId: rows[0]?.id ?? "", answer: "agree" as const };
    await expectRefused(() => answerDischarge.run(as("therapist"), call), "RULE", { tables });
  });
});
