import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { columnTable } from "./column-docs";
import { EVIDENCE_COLUMNS } from "./columns";
import { RATE_COLUMNS } from "./rate-columns";

it("is what docs/import.md and docs/rates.md say", () => {
  expect(readFileSync("docs/import.md", "utf8")).toContain(columnTable(EVIDENCE_COLUMNS));
  expect(readFileSync("docs/rates.md", "utf8")).toContain(columnTable(RATE_COLUMNS));
});
