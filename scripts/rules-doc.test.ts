import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shippedRates } from "@/server/domain/fees/rates.data";
import { shippedRules } from "@/server/domain/jurisdictions/rules.data";
import { rulesDoc } from "./rules-doc";

it("docs/rules.md is what the script writes from the rules that ship", () => {
  expect(readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8")).toBe(rulesDoc());
});

it("names the source of every deadline rule and rate", () => {
  const text = rulesDoc();
  for (const { citation } of shippedRules) expect(text).toContain(citation);
  for (const { source } of shippedRates) expect(text).toContain(source);
});
