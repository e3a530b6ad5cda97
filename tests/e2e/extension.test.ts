import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { open, settled, signedInAs, useBrowser } from "../support/browser";
import { type LastWeek, programInItsLastWeek } from "../support/e2e/last-week";
import { pasteAt } from "../support/e2e/paste";

useBrowser();

let program: LastWeek;
let clinic: Page;
let adjustor: Page;

beforeAll(async () => {
  program = await programInItsLastWeek();
  clinic = await signedInAs(program.clinic);
  adjustor = await signedInAs(program.adjustor);
});

type Line = { measured: string; required: string; last: string };

/** The report's grid as it is on screen. */
function linesOf(page: Page): Promise<Line[]> {
  return page.getByRole("table", { name: /^Abilities, week/ }).evaluate((table) =>
    [...table.querySelectorAll("tbody tr")].map((row) => {
      const [measured, required, last] = row.querySelectorAll("td");
      return {
        measured: measured?.querySelector("input")?.value ?? "",
        required: required?.textContent ?? "",
        last: last?.textContent ?? "",
      };
    }),
  );
}

/** An eighth more of what is short, as a good week brings it; never beyond the job. */
function better({ measured, required }: Line): string {
  const [now, asked] = [Number(measured), Number.parseFloat(required)];
  return now < asked ? String(Math.min(asked, Math.ceil(now * 1.125))) : measured;
}

describe("the last week of a stay", () => {
  it("is reported over last week's amounts, and the adjustor's open page shows it without a reload", async () => {
    await open(adjustor, `/programs/${program.programId}`);
    await open(clinic, "/clinic");
    const owed = clinic.getByRole("listitem").filter({ hasText: `week ${program.week},` });
    await owed.filter({ hasText: program.claimNumber }).getByRole("link", { name: "Report" }).click();
    const submit = clinic.getByRole("button", { name: `Submit the report of week ${program.week}` });
    await submit.waitFor();
    await settled(clinic);

    const lines = await linesOf(clinic);
    expect(lines.length).toBeGreaterThan(5);
    for (const { measured, last } of lines)
      expect(last.startsWith(measured), `${measured} · ${last}`).toBe(true);

    await pasteAt(
      clinic.getByLabel(/, Measured$/).first(),
      lines.map((line) => [better(line)]),
    );
    await clinic.getByText("Progress", { exact: true }).waitFor();
    await clinic.getByLabel("Sessions planned").fill("5");
    await clinic.getByLabel("Sessions attended").fill("5");
    const preview = clinic.getByRole("status").filter({ hasText: "New job match" });
    const jobMatch = /\d+\.\d %/.exec(await preview.innerText())?.[0] ?? "";
    expect(await adjustor.getByText(jobMatch, { exact: true }).count()).toBe(0);
    await submit.click();
    await clinic.getByText(`Week ${program.week} is reported.`).waitFor();
    await adjustor.getByText(jobMatch, { exact: true }).first().waitFor();
  });
});

describe("an extension the rule allows", () => {
  let question: string;

  it("is asked for with the needed pace beside the pace reached", async () => {
    await open(clinic, `/clinic/programs/${program.programId}/request`);
    expect(await clinic.getByLabel("Kind of request").inputValue()).toBe("extension");
    await clinic.getByText(/^Needs \d+\.\d points a week, achieved \d+\.\d: .+ in 2 weeks\.$/).waitFor();
    await clinic.getByText("No rule refuses this request.").waitFor();
    await clinic
      .getByLabel("Reason", { exact: true })
      .fill("Two more weeks at this pace for the floor lift.");
    await clinic.getByRole("button", { name: "Submit the request" }).click();
    await clinic.getByText(/Request R-\S+ is submitted; the decision is due/).waitFor();
  });

  it("is found in the queue by keyboard alone", async () => {
    await open(adjustor, "/adjustor");
    const here = adjustor.locator("[data-row-link]:focus");
    await adjustor.keyboard.press("j");
    const first = await here.innerText();
    await adjustor.keyboard.press("j");
    expect(await here.innerText()).not.toBe(first);
    await adjustor.keyboard.press("k");
    expect(await here.innerText()).toBe(first);
    for (let row = 0; row < 50 && (await here.innerText()) !== program.workerName; row += 1)
      await adjustor.keyboard.press("j");
    await adjustor.keyboard.press("Enter");
    await adjustor.waitForURL("**/requests/*");
    await adjustor.getByRole("heading", { name: program.workerName }).waitFor();
    await settled(adjustor);
  });

  it("moves to the clinic with a question, and its deadline with it", async () => {
    const deadline = adjustor.getByRole("button", { name: /^Due / });
    const before = await deadline.innerText();
    await adjustor.keyboard.press("i");
    const form = adjustor.getByRole("dialog", { name: "Ask for information" });
    question = "Which lift is still short, and by how much?";
    await form.getByLabel("Question").fill(question);
    await form.getByRole("button", { name: "Ask for information" }).click();
    await adjustor.getByText(/is asked about/).waitFor();

    await open(adjustor, "/adjustor?tab=waiting");
    const row = adjustor.getByRole("row").filter({ hasText: program.claimNumber });
    await row
      .getByRole("cell", { name: /^Clinic/ })
      .last()
      .waitFor();
    await row.getByRole("link").click();
    await adjustor.getByText(question).first().waitFor();
    expect(await deadline.innerText()).not.toBe(before);
    await deadline.click();
    await adjustor
      .getByText(/^Stands still since .*reckoned as if the answer comes on its last day/)
      .waitFor();
    await adjustor.keyboard.press("Escape");
  });

  it("is answered from the clinic's home, which the adjustor's open page shows, and is decided", async () => {
    await open(clinic, "/clinic");
    const asked = clinic.getByRole("listitem").filter({ hasText: program.workerName });
    await asked.getByRole("link", { name: "Answer" }).click();
    const answer = "The floor lift: 44 of 50 lb, once a minute.";
    await clinic.getByLabel("Your answer").fill(answer);
    await clinic.getByRole("button", { name: "Send the answer" }).click();
    await clinic.getByText("The answer is sent; the request is back with the payer.").waitFor();

    await adjustor.getByText(answer).first().waitFor();
    await adjustor.getByRole("button", { name: /^Approve \d+ sessions/ }).click();
    const form = adjustor.getByRole("dialog", { name: /^Approve \d+ sessions/ });
    await form.getByText(program.claimNumber).first().waitFor();
    await form.getByRole("button", { name: /^Approve \d+ sessions/ }).click();
    const receipt = adjustor.getByText(/Approval A-\S+/);
    const [approval] = /A-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await receipt.innerText()) ?? [];
    await open(clinic, `/clinic/programs/${program.programId}`);
    await clinic
      .getByText(approval ?? "no approval number")
      .first()
      .waitFor();
  });
});
