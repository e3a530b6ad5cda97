import { describe, expect, it } from "vitest";
import { completenessOf } from "./completeness";
import { firstRequest, reyes } from "./fixtures/facts";

const first = (over: Parameters<typeof firstRequest>[0] = {}, documentKinds = ["order", "therapy_notes"]) =>
  completenessOf({ ...firstRequest(over), documentKinds });

describe("what a first reading needs", () => {
  it("is all there for a whole first request", () => {
    expect(first()).toMatchObject({ ready: 10, of: 10, sentence: "10 of 10 ready for a first decision." });
  });

  it("names what is missing", () => {
    expect(first({ planSignedOn: null }).sentence).toBe("9 of 10 ready: the plan of care is not signed.");
    expect(first({}, []).sentence).toBe(
      "8 of 10 ready: the physician’s order is not attached; therapy notes are not attached.",
    );
  });

  it("asks an extension for weekly reports instead of the plateau", () => {
    const { items } = completenessOf({ ...reyes({ therapyPlateauOn: null }), documentKinds: ["order"] });
    const names = items.map(({ item }) => item);
    expect(names).toContain("weekly_report");
    expect(names).not.toContain("plateau");
  });

  it("counts a plateau ahead of today as not dated", () => {
    const { today } = firstRequest();
    expect(first({ therapyPlateauOn: today }).ready).toBe(10);
    expect(first({ therapyPlateauOn: "2027-01-01" as typeof today }).ready).toBe(9);
  });
});
