import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/server/domain/plain-date";
import { open, phone, signedInAs, useBrowser } from "../support/browser";
import { ask, tell } from "../support/e2e/api";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
import { clinicToday, type OpenedProgram, openedProgram, reportFlatWeek } from "../support/e2e/program";

useBrowser();

let clinic: Page;
let adjustor: Page;
let physician: Page;
let caseManager: Page;
let program: OpenedProgram;
const today = clinicToday();
const startOn = addDays(today, -14);
const flat = (week: number) => reportFlatWeek(clinic, program, week, addDays(startOn, week * 7 - 7));

// Two weeks of the stay have gone by and its third begins today.
beforeAll(async () => {
  clinic = await signedInAs("kim@lonestar.example");
  adjustor = await signedInAs("marsh@meridian.example");
  physician = await signedInAs("chen@aldinemed.example", phone);
  caseManager = await signedInAs("alvarez@steadyhand.example");
  program = await openedProgram(clinic, { upTo: "request", weeks: 4, weeksGone: 2 });
  await ask(adjustor, "request.determine", {
    requestId: program.requestId,
    outcome: "approve",
    sessions: 12,
  });
});

const owed = async () =>
  (await ask(clinic, "coordination.tasks", {})).filter(
    ({ programId, isCall }) => programId === program.programId && isCall,
  );

describe("a flat week", () => {
  it("owes two calls, each closed only with who, when and what came of it", async () => {
    await flat(1);
    const calls = await owed();
    expect(calls.map(({ title }) => title)).toEqual([
      `Call the insurer about week 1 on claim ${program.claimNumber}`,
      `Call the physician about week 1 on claim ${program.claimNumber}`,
    ]);
    const taskId = calls[0]?.taskId ?? "";
    const bare = await tell(clinic, "coordination.closeTask", { taskId, note: "Called." });
    expect(bare.sentence).toMatch(/^A call is proven by who was spoken with, when, and what came of it/);
    const proof = { spokeWith: "J. Marsh", calledAt: new Date().toISOString(), outcome: "One week more." };
    await ask(clinic, "coordination.closeTask", { taskId, call: proof });
    expect(await owed()).toHaveLength(1);
  });
});

describe("the second in a row", () => {
  it("stands before the physician with its numbers, who answers it on a phone", async () => {
    await flat(2);
    await open(physician, "/physician");
    const asked = physician
      .getByText(`Answer the proposed discharge on claim ${program.claimNumber}`)
      .locator("xpath=../..");
    await asked
      .getByText(/^Week 2: job match 68\.1 % against 70\.1 % needed; 2 flat weeks in a row\./)
      .first()
      .waitFor();
    await asked.getByRole("button", { name: "Answer", exact: true }).first().click();
    const panel = physician.locator("dialog:popover-open");
    await panel.getByLabel("Your answer").selectOption("go_on");
    await panel.getByRole("button", { name: "Answer" }).click();
    await panel.getByText(/Say why the program should go on/).waitFor();
    await panel.getByLabel("Why").fill("The new brace was fitted on Thursday; give it one more week.");
    expect(await sidewaysPixels(physician)).toBe(0);
    expect(await seriousFindings(physician)).toEqual([]);
    await panel.getByRole("button", { name: "Answer" }).click();
    await physician.getByText("Answered; the clinic is told.").first().waitFor();
  });

  it("is read by the adjustor with the physician's answer, and agreed to from the board", async () => {
    await open(adjustor, `/programs/${program.programId}`);
    await adjustor.getByText(/wants the program to go on\. The new brace/).waitFor();
    await open(adjustor, "/board?holder=adjustor&kind=Discharge+proposed");
    const row = adjustor.getByRole("row").filter({ hasText: program.claimNumber });
    await row.getByRole("button", { name: "Answer", exact: true }).click();
    const panel = adjustor.locator("dialog:popover-open");
    await panel.getByRole("button", { name: "Answer" }).click();
    await adjustor.getByText("Answered; the clinic is told.").first().waitFor();
    await expect.poll(() => row.count()).toBe(0);
  });

  it("keeps new requests back until an override says why", async () => {
    const days = { startOn, endOn: addDays(startOn, 6) };
    const input = {
      programId: program.programId,
      type: "retrospective" as const,
      sessions: 5,
      minutesPerSession: 240,
      ...days,
      reason: "The first week was given before the approval came.",
    };
    const gated = await tell(clinic, "request.submit", input);
    expect(gated.sentence).toContain("A new request needs an override: write why the program should go on.");
    const overrideReason = "The physician wants one more week with the new brace.";
    await ask(clinic, "request.submit", { ...input, overrideReason });
  });
});

describe("the third", () => {
  it("is on the case manager's and the adjustor's board, and opens to one sentence with its numbers", async () => {
    await flat(3);
    for (const page of [caseManager, adjustor]) {
      await open(page, "/board?kind=No+progress+goes+on");
      const row = page.getByRole("row").filter({ hasText: program.claimNumber }).first();
      await row
        .getByRole("button", { name: /The program on claim .* goes on after 3 flat weeks in a row/ })
        .click();
      await page
        .getByText(
          /Week 3: job match 68\.1 % against 70\.1 % needed; 3 flat weeks in a row\. Case manager and adjustor are told each business day/,
        )
        .filter({ visible: true })
        .first()
        .waitFor();
    }
  });
});
