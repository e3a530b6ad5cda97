import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { open, phone, settled, signedInAs, useBrowser } from "../support/browser";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
import { type OpenedProgram, openedProgram } from "../support/e2e/program";
import { watch } from "../support/e2e/watch";

useBrowser();

const why = "The surgeon wants loading to begin this week, before strength is lost.";

let clinic: Page;
let adjustor: Page;
let physician: Page;

beforeAll(async () => {
  clinic = await signedInAs("kim@lonestar.example");
  adjustor = await signedInAs("marsh@meridian.example");
  physician = await signedInAs("chen@aldinemed.example", phone);
});

/** The clinic asks in the form for a decision sooner than the ordinary time; gives the request's address for the payer. */
async function askedInTheForm({ programId }: OpenedProgram, promise: RegExp): Promise<string> {
  await open(clinic, `/clinic/programs/${programId}/request`);
  await clinic
    .getByLabel("Reason", { exact: true })
    .fill("Lift, drag and standing are short of the job; therapy has reached its plateau.");
  await clinic.getByLabel("Decision", { exact: true }).selectOption("yes");
  await clinic.getByLabel("Why the ordinary time is too long").fill(why);
  const due = clinic.locator("section").filter({ hasText: "Decision due, if submitted now" });
  await due.getByText("If the physician certifies it at once").waitFor();
  await due.getByText(promise).filter({ visible: true }).waitFor();
  await clinic.getByRole("button", { name: "Submit the request" }).click();
  const done = await clinic
    .getByText(/Request R-\S+ is submitted; the decision is due/)
    .first()
    .textContent();
  return /R-\S+/.exec(done ?? "")?.[0] ?? "";
}

/** The physician's card of the worker, on the phone. */
const waiting = (name: string) =>
  physician
    .locator("section")
    .filter({ has: physician.getByRole("heading", { name }) })
    .filter({ has: physician.getByText("Expedited decision.") });

async function certifiedOnThePhone({ name }: OpenedProgram): Promise<void> {
  const faults = watch(physician);
  await open(physician, "/physician");
  const card = waiting(name);
  await card.getByText(`The clinic’s reason: ${why}`).waitFor();
  expect(await sidewaysPixels(physician)).toBe(0);
  expect(await seriousFindings(physician)).toEqual([]);
  await card.getByRole("button", { name: "Certify as expedited" }).click();
  await card.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
}

/** The adjustor opens the request from the queue. */
async function openedByTheAdjustor(requestNumber: string): Promise<void> {
  await open(adjustor, `/adjustor?tab=all&q=${encodeURIComponent(requestNumber)}`);
  await adjustor.getByRole("table").getByRole("link").first().click();
  await adjustor.waitForURL("**/requests/**");
  await settled(adjustor);
}

/** Opens how the deadline is counted. */
async function explained() {
  await adjustor.getByRole("button", { name: /^Due / }).first().click();
  const panel = adjustor.getByRole("dialog", { name: "How the deadline is counted" });
  await panel.getByText(/^Received /).waitFor();
  return panel;
}

describe("a request of California that cannot wait", () => {
  let program: OpenedProgram;
  let requestNumber: string;

  it("is asked by the clinic, which reads what the physician's word would change", async () => {
    program = await openedProgram(clinic, { upTo: "stay", state: "CA" });
    requestNumber = await askedInTheForm(program, /72 hours from the physician's certification/);
  });

  it("runs by its ordinary time until the physician has certified it", async () => {
    await openedByTheAdjustor(requestNumber);
    await adjustor.getByText("Expedited asked, not certified").first().waitFor();
    const panel = await explained();
    await panel
      .getByText(/5 business days/)
      .first()
      .waitFor();
    expect(await panel.getByText(/72 hours/).count()).toBe(0);
  });

  it("is certified by the physician on a phone", async () => {
    await certifiedOnThePhone(program);
  });

  it("gives the adjustor 72 hours, and says from when, through which days and by which rule", async () => {
    await openedByTheAdjustor(requestNumber);
    await adjustor
      .getByText(/^Expedited, certified by Dr W\. Chen on /)
      .first()
      .waitFor();
    const panel = await explained();
    await panel
      .getByText(/^Due .+ PT: 72 hours from the physician's certification on .+ \(8 CCR 9792\.9\.1\(c\)\(4\)/)
      .waitFor();
    await panel.getByText(/^Received \w{3} \d+ \w{3}, .+ PT/).waitFor();
    const days = await panel.getByRole("listitem").allTextContents();
    expect(days[0]).toMatch(/certified as expedited; the hours run from then: \d+ h/);
    expect(days.at(-1)).toMatch(/; 72 h of 72 h$/);
    await panel.getByText("California expedited review").first().waitFor();
    expect(await seriousFindings(adjustor)).toEqual([]);
    await adjustor.keyboard.press("Escape");
    await adjustor.setViewportSize(phone);
    expect(await sidewaysPixels(adjustor)).toBe(0);
    expect(await seriousFindings(adjustor)).toEqual([]);
  });
});

describe("a request of Texas that cannot wait", () => {
  it("keeps its ordinary deadline when it is certified, and says so to clinic and adjustor", async () => {
    const program = await openedProgram(clinic, { upTo: "stay" });
    const requestNumber = await askedInTheForm(
      program,
      /Texas has no rule of its own for it, so the ordinary deadline stays/,
    );
    await certifiedOnThePhone(program);
    await openedByTheAdjustor(requestNumber);
    await adjustor
      .getByText(/^Expedited, certified by Dr W\. Chen on /)
      .first()
      .waitFor();
    const panel = await explained();
    await panel
      .getByText(
        /3 working days.+Certified as expedited; Texas has no rule of its own for it, so the ordinary deadline stays\./,
      )
      .waitFor();
    expect(await panel.getByText(/72 hours/).count()).toBe(0);
  });
});
