import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { desk, open, settled, signedInAs, useBrowser } from "../support/browser";

useBrowser();

let manager: Page;

beforeAll(async () => {
  manager = await signedInAs("whitfield@meridian.example", desk);
});

const lines = () => manager.getByRole("table", { name: /^Cost against outcome by/ }).locator("tbody tr");

/** The number that a link or a tab carries: "3 flat", "No progress 3". */
async function numberIn(locator: Locator): Promise<number> {
  return Number(/\d+/.exec(await locator.innerText())?.[0]);
}

async function rowsInQueue(): Promise<number> {
  await settled(manager);
  return numberIn(manager.locator("footer").getByText(/^\d+ of \d+/));
}

describe("a line of the portfolio", () => {
  it("leads to the queue under the same filters, and the counts agree", async () => {
    for (const by of ["clinic", "strength", "state"]) {
      await open(manager, `/claims-manager?by=${by}`);
      const flat = await lines()
        .getByRole("link", { name: / flat$/ })
        .all();
      const links = await Promise.all(
        flat.map(async (link) => ({ href: await link.getAttribute("href"), count: await numberIn(link) })),
      );
      expect(links.length).toBeGreaterThan(1);
      for (const { href, count } of links) {
        await open(manager, href ?? "");
        const tab = manager.getByRole("link", { name: /^No progress/ });
        expect([href, await rowsInQueue(), await numberIn(tab)]).toEqual([href, count, count]);
      }
    }
  });

  it("keeps the filters of the page it stands on", async () => {
    await open(manager, "/claims-manager?by=clinic&state=TX");
    await lines().first().getByRole("link").first().click();
    await manager.waitForURL(/\/adjustor\?/);
    const { searchParams } = new URL(manager.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({ tab: "all", whose: "all", state: "TX" });
    expect(searchParams.get("clinic")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the portfolio's file", () => {
  it("holds every line that is on the screen, in both kinds", async () => {
    await open(manager, "/claims-manager?by=state");
    const shown = await lines().locator("td:first-child a").allInnerTexts();
    for (const [kind, name] of [
      ["CSV file", "portfolio-by-state.csv"],
      ["Excel file", "portfolio-by-state.xlsx"],
    ] as const) {
      const button = manager.getByRole("button", { name: "Export" });
      if (!(await manager.getByRole("link", { name: kind }).isVisible())) await button.click();
      const [file] = await Promise.all([
        manager.waitForEvent("download"),
        manager.getByRole("link", { name: kind }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(name);
      const bytes = await readFile(await file.path());
      if (name.endsWith(".xlsx")) expect(bytes.subarray(0, 2).toString()).toBe("PK");
      else
        expect(
          (parse(bytes, { columns: true, bom: true }) as { Line: string }[]).map(({ Line }) => Line),
        ).toEqual(shown);
    }
  });
});
