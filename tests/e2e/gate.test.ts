import type { Page } from "playwright-core";
import { beforeAll, describe, it } from "vitest";
import { open, signedInAs, useBrowser } from "../support/browser";
import { gatedProgram } from "../support/e2e/demo-programs";
import { reportFlatWeek } from "../support/e2e/program";

useBrowser();

let clinic: Page;
let adjustor: Page;
let program: Awaited<ReturnType<typeof gatedProgram>>;

beforeAll(async () => {
  program = await gatedProgram();
  clinic = await signedInAs(program.clinic);
  adjustor = await signedInAs(program.adjustor);
});

const theRequest = () => `/requests/${program.requestId}`;

describe("an approval that is released week by week", () => {
  it("shows the clinic which weeks are open and which wait, and why", async () => {
    await open(clinic, `/clinic/programs/${program.programId}/sessions`);
    await clinic.getByRole("heading", { name: /^Released week by week/ }).waitFor();
    await clinic.getByText("15 of 20 sessions released").waitFor();
    await clinic.getByText(/^Week 3 released: week 2 is flat week 1 of 2/).waitFor();
    await clinic.getByText(/^Week 4 waits for the report of week 3/).waitFor();
  });

  it("is held for review by a second flat week, never denied", async () => {
    await reportFlatWeek(clinic, program, 3, program.testedOn);
    await open(adjustor, "/adjustor");
    await adjustor.getByRole("link", { name: program.workerName }).first().waitFor();
    await open(adjustor, theRequest());
    await adjustor
      .getByText(/^Week 4 held for review: 2 flat weeks in a row/)
      .first()
      .waitFor();
    await adjustor.getByText(/^Nothing is denied/).waitFor();
  });

  it("goes on when the adjustor releases it, by keyboard, with a reason", async () => {
    await adjustor.keyboard.press("l");
    const form = adjustor.getByRole("dialog", { name: "Release the held week" });
    await form.getByLabel("Reason").fill("The flare-up is settling; one more week is agreed.");
    await form.getByRole("button", { name: "Release the held week" }).click();
    await adjustor.getByText(/^The held week of R-\S+ is released/).waitFor();
    await open(clinic, `/clinic/programs/${program.programId}/sessions`);
    await clinic.getByText("20 of 20 sessions released").waitFor();
    await clinic.getByText(/^Week 4 released by the adjustor/).waitFor();
  });
});
