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

/** Percentages, money, shares, idle times and deadlines that stand in a list of facts or a table and that nothing opens. */
async function unopened(page: Page): Promise<string[]> {
  return page.locator("main dl > div > dd, main td").evaluateAll((cells) => {
    // A range of percentages alone is the name of its row.
    const figure = /\$\d|(?<![–\d])\d+(\.\d)? %|\b\d+ of \d+\b|\b(left|Overdue)\b/;
    const shown = cells.map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll("dialog, svg, .sr-only")) hidden.remove();
      return { cell, text: (copy.textContent ?? "").trim() };
    });
    return shown
      .filter(({ cell, text }) => !cell.closest("dialog, figure, .sr-only") && figure.test(text))
      .filter(({ cell }) => {
        return !cell.querySelector("[popovertarget], [data-figures]");
      })
      .map(({ cell, text }) => `${cell.previousElementSibling?.textContent?.slice(0, 40) ?? ""}: ${text}`);
  });
}

/** Percentages in a form's preview, which is no list and no table, that nothing opens. */
async function loose(page: Page): Promise<string[]> {
  return page.locator("main output").evaluateAll((previews) =>
    previews.flatMap((preview) => {
      const copy = preview.cloneNode(true) as Element;
      for (const opens of copy.querySelectorAll("dialog, [popovertarget], .sr-only")) opens.remove();
      return copy.textContent?.match(/\d+(\.\d)? %/g) ?? [];
    }),
  );
}

/** The figures of the request page's fact lists and demands that nothing opens; a demand's row opens as one. */
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
    for (const label of [
      "Deadline",
      "Job match",
      "Projected total",
      "Clinic, full duty of completers",
      "Clinic, full duty of all starters",
    ])
      await dialog.locator("summary", { hasText: label }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    await page.context().close();
  });
});

const walked = [
  {
    email: "whitfield@meridian.example",
    pages: ["", "?by=state", "?by=strength"].map((by) => `/claims-manager${by}`),
  },
  { email: "whitfield@meridian.example", pages: ["/clinics", "/board"] },
  { email: "okoye@meridian.example", pages: ["/reviewer"] },
  { email: "alvarez@steadyhand.example", pages: ["/case-manager", "/board"] },
  { email: "chen@aldinemed.example", pages: ["/physician"] },
  { email: "dunn@aldine.example", pages: ["/employer", "/employer/experience"] },
  { email: "kim@lonestar.example", pages: ["/clinic", "/board"] },
];

/** The first of each kind of page that a home leads to. */
const deeper = ["/programs/", "/clinics/", "/clinic/programs/"];

describe("no figure stands without its explanation", () => {
  it.each(walked)("on $pages, for $email", async ({ email, pages }) => {
    const page = await signedInAs(email);
    for (const address of pages) {
      await open(page, address);
      expect(await page.locator("main [popovertarget], main [data-figures]").count()).toBeGreaterThan(3);
      expect([address, await unopened(page)]).toEqual([address, []]);
    }
    await page.context().close();
  });

  it.each(["whitfield@meridian.example", "kim@lonestar.example", "dunn@aldine.example"])(
    "on the program, the clinic and the file that %s comes to",
    async (email) => {
      const page = await signedInAs(email);
      const links = await page
        .locator("main a[href^='/']")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      for (const start of deeper) {
        const address = links.find((href) => href?.startsWith(start));
        if (!address) continue;
        await open(page, address);
        expect([address, await unopened(page)]).toEqual([address, []]);
      }
      await page.context().close();
    },
  );

  it("on every step of a program's file, where the clinic plans, asks, records and reports", async () => {
    const page = await signedInAs("kim@lonestar.example");
    const link = page.locator("main a[href*='/clinic/programs/'][href*='/report/']").first();
    const owed = (await link.getAttribute("href")) ?? "";
    const [, file = "", report = ""] = /(\/clinic\/programs\/[^/]+)(\/report\/\d+)/.exec(owed) ?? [];
    const steps = ["/demands", "/order", "/baseline", "/stay", "/request", "/sessions", report, "/discharge"];
    for (const step of ["", ...steps]) {
      await open(page, `${file}${step}`);
      const priced = step === "/stay" || step === "/request";
      // A preview is reckoned on the server while it is typed.
      if (priced) await page.locator("main dd:visible", { hasText: "$" }).last().waitFor();
      if (step === report) await page.locator("main output", { hasText: "mark" }).waitFor();
      expect([step, await unopened(page)]).toEqual([step, []]);
      expect([step, await loose(page)]).toEqual([step, []]);
    }
    await page.context().close();
  });

  it("when one is planted that nothing opens, it is named", async () => {
    const page = await signedInAs("kim@lonestar.example");
    await page.locator("main").evaluate((main) => {
      main.insertAdjacentHTML("beforeend", "<dl><div><dt>Planted</dt><dd>$1,234</dd></div></dl>");
    });
    expect(await unopened(page)).toEqual(["Planted: $1,234"]);
    await page.context().close();
  });

  it("on the worker's page: plain words, with who tested and when, in English and Spanish", async () => {
    const pages = [
      { email: "reyes@worker.example", how: "My number: where does it come from?", words: /the average/ },
      { email: "ortiz@worker.example", how: "Mi número: ¿de dónde sale?", words: /el promedio/ },
    ];
    for (const { email, how, words } of pages) {
      const page = await signedInAs(email, phone);
      await page.getByRole("button", { name: how }).click();
      const panel = page.getByRole("dialog", { name: how });
      await panel.getByText(words).waitFor();
      expect(await panel.getByText(/, PT$/).count()).toBeGreaterThan(0);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
      await page.context().close();
    }
  });

  it("beside every amount that a worker can do: when it was measured, and by whom", async () => {
    const lists = [
      { email: "dunn@aldine.example", line: /tested \w{3} \d+ \w{3} by .+, (PT|OT)/ },
      { email: "reyes@worker.example", line: /Tested \w+, \w+ \d+ by .+, (PT|OT)/ },
      { email: "ortiz@worker.example", line: /Prueba: el \w+ \d+ de \w+, por .+, (PT|OT)/ },
    ];
    for (const { email, line } of lists) {
      const page = await signedInAs(email, phone);
      const amounts = page.locator("main li").filter({ hasText: /\d (lb|min)|\d:\d\d/ });
      const texts = (await amounts.allTextContents()).filter((text) => /\b(job|trabajo):|✓/i.test(text));
      expect([email, texts.length > 2]).toEqual([email, true]);
      expect([email, texts.filter((text) => !line.test(text))]).toEqual([email, []]);
      await page.context().close();
    }
  });

  it("on the portfolio, by the keyboard: a line's figures come when asked for, and the focus goes back", async () => {
    const page = await signedInAs("whitfield@meridian.example");
    await open(page, "/claims-manager?by=state");
    const figure = page.getByRole("button", { name: /How Cost per full duty, TX is worked out/ });
    await figure.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "How it is worked out" });
    await dialog.getByText(/÷ full-duty returns = \$[\d,]+ ÷ \d+ = \$[\d,]+\./).waitFor();
    const [shown] = /\$[\d,]+/.exec(await figure.innerText()) ?? expect.fail("no dollars");
    expect(await dialog.locator("details[open] summary").innerText()).toContain(shown);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true);
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
