// npm run screenshots: the pictures of every role's home and of the request page, from the demonstration's data,
// at both sizes, light and dark, into docs/screenshots.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { freePort } from "@/server/db/embedded";
import { closePool } from "@/server/db/pool";
import { roleHomes } from "@/server/domain/access/roles";
import { demoAccounts, demoPassword } from "@/server/services/session/demo-accounts";
import { browserArgs, findBrowser } from "./steps/browser";
import { buildApp, generate } from "./steps/build";
import { say } from "./steps/say";
import { startServer, stopServer } from "./steps/serving";

const target = process.env.SCREENSHOTS ?? "docs/screenshots";
const sizes = [
  { name: "1280x720", width: 1280, height: 720 },
  { name: "390x844", width: 390, height: 844 },
];

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in" && url.pathname !== "/");
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const { name: size, ...viewport } of sizes)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // Loaded anew in each colour scheme: a page that is switched while open keeps some of the old colours.
      await page.reload();
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(target, `${name}-${size}-${colorScheme}.png`) });
    }
  say(name);
}

// The request of the README's picture: the demonstration's police officer.
async function requestOf(page: Page, worker: string): Promise<string> {
  await page.goto(`/adjustor?tab=all&q=${worker}`);
  const href = await page
    .locator("tr", { hasText: "Extension" })
    .locator('a[href^="/requests/"]')
    .first()
    .getAttribute("href");
  if (!href) throw new Error(`The demonstration has no request of ${worker}.`);
  return href;
}

await generate();
await buildApp();
process.env.FULL_DUTY_DATA = await mkdtemp(join(tmpdir(), "fullduty-pictures-"));
const { openDatabase } = await import("./steps/database");
const database = await openDatabase();
await (await import("./steps/demo")).seedDemo();
const port = await freePort();
const baseURL = `http://localhost:${port}`;
const server = await startServer({ PORT: String(port), NEXTAUTH_URL: baseURL });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
await mkdir(target, { recursive: true });
try {
  for (const { role, email } of await demoAccounts()) {
    const page = await (await browser.newContext({ baseURL })).newPage();
    await signIn(page, email);
    await page.goto(roleHomes[role]);
    await shoot(page, role);
    if (role === "adjustor") {
      await page.goto(await requestOf(page, "reyes"));
      await shoot(page, "request");
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await stopServer(server);
  await closePool();
  await database.stop();
  await rm(process.env.FULL_DUTY_DATA, { recursive: true, force: true });
}
process.exit(0);
