import { describe, expect, it } from "vitest";
import { reasonHint } from "./discharge-values";

describe("the reason of a discharge", () => {
  it("says before the stop rule comes to discharge that want of progress is not counted as the rule's", () =>
    expect(reasonHint({ action: "call", flatWeeks: 1 })).toBe(
      "With 1 flat week in a row the stop rule does not say discharge: “No functional progress” may be recorded, and is not counted as ended by the rule.",
    ));

  it.each(["discharge", "escalate"] as const)("needs no word once it says %s", (action) =>
    expect(reasonHint({ action, flatWeeks: 2 })).toBeUndefined(),
  );
});
