import { expect, it } from "vitest";
import { printable } from "./printable";

it("keeps what a PDF's own fonts hold, and writes the rest in letters they hold", () => {
  expect(printable("Muñoz – “40 %” · 5 €")).toBe("Muñoz – “40 %” · 5 €");
  expect(printable("Nguyễn: drag 165 → 101, ≤ 15:00")).toBe("Nguyen: drag 165 to 101, at most 15:00");
  expect(printable("Σ weight")).toBe("sum of weight");
  expect(printable("日")).toBe("?");
});
