import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { desk, open, phone, signedInAs, useBrowser } from "../support/browser";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";

useBrowser();

let request = "";

beforeAll(async () => {
  const page = await signedInAs("marsh@meridian.example");
  const link = page.locator("[data-row-link]").first();
  request = (await link.getAttribute("href")) ?? "";
});

/** The figures of the page's fact lists and of the demands that nothing opens. */
async function closedFigures(page: Page): Promise<string[]> {
  return page.locator("main dl > div > dd, main td").evaluateAll((cells) =>
    cells
      .filter((cell) => !cell.closest("dialog, output, details, figure") && /\d/.test(cell.textContent ?? ""))
      .filter((cell) => {
        const row = cell.closest("tr");
        const figure = row
          ? row.querySelector("button[popovertarget]")
          : cell.querySelector("button[popovertarget]");
        return figure === null;
      })
      .map((cell) => `${cell.previousElementSibling?.textContent ?? ""}: ${cell.textContent}`),
  );
}

describe("any figure opens its explanation", () => {
  it("on the request page: every fact and every demand", async () => {
    const page = await signedInAs("marsh@meridian.example");
    await open(page, request);
    expect(await page.locator("main button[popovertarget]").count()).toBeGreaterThan(15);
    expect(await closedFigures(page)).toEqual([]);
    await page.context().close();
  });

  it("by the keyboard: Enter opens it, Esc closes it, and the focus is where it was", async () => {
    const page = await signedInAs("marsh@meridian.example");
    await open(page, request);
    const figure = page.getByRole("button", { name: /How Job match is worked out/ });
    await figure.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "How Job match is worked out" });
    await panel.getByText(/100 × .* ÷ .* = /).waitFor();
    expect(await panel.getByText("Rule: Job match, 2026-11").isVisible()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("on a phone, without leaving the screen", async () => {
    const page = await signedInAs("marsh@meridian.example", phone);
    await open(page, request);
    await page.getByRole("button", { name: /How Job match is worked out/ }).click();
    const panel = page.getByRole("dialog", { name: "How Job match is worked out" });
    const box = await panel.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.context().close();
  });

  it("in the queue: the row's figures come when they are asked for, with one key", async () => {
    const page = await signedInAs("marsh@meridian.example", desk);
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog", { name: "How it is worked out" });
    for (const label of ["Deadline", "Job match", "Projected total", "Clinic, full duty of completers"])
      await dialog.locator("summary", { hasText: label }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    await page.context().close();
  });
});

describe("thresholds", () => {
  it("are tried before they are set, by the claims manager and by the administrator", async () => {
    for (const email of ["whitfield@meridian.example", "voss@meridian.example"]) {
      const page = await signedInAs(email);
      await open(page, "/admin/thresholds");
      await page.getByLabel("Minimum gain", { exact: true }).fill("12");
      await page.getByRole("button", { name: "See what would change" }).click();
      await page.getByText(/reported under these thresholds/).waitFor();
      const names = await page.locator("output a").count();
      expect([email, names > 0]).toEqual([email, email.startsWith("whitfield")]);
      await page.context().close();
    }
  });
});
