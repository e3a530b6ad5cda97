import axe from "axe-core";
import type { Locator, Page } from "playwright-core";

type AxeFinding = { id: string; impact?: string | null; help: string; nodes: { html: string }[] };
type AxeWindow = { axe: { run: (options: object) => Promise<{ violations: AxeFinding[] }> } };

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe calls serious or critical on the page as it is shown now; by all rules, or by the one that is named. */
export async function seriousFindings(page: Page, rule?: "color-contrast"): Promise<string[]> {
  await page.evaluate(axe.source);
  const runOnly = rule ? { type: "rule", values: [rule] } : { type: "tag", values: rules };
  const violations = await page.evaluate(async (only) => {
    const { axe: inPage } = window as unknown as AxeWindow;
    return (await inPage.run({ runOnly: only })).violations;
  }, runOnly);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help} · ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`);
}

/** How far the page can be pushed sideways, in pixels. */
export function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The parts of the page that are not wholly on screen, by name; a part that is missing is one of them. */
export async function beyondTheScreen(page: Page, parts: Record<string, Locator>): Promise<string[]> {
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const beyond: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const box = await part.boundingBox();
    const within =
      box &&
      box.x >= 0 &&
      box.y >= 0 &&
      box.x + box.width <= screen.width &&
      box.y + box.height <= screen.height;
    if (!within) beyond.push(`${name}: ${JSON.stringify(box)}`);
  }
  return beyond;
}
