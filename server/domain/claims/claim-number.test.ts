import { expect, it } from "vitest";
import { claimNumberKey } from "./claim-number";

it("finds a claim number however it is written", () => {
  for (const written of ["TX-4471 0092", "tx44710092", " TX 4471-0092", "tx.4471/0092"])
    expect(claimNumberKey(written)).toBe("TX44710092");
});

it("keeps leading zeros", () => {
  expect(claimNumberKey("00-123")).toBe("00123");
});
