import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TASK_DAYS, TASK_DAYS_WORDS } from "@/server/domain/coordination/task-days";
import { counted } from "@/server/domain/counted";
import { shippedRates } from "@/server/domain/fees/rates.data";
import { shippedRules } from "@/server/domain/jurisdictions/rules.data";
import { STALE_AFTER_DAYS } from "@/server/domain/progress/job-match";
import { ENDING_SOON_DAYS } from "@/server/domain/progress/stay";
import { rulesDoc } from "./rules-doc";

it("docs/rules.md is what the script writes from the rules that ship", () => {
  expect(readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8")).toBe(rulesDoc());
});

it("names the source of every deadline rule and rate", () => {
  const text = rulesDoc();
  for (const { citation } of shippedRules) expect(text).toContain(citation);
  for (const { source } of shippedRates) expect(text).toContain(source);
});

it("names every task's fixed days, and the threshold of what is stale or ends soon", () => {
  const text = rulesDoc();
  for (const [task, words] of Object.entries(TASK_DAYS_WORDS))
    expect(text).toContain(
      `| ${words} | ${counted(TASK_DAYS[task as keyof typeof TASK_DAYS], "business day")} |`,
    );
  expect(text).toContain(
    `| The queue's “Ending soon”: the stay ends within | ${ENDING_SOON_DAYS} calendar days |`,
  );
  expect(text).toContain(
    `| A measurement is stale when, today or on the last day of an ended program, it is older than | ${STALE_AFTER_DAYS} calendar days |`,
  );
});
