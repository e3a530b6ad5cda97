import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { desk, open, phone, signedInAs, useBrowser } from "../support/browser";

useBrowser();

const openPanels = (page: Page) => page.evaluate(() => document.querySelectorAll(":popover-open").length);
const noPanel = (page: Page) => page.waitForFunction(() => !document.querySelector(":popover-open"));

/** The address of a request whose reader has more decisions than buttons. */
async function requestWithMore(page: Page): Promise<string> {
  const links = page.locator("main a[href^='/requests/']");
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  for (const address of new Set(addresses)) {
    await open(page, address);
    if (await page.getByRole("button", { name: "More", exact: true }).count()) return address;
  }
  throw new Error("No request offers more decisions than there are buttons.");
}

describe("an open menu", () => {
  it("closes when a decision's dialog opens, and takes the focus back when the dialog closes", async () => {
    const page = await signedInAs("marsh@meridian.example");
    await requestWithMore(page);
    const more = page.getByRole("button", { name: "More", exact: true });
    await more.click();
    expect(await openPanels(page)).toBe(1);
    await page.getByRole("dialog", { name: "More" }).getByRole("button").first().click();
    await page.locator("[role=dialog][data-state=open]").waitFor();
    expect(await openPanels(page)).toBe(0);
    await page.keyboard.press("Escape");
    await page.locator("[role=dialog][data-state=open]").waitFor({ state: "detached" });
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it.each([
    { screen: "a desk", viewport: desk, menu: /Alvarez/ },
    { screen: "a phone", viewport: phone, menu: "Menu" },
  ])("closes on Escape, on a press elsewhere and on the way to another page ($screen)", async (where) => {
    const page = await signedInAs("alvarez@steadyhand.example", where.viewport);
    const menu = page.locator("header").getByRole("button", { name: where.menu });
    await menu.click();
    await page.keyboard.press("Escape");
    expect(await openPanels(page)).toBe(0);
    await menu.click();
    expect(await openPanels(page)).toBe(1);
    await page.mouse.click(20, where.viewport.height - 20);
    expect(await openPanels(page)).toBe(0);
    // Within the portal, so that the bar stays: a page loaded anew has nothing open.
    const home = page.url();
    await page.getByRole("link", { name: /^Notices/ }).click();
    await page.waitForURL("**/notices");
    await menu.click();
    expect(await openPanels(page)).toBe(1);
    await page.goBack();
    await page.waitForURL(home);
    await noPanel(page);
    await page.context().close();
  });

  it("closes when one of its own pages is chosen, the present one too", async () => {
    const page = await signedInAs("alvarez@steadyhand.example", phone);
    const menu = page.locator("header").getByRole("button", { name: "Menu" });
    const links = page.getByRole("dialog", { name: "Account" }).getByRole("link");
    const home = new URL(page.url()).pathname;
    await menu.click();
    await links.and(page.locator(`[href="${home}"]`)).click();
    expect(await openPanels(page)).toBe(0);
    await menu.click();
    await links.and(page.locator('[href="/board"]')).click();
    await page.waitForURL("**/board");
    await noPanel(page);
    await page.context().close();
  });
});
