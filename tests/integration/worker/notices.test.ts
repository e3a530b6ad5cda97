import { beforeAll, describe, expect, it } from "vitest";
import { noticeText } from "@/components/worker/notice-text";
import { english } from "@/components/worker/words-en";
import { spanish } from "@/components/worker/words-es";
import { addDays, instantAt } from "@/server/domain/plain-date";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { sendMessage } from "@/server/services/coordination/send-message";
import { listNotices } from "@/server/services/notices/list";
import { issueWorkStatus } from "@/server/services/physician/issue-work-status";
import { submitReport } from "@/server/services/progress/submit-report";
import { abilitiesOf, type MadeProgram, monday } from "../../support/program";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
const as = (name: PersonName, now: Date) => ({ identity: world.people[name].identity, now });
const tuesday = new Date("2026-11-03T20:03:00.000Z");

beforeAll(async () => {
  world = await makeWorld();
  const made = await makeRequest(world);
  program = made.program;
  const { programId } = program;
  await sendMessage.run(as("therapist", monday), { programId, text: "See you on Monday." });
  await determineRequest.run(as("adjustor", tuesday), {
    requestId: made.requestId,
    idempotencyKey: crypto.randomUUID(),
    outcome: "approve_in_part",
    sessions: 10,
    reasonCode: "exceeds_stay",
    text: "Ten now; ask again with the next weekly report.",
  });
  await issueWorkStatus.run(as("physician", tuesday), {
    programId,
    status: "modified_duty",
    restrictions: "Drag: up to 101 lb.",
    fromOn: "2026-11-03",
  });
  const testedOn = addDays(program.startOn, 4);
  await submitReport.run(as("therapist", instantAt(testedOn, "15:00", "America/Chicago")), {
    programId,
    report: {
      week: 1,
      sessionsPlanned: 5,
      sessionsAttended: 5,
      abilities: abilitiesOf(program, { week: 1, testedOn }),
    },
  });
});

const mine = () => listNotices.run({ identity: program.worker.identity, now: tuesday }, undefined);

describe("what a worker is told of a program", () => {
  it("is said in plain Spanish to one who reads Spanish", async () => {
    const told = (await mine()).map((notice) => noticeText(notice, spanish));
    expect(told.toSorted()).toEqual([
      "La compañía de seguros aprobó una parte de las sesiones que pidió su clínica.",
      "Su clínica envió el informe de la semana 1.",
      "Su clínica le escribió.",
      "Su médico puso un nuevo estado de trabajo desde el martes 3 de noviembre.",
    ]);
  });

  it("has words of its own, whatever it is", async () => {
    const told = await mine();
    expect(told).toHaveLength(4);
    for (const notice of told)
      expect([spanish.notices.other, english.notices.other]).not.toContain(noticeText(notice, spanish));
  });

  it("is the worker's alone", async () => {
    const other = { identity: world.people.otherWorker.identity, now: tuesday };
    expect(await listNotices.run(other, undefined)).toEqual([]);
  });
});
