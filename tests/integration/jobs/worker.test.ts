import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "@/server/jobs/check-programs-job";
import { enqueuePrograms } from "@/server/jobs/enqueue";
import { workerHealth } from "@/server/jobs/health";
import { programsQueue } from "@/server/jobs/queues";
import { sweeps } from "@/server/jobs/sweeps";
import { startWorker, type Worker } from "@/server/jobs/worker";
import { submitBaseline } from "@/server/services/progress/submit-baseline";
import { transaction } from "@/server/services/transaction";
import { alarmsIn } from "../../support/alarms";
import { manyPrograms } from "../../support/many-programs";
import { owner } from "../../support/owner";
import { abilitiesOf, makeProgram, monday } from "../../support/program";
import { makeWorld, type World } from "../../support/world";

let world: World;
let workers: Worker[] = [];
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  workers = [];
});

async function start(): Promise<Worker> {
  const worker = await startWorker();
  workers.push(worker);
  return worker;
}

async function until(done: () => Promise<boolean>, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`It did not happen within ${seconds} s.`);
    await sleep(100);
  }
}

const unsigned = (programId: string) => alarmsIn(programId, "unsigned");

describe("the worker", () => {
  it("asks the rules of every program when it starts, and of one whenever something happens to it", async () => {
    const before = await makeProgram(world, { now: monday, upTo: "baseline" });
    await start();
    await until(async () => (await unsigned(before.programId)).length > 0);
    const after = await makeProgram(world, { now: monday, upTo: "demands" });
    await submitBaseline.run(
      { identity: world.people.therapist.identity, now: monday },
      {
        programId: after.programId,
        report: {
          week: 0,
          sessionsPlanned: 0,
          sessionsAttended: 0,
          abilities: abilitiesOf(after, { week: 0, testedOn: after.startOn }),
        },
      },
    );
    await until(async () => (await unsigned(after.programId)).length > 0);
    await until(async () => (await workerHealth()).lastSweptAt !== null);
  });

  it("goes on past a program whose facts are spoilt, and tries that one again", async () => {
    const [spoilt, good] = [
      await makeProgram(world, { now: monday }),
      await makeProgram(world, { now: monday }),
    ];
    const db = await owner();
    await db.query("update outbox set handled_at = now()");
    await db.query("update program_standing set series = '5' where program_id = $1", [spoilt.programId]);
    const { boss } = await start();
    await transaction({ kind: "system" }, ({ tx }) =>
      enqueuePrograms(boss, tx, [spoilt.programId, good.programId], { priority: atOnce }),
    );
    await until(async () => (await unsigned(good.programId)).length > 0);
    const alone = JSON.stringify({ programIds: [spoilt.programId] });
    await until(async () => {
      const { rows } = await db.query("select state from jobs.job where data = $1::jsonb", [alone]);
      return rows.some(({ state }) => state === "retry");
    });
    expect(await unsigned(spoilt.programId)).toEqual([]);
    await db.query("update program_standing set series = '[]' where program_id = $1", [spoilt.programId]);
    await db.query("update jobs.job set start_after = now() where state = 'retry'");
    await until(async () => (await unsigned(spoilt.programId)).length > 0);
  });

  it("asks for each running program once, page by page", async () => {
    const { boss } = await start();
    await boss.offWork(programsQueue);
    await manyPrograms(world, 10_050);
    const db = await owner();
    await db.query("delete from jobs.job where name = $1", [programsQueue]);
    await sweeps.find(({ name }) => name === "programs")?.run(boss);
    const { rows } = await db.query(
      `select count(*)::int as asked, count(distinct program_id)::int as different from jobs.job j,
         jsonb_array_elements_text(j.data -> 'programIds') program_id where j.name = $1`,
      [programsQueue],
    );
    const running = await db.query("select count(*)::int as n from program where discharged_on is null");
    expect(rows).toEqual([{ asked: running.rows[0]?.n, different: running.rows[0]?.n }]);
    await db.query("delete from jobs.job where name = $1", [programsQueue]);
  });

  it("keeps an event whose transaction is lost, and its jobs out of sight until it commits", async () => {
    const { boss } = await start();
    const { programId } = await makeProgram(world, { now: monday, upTo: "referral" });
    const lost = transaction({ kind: "system" }, async ({ tx }) => {
      await enqueuePrograms(boss, tx, [programId], { priority: 99 });
      throw new Error("lost");
    });
    await expect(lost).rejects.toThrow("lost");
    const { rows } = await (await owner()).query("select 1 from jobs.job where priority = 99");
    expect(rows).toEqual([]);
  });
});
