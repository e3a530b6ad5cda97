import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { browserArgs } from "@/scripts/steps/browser";
import { demoPassword } from "@/server/services/session/demo-accounts";

export const desk = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

let browser: Browser;

/** Call once in a test file: one Chromium for the file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: browserArgs });
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/** A page of one signed-in person; it collects what the browser's console calls an error. */
export async function signedInAs(email: string, viewport = desk): Promise<Page> {
  const page = await newPage(viewport);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in" && url.pathname !== "/");
  return page;
}

export async function newPage(viewport = desk): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: inject("baseUrl"), viewport });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}
