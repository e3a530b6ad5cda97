import { describe, expect, it } from "vitest";
import { unreadableAddress } from "./unreadable-address";

describe("an address whose path cannot be decoded", () => {
  it.each(["/requests/%", "/programs/%ff", "/scorecards/%F0%28", "/api/letters/%E0%A4"])("is %s", (url) => {
    expect(unreadableAddress(url)).toBe(true);
  });

  it.each(["/", "/requests/a%20b", "/board?holder=%", "/scorecards/caf%C3%A9", undefined])(
    "is not %s",
    (url) => {
      expect(unreadableAddress(url)).toBe(false);
    },
  );
});
