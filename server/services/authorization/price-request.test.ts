import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { sessionBlocks } from "./price-request";

const startOn = plainDate("2026-11-30");
const stay = { startOn, weeks: 3, sessionsPerWeek: 5, minutesByWeek: [240, 240, 300] };
const ask = { type: "initial" as const, sessions: 15, minutesPerSession: 300, startOn };

describe("the sessions asked", () => {
  it("follow the stay's minutes in a first request named by the longest session", () => {
    expect(sessionBlocks(ask, stay)).toEqual([
      { minutes: 240, count: 10 },
      { minutes: 300, count: 5 },
    ]);
    expect(sessionBlocks({ ...ask, sessions: 7 }, stay)).toEqual([{ minutes: 240, count: 7 }]);
  });

  it("are of one length in any other request, and where the stay says otherwise", () => {
    expect(sessionBlocks({ ...ask, type: "extension", sessions: 4 }, stay)).toEqual([
      { minutes: 300, count: 4 },
    ]);
    expect(sessionBlocks({ ...ask, minutesPerSession: 180 }, stay)).toEqual([{ minutes: 180, count: 15 }]);
    expect(sessionBlocks(ask, null)).toEqual([{ minutes: 300, count: 15 }]);
  });
});
