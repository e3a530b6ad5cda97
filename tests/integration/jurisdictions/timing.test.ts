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

it("says of a request that came after hours on which day it counts as received", async () => {
  const now = new Date("2026-11-02T23:30:00Z");
  const { requestId } = await makeRequest(world, { now });
  const as = { identity: world.people.adjustor.identity, now };
  const { deadline } = await requestPage.run(as, { requestId });
  expect(deadline?.receivedText).toBe("Mon 2 Nov, 5:30 PM CT; counts as received on Tue 3 Nov");
  expect(deadline?.days[0]).toMatchObject({ counted: false, reason: "received after 5:00 PM CT" });
  expect(deadline?.sentence).toMatch(/^Due Fri 6 Nov, 5:00 PM CT: 3 working days/);
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
