import { expect, it } from "vitest";
import { counted } from "./counted";

it("agrees in number, for none and for many too", () => {
  expect([0, 1, 2].map((count) => counted(count, "flat week"))).toEqual([
    "0 flat weeks",
    "1 flat week",
    "2 flat weeks",
  ]);
  expect(counted(1, "sesión", "sesiones")).toBe("1 sesión");
  expect(counted(3, "sesión", "sesiones")).toBe("3 sesiones");
});

it("sets thousands apart", () => {
  expect(counted(9998, "row")).toBe("9,998 rows");
});
