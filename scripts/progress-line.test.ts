import { expect, it } from "vitest";
import { progressText } from "./progress-line";

it("shows a bar with its count", () => {
  expect(progressText("Importing", 2_500, 10_000, "rows")).toBe(
    "Importing ███████░░░░░░░░░░░░░░░░░░░░░ 2,500 of 10,000 rows",
  );
  expect(progressText("Loading", 5_000, null, "titles")).toBe("Loading 5,000 titles");
});

it("is full when there was nothing to do", () => {
  expect(progressText("Importing", 0, 0, "rows")).toContain("█ 0 of 0 rows");
});
