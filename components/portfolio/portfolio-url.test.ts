import { expect, test } from "vitest";
import { readPortfolioAddress, rowsHref } from "./portfolio-url";

const clinic = "0a999620-0000-7000-8000-000000000001";
const read = (params: Record<string, string>) => readPortfolioAddress(Promise.resolve(params));

test("a line leads to everybody's rows of that line, under the filters of its page", async () => {
  const address = await read({ by: "state", clinic, strength: "H" });
  expect(rowsHref(address, "TX", "all")).toBe(
    `/adjustor?tab=all&whose=all&clinic=${clinic}&strength=H&state=TX`,
  );
  expect(rowsHref(address, null, "decide")).toBe(
    `/adjustor?tab=decide&whose=all&clinic=${clinic}&strength=H`,
  );
});

test("the line of jobs without a strength level leads to those alone, not to every row", async () => {
  const address = await read({ by: "strength" });
  expect(rowsHref(address, "", "no_progress")).toBe("/adjustor?tab=no_progress&whose=all&strength=none");
});
