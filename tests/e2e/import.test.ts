import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/server/domain/plain-date";
import { open, signedInAs, useBrowser } from "../support/browser";
import { clinicToday, openedProgram } from "../support/e2e/program";

useBrowser();

let clinic: Page;
let claimNumber = "";

beforeAll(async () => {
  clinic = await signedInAs("kim@lonestar.example");
  claimNumber = (await openedProgram(clinic, { upTo: "referral" })).claimNumber;
});

/** A file with two good rows and, in lines 4 to 6, one bad cell each; with the marks a spreadsheet leaves. */
function exportOf(claim: string): Buffer {
  const day = clinicToday();
  const head =
    "claim_number,week,reported_on,demand_code,demand_label,kind,unit,direction,required,measured,tested_on,tester";
  const row = (code: string, label: string, required: string, measured: string, tested = day) =>
    `${claim},0,${day},${code},"${label}",load,lb,at_least,${required},${measured},${tested},"Kim, PT"`;
  const lines = [
    head,
    row("drag_25ft", "drag, 25 ft", "165", "101"),
    row("lift_floor", "lift floor–waist", "50", "34"),
    row("carry", "carry, 50 ft", "40", "heavy"),
    row("push", "push", "60", "45", addDays(day, 3)),
    row("pull", "pull", "60", "45").replace(claim, "TX-0000-NONE"),
  ];
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
}

async function choose(name: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: exportOf(claimNumber) };
  await clinic.getByLabel(/Your clinic.s export/).setInputFiles(file);
  await clinic.getByText(`${name} is checked; nothing is written yet.`).waitFor();
}

describe("a clinic brings its own records in", () => {
  it("starts from a template", async () => {
    await open(clinic, "/clinic/import");
    const [file] = await Promise.all([
      clinic.waitForEvent("download"),
      clinic.getByRole("link", { name: "Download the template" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("full-duty-evidence.csv");
    expect(await readFile(await file.path(), "utf8")).toMatch(/^\uFEFFclaim_number,program_number,week,/);
  });

  it("is shown line, column and reason of every bad row before anything is written", async () => {
    await open(clinic, "/clinic/import");
    await choose("week.csv");
    await clinic.getByText("2 good").first().waitFor();
    const refused = clinic.getByRole("table", { name: "Refused rows" });
    await refused.getByRole("row", { name: /^4 measured / }).waitFor();
    await refused.getByRole("row", { name: /^5 tested_on .*lies ahead/ }).waitFor();
    await refused.getByRole("row", { name: /^6 claim_number / }).waitFor();
    await clinic.getByText("3 refused", { exact: true }).waitFor();
  });

  it("imports the good rows once", async () => {
    await clinic.getByRole("button", { name: "Import 2 good rows" }).click();
    await clinic.getByText("week.csv is in.").waitFor();
    await clinic.getByText("2 imported").waitFor();
    const line = clinic
      .getByRole("table", { name: "Files brought in" })
      .getByRole("row", { name: /^week\.csv/ });
    await line.first().waitFor();
  });

  it("recognizes the rows when the file comes again", async () => {
    await open(clinic, "/clinic/import");
    await choose("week.csv");
    await clinic.getByText("2 already there").waitFor();
    expect(await clinic.getByRole("button", { name: /^Import/ }).count()).toBe(0);
  });
});
