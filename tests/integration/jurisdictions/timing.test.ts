import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { determineRequest } from "@/server/services/authorization/determine-request";
import { requestPage } from "@/server/services/request-page/request-page";
import { makeRequest } from "../../support/request";
import { makeWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

it("shows on a decided request how it was timed, and when its written notice was due", async () => {
  const { requestId, now } = await makeRequest(world, { sessions: 10 });
  const as = { identity: world.people.adjustor.identity, now };
  expect((await requestPage.run(as, { requestId })).timing).toBeNull();
  await determineRequest.run(as, {
    requestId,
    outcome: "approve",
    sessions: 10,
    idempotencyKey: randomUUID(),
  });
  const { timing, deadline } = await requestPage.run(as, { requestId });
  expect(deadline).toBeNull();
  expect(timing).toMatchObject({ inTime: true, rule: { name: "Texas preauthorization", version: "1" } });
  expect(timing?.sentence).toContain("3 working days from receipt");
  // Decided on Monday 2 November: one working day later.
  expect(timing?.notice).toMatchObject({ dueOn: "2026-11-03" });
  expect(timing?.notice?.days.at(-1)).toMatchObject({ counted: true, reason: "day 1 of 1" });
});
