import { describe, expect, it } from "vitest";
import { shippedLimits } from "@/server/domain/fees/limits.data";
import { checkLimit, limitValues } from "./limit-values";

describe("the form of a state's limits", () => {
  it("gives back every shipped limit as it stands, from the day that is typed", () => {
    for (const limit of shippedLimits) {
      const { effectiveTo: _, ...body } = limit;
      const checked = checkLimit({ ...limitValues(limit), effectiveFrom: "2027-03-01" });
      expect(checked).toEqual({ ok: true, value: { ...body, effectiveFrom: "2027-03-01" } });
    }
  });

  it("begins empty where a state has none, and asks for what is missing", () => {
    const checked = checkLimit(limitValues(null));
    const fields = checked.ok ? [] : checked.problems.map(({ path }) => path);
    expect(fields).toEqual(["jurisdiction", "program", "source", "status", "effectiveFrom"]);
  });
});
