import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { open, signedInAs, useBrowser } from "../support/browser";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";

useBrowser();

let admin: Page;
beforeAll(async () => {
  admin = await signedInAs("nakamura@fullduty.example");
});

/** The demonstration's own schedule, as its template has it, with the accredited hardening rate raised or spoiled. */
async function template(change: (text: string) => string): Promise<Buffer> {
  await open(admin, "/admin/rates/import");
  const [file] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("link", { name: "Download the rates as a template" }).click(),
  ]);
  return Buffer.from(change(await readFile(await file.path(), "utf8")));
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await admin.locator("#rate-file").setInputFiles({ name, mimeType: "text/csv", buffer });
  await admin.getByText(new RegExp(`^${name}: `)).waitFor();
}

describe("the platform's administrator imports a schedule", () => {
  it("and is told of every bad cell before anything is written", async () => {
    await choose("bad.csv", await template((text) => text.replaceAll(",64.00,", ",-64.00,")));
    await admin.getByText("Nothing will be imported until the file is mended.").waitFor();
    await admin
      .getByRole("row", { name: /amount .*below 0/ })
      .first()
      .waitFor();
    expect(await admin.getByRole("button", { name: /^Import from/ }).count()).toBe(0);
  });

  it("sees what changes, imports it, and undoes it before its day", async () => {
    await choose("raised.csv", await template((text) => text.replaceAll(",64.00,", ",66.00,")));
    const diff = admin.getByRole("table", { name: "What changes" }).first();
    await diff
      .getByRole("row", { name: /97546-WH-CA .*\$64\.00 an hour \$66\.00 an hour \+3\.1 %/ })
      .waitFor();
    await admin.getByText(/live programs would have sessions/).waitFor();
    expect(await seriousFindings(admin)).toEqual([]);
    await admin.getByRole("button", { name: /^Import from .*2 changed/ }).click();
    await admin.getByRole("link", { name: "See the rates" }).click();
    await admin
      .getByRole("row", { name: /\$66\.00 an hour .*coming/ })
      .first()
      .waitFor();
    expect(await seriousFindings(admin)).toEqual([]);
    await admin.getByRole("button", { name: "Undo the import of raised.csv" }).first().click();
    await admin
      .getByRole("row", { name: /\$66\.00 an hour .*coming/ })
      .first()
      .waitFor({ state: "detached" });
    await admin
      .getByRole("row", { name: /^raised\.csv .*undone/ })
      .first()
      .waitFor();
  });

  it("opens a rate to its terms, and fits a phone", async () => {
    await open(admin, "/admin/rates");
    await admin
      .getByRole("button", { name: /^\$64\.00 an hour/ })
      .first()
      .press("Enter");
    await admin
      .getByRole("dialog", { name: /^How 97545-WH-CA/ })
      .getByText("28 TAC 134.230")
      .waitFor();
    await admin.setViewportSize({ width: 390, height: 844 });
    for (const page of ["/admin/rates", "/admin/rates/import", "/admin/indemnity", "/admin/limits"]) {
      await open(admin, page);
      expect([page, await sidewaysPixels(admin)]).toEqual([page, 0]);
    }
  });
});

describe("the platform's administrator dates a state's limits anew", () => {
  it("beginning with what they are, from a day to come, and takes them back before it", async () => {
    await open(admin, "/admin/limits");
    await admin.getByRole("link", { name: "Date anew: Louisiana, work hardening" }).click();
    await admin.getByRole("heading", { name: "Date the limits anew" }).waitFor();
    await admin.locator("#maxWeeks").fill("10");
    await admin.locator("#effectiveFrom").fill("2035-01-01");
    expect(await seriousFindings(admin)).toEqual([]);
    await admin.getByRole("button", { name: "Set the limits" }).click();
    const coming = admin.getByRole("row", { name: /1 Jan 2035 .*coming .*at most 10 weeks/ });
    await coming.waitFor();
    await coming.getByRole("button", { name: /^Take back the coming limits of Louisiana/ }).click();
    await coming.waitFor({ state: "detached" });
  });
});
