import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { open, phone, signedInAs, useBrowser } from "../support/browser";
import { ask, tell } from "../support/e2e/api";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
import { type OpenedProgram, openedProgram } from "../support/e2e/program";

useBrowser();

let clinic: Page;
let adjustor: Page;
let program: OpenedProgram;

beforeAll(async () => {
  clinic = await signedInAs("kim@lonestar.example");
  adjustor = await signedInAs("marsh@meridian.example");
  program = await openedProgram(clinic, { upTo: "request" });
  await ask(adjustor, "request.determine", {
    requestId: program.requestId,
    outcome: "approve",
    sessions: 12,
  });
});

const theRequest = () => `/requests/${program.requestId}`;
const thePacket = () => `${theRequest()}/packet`;
const theFile = () => `/api/packets/${program.requestId}`;

describe("the frozen packet of a decision", () => {
  it("opens from the decided request and shows what was decided on", async () => {
    await open(adjustor, theRequest());
    await adjustor.getByText("Evidence, cost and outcome below are as at the decision.").waitFor();
    await adjustor.getByRole("link", { name: "Decision packet" }).click();
    await adjustor.waitForURL(`**${thePacket()}`);
    await adjustor.getByRole("heading", { level: 1, name: /^Decision packet/ }).waitFor();
    const text = await adjustor.locator("main").innerText();
    for (const part of [
      program.claimNumber,
      program.name,
      program.requestNumber,
      "Approved 12 sessions",
      "$3,072.00",
      "The checklist",
      "The deadline, day by day",
      "The letter",
    ])
      expect(text).toContain(part);
    expect(await adjustor.getByRole("row", { name: /^drag/ }).innerText()).toContain("101");
    expect(await seriousFindings(adjustor)).toEqual([]);
  });

  it("matches its hash when that is worked out anew", async () => {
    const stated = await adjustor.locator("code").first().innerText();
    expect(stated).toMatch(/^[0-9a-f]{64}$/);
    await adjustor.getByRole("button", { name: "Verify" }).click();
    await adjustor.getByText(`✓ Matches: ${stated.slice(0, 12)}…`).waitFor();
  });

  it("is kept as a PDF, and reads on a phone", async () => {
    const file = await adjustor.request.get(theFile());
    expect(file.status()).toBe(200);
    expect(file.headers()["content-type"]).toBe("application/pdf");
    expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
    const page = await signedInAs("marsh@meridian.example", phone);
    await open(page, thePacket());
    expect(await sidewaysPixels(page)).toBe(0);
    await page.context().close();
  });

  it("is not there for the clinic, on no way to it", async () => {
    await open(clinic, thePacket());
    await clinic.getByRole("heading", { name: "There is nothing here for you" }).waitFor();
    expect(await clinic.locator("main").innerText()).not.toContain("SHA-256");
    const file = await clinic.request.get(theFile());
    expect([file.ok(), (await file.text()).includes("%PDF")]).toEqual([false, false]);
    const told = await tell(clinic, "request.verifyPacket", { requestId: program.requestId });
    expect(told.data).toBeNull();
  });
});
