import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/server/domain/plain-date";
import { open, settled, signedInAs, useBrowser } from "../support/browser";
import { pasteAt } from "../support/e2e/paste";
import { orderPdf } from "../support/e2e/pdf";
import { clinicToday, somebody } from "../support/e2e/program";

useBrowser();

const who = somebody();
const today = clinicToday();
let clinic: Page;

beforeAll(async () => {
  clinic = await signedInAs("kim@lonestar.example");
});

describe("a clinic asks for a new worker", () => {
  it("opens a referral", async () => {
    await clinic.getByRole("link", { name: "New referral" }).first().click();
    await clinic.getByLabel("Claim number").fill(who.claimNumber);
    await clinic.getByLabel("State").selectOption("TX");
    await clinic.getByLabel("Payer", { exact: true }).selectOption({ label: "Meridian Mutual (TX)" });
    await clinic.getByLabel("Adjustor").selectOption({ label: "Jordan Marsh, Meridian Mutual" });
    await clinic.getByLabel("Employer").selectOption({ label: "City of Aldine (TX)" });
    await clinic.getByLabel("Case manager").selectOption({ index: 1 });
    await clinic.getByLabel("Given name").fill(who.givenName);
    await clinic.getByLabel("Family name").fill(who.familyName);
    await clinic.getByLabel("Day of injury").fill(addDays(today, -84));
    await clinic.getByLabel("Body region").selectOption("Shoulder");
    await clinic.getByLabel("Diagnosis, ICD-10 code").fill("S46.011A");
    await clinic.getByLabel("Diagnosis in words").fill("Strain of the right rotator cuff");
    await clinic.getByLabel("Physician").selectOption({ label: "Wei Chen, Aldine Occupational Medicine" });
    await clinic.getByLabel("Outpatient therapy plateaued on").fill(addDays(today, -7));
    await clinic.getByRole("button", { name: "Open the program" }).click();
    await clinic.getByText(/Program P-\S+ is open/).waitFor();
    await clinic.getByRole("heading", { name: who.name }).waitFor();
  });

  it("drafts the demands of a police officer from public data, and edits them", async () => {
    await settled(clinic);
    await clinic.getByLabel("Job", { exact: true }).fill("police officer");
    await clinic
      .getByRole("option", { name: /police officer/i })
      .first()
      .click();
    const source = clinic.getByRole("status").filter({ hasText: "drafted from public data" });
    await source.getByText(/not published/).waitFor();
    await source.getByText(/ORS .*output.*U\.S\. Bureau of Labor Statistics \(public domain\)/).waitFor();
    const lift = clinic.getByRole("row", { name: /lift or carry, occasionally/ });
    await lift.getByLabel("lift or carry, occasionally, Required").fill("50");
    await lift.getByRole("button", { name: "Set by the clinic" }).waitFor();
    await clinic.getByLabel("stand or walk, Required").fill("240");
    await clinic.getByLabel("stand or walk, Essential").check();
    await clinic.getByRole("button", { name: /^Save \d+ demands$/ }).click();
    await clinic
      .getByText(/“sit” has no amount: nothing is published/)
      .first()
      .waitFor();
    await clinic.getByRole("button", { name: /^Remove the \d+ lines without an amount$/ }).click();
    await clinic.getByRole("button", { name: /^Save \d+ demands$/ }).click();
    await clinic.getByText(/demands saved; the employer is asked to confirm them/).waitFor();
    await clinic.getByRole("table", { name: "Abilities at baseline" }).waitFor();
  });

  it("enters the baseline, pasted as a block from a spreadsheet", async () => {
    await settled(clinic);
    const cells = clinic.getByLabel(/, Measured$/);
    const count = await cells.count();
    const amounts = Array.from({ length: count }, () => ["1"]);
    await pasteAt(cells.first(), amounts);
    await expect
      .poll(() => cells.evaluateAll((all) => all.every((cell) => (cell as HTMLInputElement).value === "1")))
      .toBe(true);
    await clinic.getByRole("button", { name: "Record the baseline" }).click();
    await clinic.waitForURL(/\/stay$/);
  });

  it("fixes the stay and sees its fee lines and cost", async () => {
    await settled(clinic);
    await clinic.getByLabel("Starts on").fill(today);
    await clinic.getByLabel("Weeks", { exact: true }).fill("2");
    await clinic.getByLabel("Sessions a week").fill("5");
    await pasteAt(clinic.getByLabel(/^Week 1, Minutes/), [["240"], ["240"]]);
    await clinic.getByText("$2,560").first().waitFor();
    await clinic.getByRole("button", { name: "Fix the stay" }).click();
    await clinic.waitForURL(/\/order$/);
  });

  it("attaches the order and keeps its receipt number", async () => {
    await settled(clinic);
    await clinic
      .locator("input[type=file]")
      .first()
      .setInputFiles(await orderPdf());
    await clinic
      .getByText(/receipt/i)
      .first()
      .waitFor();
    await clinic.getByRole("link", { name: "Go on to the request" }).click();
    await clinic.waitForURL(/\/request$/);
  });

  it("is told why a request breaks a rule, loses nothing, and submits the right one", async () => {
    await settled(clinic);
    await clinic.getByLabel("Reason", { exact: true }).fill("Lift and drag are short of the job.");
    await clinic.getByLabel("Sessions", { exact: true }).fill("11");
    await clinic.getByRole("button", { name: "Submit the request" }).click();
    await clinic
      .getByText(/11 sessions are asked and the fixed stay has 10/)
      .first()
      .waitFor();
    expect(await clinic.getByLabel("Reason", { exact: true }).inputValue()).toBe(
      "Lift and drag are short of the job.",
    );
    await clinic.getByLabel("Sessions", { exact: true }).fill("10");
    await clinic.getByRole("button", { name: "Submit the request" }).click();
    await clinic.getByText(/Request R-\S+ is submitted; the decision is due/).waitFor();
  });

  it("reaches the adjustor's queue", async () => {
    const adjustor = await signedInAs("marsh@meridian.example");
    await open(adjustor, `/adjustor?tab=all&q=${encodeURIComponent(who.claimNumber.replace("-", " "))}`);
    await adjustor.getByText("Initial · 10 × 4 h").first().waitFor();
    await adjustor.getByText("$2,560").first().waitFor();
  });
});
