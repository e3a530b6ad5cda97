import { beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/routers/app";
import { owner } from "../support/owner";
import { type MadeProgram, makeProgram } from "../support/program";
import { makeWorld, type Someone, type World } from "../support/world";

// Marks that stand in the records of one program, and nowhere else.
const marks = {
  diagnosis: "MARKED-DIAGNOSIS",
  region: "MARKED-REGION",
  clinical: "MARKED-CLINICAL-NOTE",
  behavioural: "MARKED-BEHAVIOURAL-NOTE",
  wage: "1234567",
} as const;
type Mark = keyof typeof marks;

const unseenBy: Record<string, readonly Mark[]> = {
  adjustor: ["behavioural"],
  manager: ["behavioural"],
  reviewer: ["behavioural"],
  physician: ["wage"],
  therapist: ["wage"],
  employer: ["diagnosis", "region", "clinical", "behavioural"],
  payerAdmin: ["diagnosis", "region", "clinical", "behavioural", "wage"],
  otherAdjustor: ["diagnosis", "region", "clinical", "behavioural", "wage"],
  otherTherapist: ["diagnosis", "region", "clinical", "behavioural", "wage"],
  otherPhysician: ["diagnosis", "region", "clinical", "behavioural", "wage"],
  otherWorker: ["diagnosis", "region", "clinical", "behavioural", "wage"],
};
const seesNoMoney = ["physician", "employer", "payerAdmin", "otherAdjustor", "otherTherapist", "otherWorker"];

let world: World;
let program: MadeProgram;

beforeAll(async () => {
  world = await makeWorld();
  program = await makeProgram(world);
  const db = await owner();
  const { programId } = program;
  const claim = "(select claim_id from program where id = $1)";
  await db.query(`update claim_diagnosis set label = $2 where claim_id = ${claim}`, [
    programId,
    marks.diagnosis,
  ]);
  await db.query(`update claim set body_region = $2 where id = ${claim}`, [programId, marks.region]);
  await db.query(`insert into claim_wage (claim_id, average_weekly_cents) values (${claim}, $2)`, [
    programId,
    Number(marks.wage),
  ]);
  await db.query(
    `insert into report_note (report_id, program_id, clinical, behavioural) select id, program_id, $2, $3 from report where program_id = $1
     on conflict (report_id) do update set clinical = excluded.clinical, behavioural = excluded.behavioural`,
    [programId, marks.clinical, marks.behavioural],
  );
});

const queries = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => (procedure as unknown as { _def: { type: string } })._def.type === "query")
  .map(([path]) => path);

/** Everything somebody can get out of the API about the program, as one text. */
async function everything({ identity }: Someone): Promise<string> {
  const caller = appRouter.createCaller({ identity, reference: "wire" });
  const { programId } = program;
  const inputs = [undefined, {}, { programId }, { programId, week: 1 }, { query: "police" }];
  const told: string[] = [];
  for (const path of queries) {
    const procedure = path
      .split(".")
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller);
    for (const input of inputs) {
      const answer = await (procedure as (given: unknown) => Promise<unknown>)(input).catch(
        (error: Error) => error.message,
      );
      told.push(JSON.stringify(answer) ?? "");
    }
  }
  return told.join("\n");
}

function personOf(name: string): Someone {
  return name === "worker" ? program.worker : world.people[name as keyof World["people"]];
}

describe("what goes over the wire", () => {
  it("is asked of every query", () => {
    expect(queries.length).toBeGreaterThan(15);
  });

  it("shows its marks to those who may see them", async () => {
    const caseManager = await everything(world.people.caseManager);
    expect(caseManager).toContain(marks.diagnosis);
    expect(await everything(world.people.adjustor)).toContain(marks.diagnosis);
  });

  for (const [name, hidden] of Object.entries(unseenBy))
    it(`keeps ${hidden.join(", ")} from ${name}`, async () => {
      const told = await everything(personOf(name));
      for (const mark of hidden) expect([mark, told.includes(marks[mark])]).toEqual([mark, false]);
    });

  for (const name of [...seesNoMoney, "worker"])
    it(`keeps units and dollars from ${name}`, async () => {
      const told = await everything(personOf(name));
      // The planned stay of 20 × 4 h costs $5,120.00.
      for (const amount of ["512000", "5,120"])
        expect([amount, told.includes(amount)]).toEqual([amount, false]);
    });
});
