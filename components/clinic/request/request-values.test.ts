import { describe, expect, it } from "vitest";
import type { WorkingFile } from "@/components/clinic/file/file-header";
import type { PlainDate } from "@/server/domain/plain-date";
import { askedAgain, checkRequest, likelyRequest, readableRequest, typesFor } from "./request-values";

const day = (text: string) => text as PlainDate;
const entry: WorkingFile["ledger"][number] = {
  seq: 1,
  startOn: day("2026-11-30"),
  weeks: 4,
  sessionsPerWeek: 5,
  minutesByWeek: [180, 240, 240, 240],
  endOn: day("2026-12-25"),
  sessions: 20,
  priceCents: 500_000,
  reason: "Plan",
  agreedBy: null,
  frozenAt: null,
  createdAt: "2026-11-23T15:00:00Z",
};
const authorization: WorkingFile["authorizations"][number] = {
  number: "A-1",
  sessions: 20,
  minutes: 4800,
  priceCents: 500_000,
  usedSessions: 20,
  usedMinutes: 4800,
  usedCents: 500_000,
  minutesPerSession: null,
  startOn: day("2026-10-26"),
  endOn: day("2026-11-20"),
};
const facts = (over: Partial<WorkingFile>) =>
  ({ ledger: [entry], authorizations: [], today: day("2026-11-23"), ...over }) as WorkingFile;

describe("the request as typed", () => {
  it("begins with the whole fixed stay", () => {
    expect(likelyRequest(facts({}))).toMatchObject({
      type: "initial",
      sessions: "20",
      minutesPerSession: "240",
      startOn: "2026-11-30",
      endOn: "2026-12-25",
    });
  });

  it("never begins an ask in the past", () => {
    expect(likelyRequest(facts({ today: day("2026-12-02") })).startOn).toBe("2026-12-02");
  });

  it("goes on with two weeks after what is authorized", () => {
    const next = likelyRequest(facts({ authorizations: [authorization] }));
    expect(next).toMatchObject({
      type: "extension",
      sessions: "10",
      startOn: "2026-11-23",
      endOn: "2026-12-04",
    });
    expect(typesFor(facts({ authorizations: [authorization] }))).toContain("extension");
    expect(typesFor(facts({}))).not.toContain("extension");
  });

  it("asked again takes the kind and the words of a former one, never its numbers or days", () => {
    const again = facts({ authorizations: [authorization] });
    const before = { number: "R-10012", type: "change" as const, reason: "The drag is short of the job." };
    expect(askedAgain(again, before)).toEqual({
      ...likelyRequest(again),
      type: "change",
      reason: before.reason,
    });
    expect(askedAgain(again, { ...before, type: "initial" }).type).toBe("extension");
  });

  it("is previewed before its reason is written, and sent only with it", () => {
    const values = likelyRequest(facts({}));
    expect(readableRequest(values)).toMatchObject({ sessions: 20 });
    const checked = checkRequest(values);
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual(["reason"]);
    expect(readableRequest({ ...values, sessions: "many" })).toBeNull();
  });
});
