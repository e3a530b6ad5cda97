// First-load JavaScript of each role's home, gzip, as a real Chromium fetches it, against the bare page of this build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { browserArgs, findBrowser } from "@/scripts/steps/browser";
import { seedDemo } from "@/scripts/steps/demo";
import { roleHomes } from "@/server/domain/access/roles";
import { type DemoAccount, demoAccounts, demoPassword } from "@/server/services/session/demo-accounts";
import { withProduct } from "../support/product";
import { report, rounded } from "../support/report";

/** What every page of this build loads before a line of ours: React, Next's router, the bundler's runtime. */
function bareKilobytes(): number {
  const manifest = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as {
    rootMainFiles: string[];
    polyfillFiles: string[];
  };
  const bytes = manifest.rootMainFiles.map((file) => gzipSync(readFileSync(join(".next", file))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1024;
}

async function homeKilobytes(
  browser: Browser,
  baseURL: string,
  { role, email }: DemoAccount,
): Promise<number> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in" && url.pathname !== "/");
  const fresh = await context.newPage();
  const sizes: Promise<number>[] = [];
  fresh.on("response", (response) => {
    if (response.request().resourceType() === "script")
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await fresh.goto(roleHomes[role], { waitUntil: "load" });
  await fresh.waitForTimeout(500);
  const total = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0) / 1024;
  await context.close();
  return total;
}

export async function benchJavascript(): Promise<void> {
  await withProduct(seedDemo, async ({ baseUrl }) => {
    const bare = bareKilobytes();
    report({ name: "JavaScript of a bare page", value: rounded(bare), unit: "kB gzip" });
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
    for (const account of await demoAccounts()) {
      const size = await homeKilobytes(browser, baseUrl, account);
      report({
        name: `JavaScript of ${roleHomes[account.role]}`,
        value: rounded(size),
        unit: "kB gzip",
        ratioTo: "a bare page",
        ratio: rounded(size / bare),
      });
    }
    await browser.close();
  });
}
