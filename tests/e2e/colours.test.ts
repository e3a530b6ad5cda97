import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { open, settled, signedInAs, useBrowser } from "../support/browser";

useBrowser();

/** Every combination of colours on the page, panels that are closed and generated marks too. */
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const names = ["color", "backgroundColor", "borderTopColor", "outlineColor", "fill", "stroke"] as const;
    const seen = [...document.querySelectorAll("body, body *")].flatMap((element) =>
      [null, "::before", "::after"].map((part) => {
        const style = getComputedStyle(element, part);
        return names.map((name) => style[name]).join(" ");
      }),
    );
    return [...new Set(seen)].toSorted();
  });

it.each(["/adjustor", "a request"])("follows the device's colours while it is open (%s)", async (address) => {
  const page = await signedInAs("marsh@meridian.example");
  await page.emulateMedia({ colorScheme: "light" });
  const link = page.locator("main a[href^='/requests/']").first();
  await open(page, address === "a request" ? ((await link.getAttribute("href")) ?? "") : address);
  const light = await coloursOf(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const changed = await coloursOf(page);
  await page.reload();
  await settled(page);
  expect(changed).toEqual(await coloursOf(page));
  expect(changed).not.toEqual(light);
  await page.context().close();
});
