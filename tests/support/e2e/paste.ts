import type { Locator } from "playwright-core";

/** Pastes a block as a spreadsheet puts it on the clipboard: tabs between cells, lines between rows. */
export async function pasteAt(cell: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join("\t")).join("\n");
  const page = cell.page();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await cell.focus();
  await page.keyboard.press("ControlOrMeta+v");
}
