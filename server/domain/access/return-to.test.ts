import { expect, test } from "vitest";
import { returnTo, signInHref } from "./return-to";

test("signing in leads back to the page that was asked for", () => {
  expect(signInHref("/adjustor?tab=no_progress&_rsc=1a2b3")).toBe(
    "/sign-in?to=%2Fadjustor%3Ftab%3Dno_progress",
  );
  expect(returnTo("/requests/3509733d")).toBe("/requests/3509733d");
});

test("without a page of the portal it leads home", () => {
  for (const page of [
    null,
    undefined,
    "",
    "/",
    "/sign-in",
    "/sign-in?to=/admin",
    "/api/queue/export",
    "adjustor",
  ])
    expect(signInHref(page)).toBe("/sign-in");
});

test("it never leads to another site", () => {
  for (const page of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
  ])
    expect(returnTo(page)).toBe("/");
});
