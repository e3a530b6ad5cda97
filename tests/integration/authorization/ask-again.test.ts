import { beforeAll, describe, expect, it } from "vitest";
import { askAgain } from "@/server/services/authorization/ask-again";
import { previewRequest } from "@/server/services/authorization/preview-request";
import { submitRequest } from "@/server/services/authorization/submit-request";
import { owner } from "../../support/owner";
import { makeProgram } from "../../support/program";
import { expectRefused } from "../../support/refused";
import { initialAsk, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe("asking again like a former request", () => {
  it("takes over its kind and words, and nothing else", async () => {
    const { program, requestId, requestNumber, now } = await makeRequest(world);
    const as = (name: PersonName) => ({ identity: world.people[name].identity, now });
    const about = { programId: program.programId, requestId };
    expect(await askAgain.run(as("therapist"), about)).toEqual({
      number: requestNumber,
      type: "initial",
      reason: "Drag and floor lift are short of the job.",
    });
    await expectRefused(() => askAgain.run(as("otherTherapist"), about), "NOT_FOUND");
    await expectRefused(() => askAgain.run(as("adjustor"), about), "FORBIDDEN");
    const other = await makeProgram(world);
    await expectRefused(
      () => askAgain.run(as("therapist"), { ...about, programId: other.programId }),
      "NOT_FOUND",
    );
  });
});

describe("the same days asked in another program of the claim", () => {
  it("are found and refused with the other request's number", async () => {
    const first = await makeRequest(world);
    const second = await makeProgram(world, { startOn: first.program.startOn });
    await (await owner()).query(
      "update program set claim_id = (select claim_id from program where id = $1) where id = $2",
      [first.program.programId, second.programId],
    );
    const as = { identity: world.people.therapist.identity, now: first.now };
    const { problems, checklist } = await previewRequest.run(as, initialAsk(second));
    expect(problems.map(({ rule, sentence }) => [rule, sentence])).toContainEqual([
      "overlap",
      expect.stringMatching(
        `^${first.requestNumber}, of another program of this claim, is for the same 20 sessions`,
      ),
    ]);
    expect(checklist.find(({ rule }) => rule === "no_overlap")?.sentence).toBe(
      `Same days and sessions as ${first.requestNumber}`,
    );
    await expectRefused(() => submitRequest.run(as, initialAsk(second)), "RULE", {
      tables: ["request", "request_action"],
    });
  });
});

describe("a submitted request", () => {
  it("keeps how complete it was when it came", async () => {
    const { requestId } = await makeRequest(world);
    const { rows } = await (await owner()).query("select completeness from request where id = $1", [
      requestId,
    ]);
    expect(rows[0]?.completeness).toMatchObject({
      of: 10,
      sentence: expect.stringMatching(/^\d of 10 ready: .*the plan of care is not signed/),
    });
  });
});
