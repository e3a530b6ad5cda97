import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { followUpOwed } from "./follow-up";

const owed = (today: string, known: { status30?: string; status90?: string } = {}) =>
  followUpOwed(
    { dischargedOn: "2026-06-01" as PlainDate, status30: null, status90: null, ...known },
    today as PlainDate,
  );

describe("a follow-up", () => {
  it("is asked for from the thirtieth day, not the day before", () => {
    expect(owed("2026-06-30")).toBeNull();
    expect(owed("2026-07-01")).toBe(30);
    expect(owed("2026-07-01", { status30: "full_duty" })).toBeNull();
  });

  it("asks for the ninetieth day instead once that has come", () => {
    expect(owed("2026-08-29")).toBe(30);
    expect(owed("2026-08-30")).toBe(90);
    expect(owed("2026-08-30", { status30: "full_duty", status90: "not_reached" })).toBeNull();
  });

  it("stops asking after half a year", () => {
    expect(owed("2026-11-28")).toBe(90);
    expect(owed("2026-11-29")).toBeNull();
  });
});
