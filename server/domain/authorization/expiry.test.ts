import { describe, expect, it } from "vitest";
import { EXPIRY_RULE, lapsed } from "./expiry";
import { REQUEST_STATUSES } from "./request";

const since = new Date("2026-11-02T15:00:00Z");
const after = (days: number, ms = 0) => new Date(since.getTime() + days * 86_400_000 + ms);

describe("expiry", () => {
  it("comes after the policy's days, to the millisecond, and says that nothing was decided", () => {
    const lying = { status: "returned_incomplete" as const, holderSince: since };
    expect(lapsed(lying, after(30, -1))).toBeNull();
    expect(lapsed(lying, after(30))).toEqual({
      afterDays: 30,
      sentence: expect.stringMatching(/not sent again for 30 days \(Full Duty policy.*Nothing was decided/),
    });
  });

  it("never comes to what lies with the payer or is decided", () => {
    const withClinic = Object.keys(EXPIRY_RULE.afterDays);
    for (const status of REQUEST_STATUSES)
      expect(lapsed({ status, holderSince: since }, after(1000)) !== null).toBe(withClinic.includes(status));
  });
});
