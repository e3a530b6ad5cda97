import { expect, test } from "vitest";
import { currentHref } from "./current-link";

const hrefs = ["/adjustor", "/adjustor/portfolio", "/clinics"];

test("the most exact link is the current one", () => {
  expect(currentHref("/adjustor/portfolio/2026", hrefs)).toBe("/adjustor/portfolio");
  expect(currentHref("/adjustor", hrefs)).toBe("/adjustor");
});

test("only whole segments count", () => {
  expect(currentHref("/clinics-near-you", hrefs)).toBeNull();
  expect(currentHref("/requests/7", hrefs)).toBeNull();
});
