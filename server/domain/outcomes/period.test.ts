import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { outcomePeriod, publicPeriod, publicPeriodTo } from "./period";

const day = (text: string) => text as PlainDate;

describe("the period of outcomes", () => {
  it("is 24 whole months and what has passed of the one that runs", () => {
    const from = (to: string) => outcomePeriod(day(to)).from;
    expect(outcomePeriod(day("2026-11-23"))).toEqual({ from: "2024-11-01", to: "2026-11-23" });
    expect([from("2026-11-01"), from("2026-11-29")]).toEqual(["2024-11-01", "2024-11-01"]);
    expect([from("2026-11-30"), from("2026-12-01")]).toEqual(["2024-12-01", "2024-12-01"]);
    expect([from("2028-02-28"), from("2028-02-29")]).toEqual(["2026-02-01", "2026-03-01"]);
  });

  it("is two years to the day for the public", () =>
    expect(publicPeriod(day("2026-11-23"))).toEqual({ from: "2024-11-01", to: "2026-10-31" }));

  it("ends for the public with the last whole month", () => {
    expect(publicPeriod(day("2026-11-30")).to).toBe("2026-10-31");
    expect(publicPeriod(day("2026-12-01")).to).toBe("2026-11-30");
    expect(publicPeriod(day("2026-01-15")).to).toBe("2025-12-31");
  });

  it("lets nobody ask the public figure for a day inside a month, or for a month not over", () => {
    const today = day("2026-11-23");
    expect(publicPeriodTo(day("2026-10-31"), today)).toEqual(publicPeriod(today));
    expect(publicPeriodTo(day("2026-02-28"), today)?.to).toBe("2026-02-28");
    expect(publicPeriodTo(day("2026-10-30"), today)).toBeNull();
    expect(publicPeriodTo(day("2026-11-30"), today)).toBeNull();
  });
});
