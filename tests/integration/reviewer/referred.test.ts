import { beforeAll, describe, expect, it } from "vitest";
import { referRequest } from "@/server/services/authorization/refer-request";
import { referredRequests } from "@/server/services/reviewer/referred";
import { expectRefused } from "../../support/refused";
import { type MadeRequest, makeRequest } from "../../support/request";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
let request: MadeRequest;
const as = (name: PersonName) => ({ identity: world.people[name].identity, now: request.now });
const list = (name: PersonName = "reviewer") => referredRequests.run(as(name), undefined);

beforeAll(async () => {
  world = await makeWorld();
  request = await makeRequest(world);
});

describe("the reviewer's home", () => {
  it("holds nothing before a request is referred, and then the question with it", async () => {
    expect(await list()).toEqual([]);
    await referRequest.run(as("adjustor"), {
      requestId: request.requestId,
      text: "Is the gap functional? Please judge.",
      reasonCode: "gap_not_functional",
      idempotencyKey: crypto.randomUUID(),
    });
    expect(await list()).toMatchObject([
      {
        requestId: request.requestId,
        typeLabel: "Initial",
        sessions: 20,
        nowTenths: 726,
        referred: { byName: "a. Test", text: "Is the gap functional? Please judge." },
      },
    ]);
  });

  it("is the reviewer's own", async () => {
    await expectRefused(() => list("adjustor"), "FORBIDDEN");
    await expectRefused(() => list("therapist"), "FORBIDDEN");
  });
});
