import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { open, phone, signedInAs, useBrowser } from "../support/browser";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
import { watch } from "../support/e2e/watch";

useBrowser();

const readers = [
  { role: "adjustor", email: "marsh@meridian.example" },
  { role: "claims manager", email: "whitfield@meridian.example" },
  { role: "case manager", email: "alvarez@steadyhand.example" },
  { role: "clinic", email: "kim@lonestar.example" },
] as const;

const rows = (page: Page) => page.getByRole("table").locator("tbody tr");

describe("who holds what", () => {
  it.each(readers)("lists alarms for the $role, and one opens to its rule", async ({ email }) => {
    const page = await signedInAs(email);
    const faults = watch(page);
    await open(page, "/board");
    expect(await rows(page).count()).toBeGreaterThan(0);
    const figure = page.getByRole("button", { name: /How .+ is worked out/ }).first();
    await figure.click();
    const panel = page.getByRole("dialog", { name: /^How .+ is worked out$/ });
    await panel
      .getByText(/^Rule: /)
      .filter({ visible: true })
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(readers)("reads on a phone for the $role", async ({ email }) => {
    const page = await signedInAs(email, phone);
    await open(page, "/board");
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe("what one holds", () => {
  let page: Page;
  beforeAll(async () => {
    page = await signedInAs("alvarez@steadyhand.example");
  });

  it("is closed with what was done about it, and leaves the board", async () => {
    await open(page, "/board?holder=case_manager");
    const close = page.getByRole("button", { name: "Close", exact: true });
    const before = await close.count();
    await close.first().click();
    const panel = page.locator("dialog:popover-open");
    await panel.getByRole("button", { name: "Close it" }).click();
    await panel
      .getByText(/note|what was done/i)
      .nth(1)
      .waitFor();
    await panel.getByLabel("What was done").fill("Called the clinic; the discharge is written today.");
    await panel.getByRole("button", { name: "Close it" }).click();
    await page.getByText("Closed, with your note.").first().waitFor();
    await expect.poll(() => close.count()).toBe(before - 1);
  });
});
