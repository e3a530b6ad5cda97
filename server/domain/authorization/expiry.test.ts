import { describe, expect, it } from "vitest";
import { DEFAULT_PROGRESS_POLICY } from "../progress/policy";
import { LIES_WITH_CLINIC, lapsed } from "./expiry";
import { REQUEST_STATUSES } from "./request";

const since = new Date("2026-11-02T15:00:00Z");
const after = (days: number, ms = 0) => new Date(since.getTime() + days * 86_400_000 + ms);

describe("expiry", () => {
  it("comes after the policy's days, to the millisecond, and says that nothing was decided", () => {
    const lying = { status: "returned_incomplete" as const, holderSince: since };
    expect(lapsed(lying, DEFAULT_PROGRESS_POLICY, after(30, -1))).toBeNull();
    expect(lapsed(lying, DEFAULT_PROGRESS_POLICY, after(30))).toEqual({
      afterDays: 30,
      sentence: expect.stringMatching(/not sent again for 30 days \(Full Duty default.*Nothing was decided/),
    });
  });

  it("never comes to what lies with the payer or is decided", () => {
    const withClinic = Object.keys(LIES_WITH_CLINIC);
    for (const status of REQUEST_STATUSES) {
      const found = lapsed({ status, holderSince: since }, DEFAULT_PROGRESS_POLICY, after(1000));
      expect(found !== null).toBe(withClinic.includes(status));
    }
  });

  it("comes by the payer's own days, each stage by its own", () => {
    const policy = { ...DEFAULT_PROGRESS_POLICY, version: "2026-12-01", unansweredExpiresDays: 7 };
    const asked = { status: "information_requested" as const, holderSince: since };
    expect(lapsed(asked, policy, after(7, -1))).toBeNull();
    expect(lapsed(asked, policy, after(7))?.sentence).toContain("for 7 days");
    expect(lapsed({ ...asked, status: "draft" }, policy, after(59))).toBeNull();
  });
});
