import { describe, expect, it } from "vitest";
import { platformOnly } from "./platform-only";

describe("what only the platform may do", () => {
  it("is refused to every other kind of organization and to a worker", () => {
    expect(() => platformOnly({ organizationKind: "platform" })).not.toThrow();
    for (const organizationKind of ["payer", "clinic", "employer", "practice", "vendor", null])
      expect(() => platformOnly({ organizationKind })).toThrow("platform's administrator");
  });
});
