import { beforeAll, describe, expect, it } from "vitest";
import { programFigures } from "@/server/services/explain/program-figures";
import { requestFigures } from "@/server/services/explain/request-figures";
import { type MadeProgram, monday } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let program: MadeProgram;
let requestId: string;

beforeAll(async () => {
  world = await makeWorld();
  ({ program, requestId } = await makeRequest(world));
});

const as = (name: PersonName) => ({ identity: world.people[name].identity, now: monday });
const ofProgram = async (name: PersonName) =>
  (await programFigures.run(as(name), { programId: program.programId })).figures;
const names = (figures: { figure: string }[]) => figures.map(({ figure }) => figure);

describe("the figures of a program", () => {
  it("open for every party, in its shape: money and its projection only where it is seen", async () => {
    expect(names(await ofProgram("adjustor"))).toEqual(
      expect.arrayContaining(["job_match", "account", "cost"]),
    );
    expect(names(await ofProgram("therapist"))).not.toContain("cost");
    for (const name of ["physician", "employer"] as const) {
      expect(names(await ofProgram(name))).toContain("job_match");
      expect(JSON.stringify(await ofProgram(name))).not.toMatch(/\$|[Ss]essions, /);
    }
  });

  it("carry the rule book's numbers, the day and the tester", async () => {
    const [match] = await ofProgram("physician");
    expect(match).toMatchObject({ figure: "job_match", value: "72.6 %" });
    expect(match?.explanation.formula).toContain("100 × 3.62879 ÷ 5 = 72.6 %");
    expect(match?.explanation.inputs[0]).toMatchObject({ by: "T. Cole, PT" });
  });

  it("do not exist for others", async () => {
    for (const name of ["otherAdjustor", "otherTherapist", "otherPhysician"] as const)
      await expectRefused(() => ofProgram(name), "NOT_FOUND");
    await expectRefused(() => ofProgram("payerAdmin"), "FORBIDDEN");
  });
});

describe("the figures of a queue row", () => {
  it("are its deadline day by day, and what its page explains", async () => {
    const { figures } = await requestFigures.run(as("adjustor"), { requestId });
    expect(names(figures)).toEqual(
      expect.arrayContaining([
        "deadline",
        "job_match",
        "request",
        "cost",
        "ready",
        "clinic",
        "clinic_starters",
      ]),
    );
    const deadline = figures.find(({ figure }) => figure === "deadline");
    expect(deadline?.explanation.inputs.length).toBeGreaterThan(3);
    for (const { explanation } of figures) expect(explanation.rule.status).toBeTruthy();
  });

  it("hold no projected cost for the clinic, and do not exist for another payer", async () => {
    expect(names((await requestFigures.run(as("therapist"), { requestId })).figures)).not.toContain("cost");
    await expectRefused(() => requestFigures.run(as("otherAdjustor"), { requestId }), "NOT_FOUND");
    await expectRefused(() => requestFigures.run(as("employer"), { requestId }), "FORBIDDEN");
  });
});
