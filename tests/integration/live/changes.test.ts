import { beforeAll, describe, expect, it } from "vitest";
import { type Change, concerns, followChanges } from "@/server/live/changes";
import { hub } from "@/server/live/hub";
import { transaction } from "@/server/services/transaction";
import { makeProgram } from "../../support/program";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Collects what one person is told until `stop`. */
function follow(name: PersonName) {
  const control = new AbortController();
  const told: Change[] = [];
  const done = (async () => {
    for await (const change of followChanges(world.people[name].identity, control.signal)) told.push(change);
  })().catch((error: Error) => {
    if (error.name !== "AbortError") throw error;
  });
  const stop = async () => {
    control.abort();
    await done;
    return told;
  };
  return { told, stop };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !condition(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("live updates", () => {
  it("reach the parties of a program when another acts, after the commit, with ids and no words", async () => {
    const listening = new Promise((resolve) => hub().once("change", resolve));
    const adjustor = follow("adjustor");
    const outsider = follow("otherAdjustor");
    await listening;
    const { programId } = await makeProgram(world);
    await until(() => adjustor.told.some((change) => change.type === "stay.planned"));
    const told = (await adjustor.stop()).filter((change) => change.programId !== null);
    expect(told.map((change) => change.type)).toContain("report.submitted");
    expect(new Set(told.map((change) => change.programId))).toEqual(new Set([programId]));
    expect(Object.keys(told[0] ?? {}).sort()).toEqual(["programId", "requestId", "type"]);
    expect((await outsider.stop()).filter((change) => change.programId !== null)).toEqual([]);
  });

  it("concern each role by its own tie to the program", async () => {
    const announcement = {
      id: 1,
      type: "x",
      programId: "p",
      requestId: null,
      payerId: world.payerId,
      clinicId: world.clinicId,
      employerId: world.employerId,
      physicianId: world.people.physician.personId,
      workerId: world.people.worker.personId,
      caseManagerId: null,
    };
    const told: PersonName[] = [];
    for (const name of Object.keys(world.people) as PersonName[]) {
      const actor = await transaction(world.people[name].identity, async (begun) => begun.actor);
      if (concerns(actor, announcement)) told.push(name);
    }
    expect(told.sort()).toEqual([
      "adjustor",
      "employer",
      "manager",
      "physician",
      "reviewer",
      "therapist",
      "worker",
    ]);
  });
});
