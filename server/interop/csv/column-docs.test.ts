import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { columnTable } from "./column-docs";

it("docs/import.md prints the columns as the product reads them", () => {
  expect(readFileSync("docs/import.md", "utf8")).toContain(columnTable());
});
