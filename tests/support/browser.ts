import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { browserArgs } from "@/scripts/steps/browser";
import { demoPassword } from "@/server/services/session/demo-accounts";

export const desk = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

let browser: Browser;
type Kept = Awaited<ReturnType<BrowserContext["storageState"]>>;
const signedIn = new Map<string, Kept>();

/** Call once in a test file: one Chromium for the file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: browserArgs });
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/** A page of one signed-in person at their home; the second of the same person in a file shares the sign-in of the first. */
export async function signedInAs(email: string, viewport = desk): Promise<Page> {
  const kept = signedIn.get(email);
  if (kept) {
    const page = await newPage(viewport, { storageState: kept });
    await open(page, "/");
    return page;
  }
  const page = await signsIn(email, viewport);
  signedIn.set(email, await page.context().storageState());
  return page;
}

/** A page of one person with a sign-in of its own. */
export async function signsIn(email: string, viewport = desk): Promise<Page> {
  const page = await newPage(viewport);
  await open(page, "/sign-in");
  await fillSignIn(page, email);
  await page.waitForURL((url) => url.pathname !== "/sign-in" && url.pathname !== "/");
  await settled(page);
  return page;
}

/** A page of somebody who has not signed in. */
export async function strangers(viewport = desk): Promise<Page> {
  return newPage(viewport);
}

/** Types the demonstration's password and presses the button. */
export async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function newPage(viewport = desk, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject("baseUrl"),
    viewport,
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Goes to an address and waits until its controls answer. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address).catch((error: Error) => {
    // Next loads the old page whole when leaving cuts its refresh off; a person would go on again.
    if (!error.message.includes("interrupted by another navigation")) throw error;
    return page.goto(address);
  });
  await settled(page);
}

/**
 * A page drawn on the server answers once React has taken it over, part by part as its scripts arrive, and its keys
 * once the effects of that have run, after which the page is idle; a person is slower than that, a test is not.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Fiber = {
      child: Fiber | null;
      sibling: Fiber | null;
      memoizedState: Taken | null;
      stateNode: unknown;
    };
    type Taken = { isDehydrated?: boolean; dehydrated?: unknown };
    const name = Object.keys(document).find((key) => key.startsWith("__reactContainer"));
    if (document.readyState !== "complete" || !name) return false;
    const container = document as unknown as Record<string, { stateNode: { current: Fiber } }>;
    const waiting = [container[name]?.stateNode.current];
    for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
      if (fiber.memoizedState?.isDehydrated || fiber.memoizedState?.dehydrated) return false;
      waiting.push(...[fiber.sibling, fiber.child].filter((each) => each !== null));
    }
    return true;
  });
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}
