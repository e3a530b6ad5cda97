import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { open, signedInAs, useBrowser } from "../support/browser";
import { ask } from "../support/e2e/api";
import { type OpenedProgram, openedProgram } from "../support/e2e/program";

useBrowser();

let clinic: Page;
let adjustor: Page;
let reviewer: Page;
let manager: Page;
let program: OpenedProgram;

beforeAll(async () => {
  clinic = await signedInAs("kim@lonestar.example");
  adjustor = await signedInAs("marsh@meridian.example");
  reviewer = await signedInAs("okoye@meridian.example");
  manager = await signedInAs("whitfield@meridian.example");
  program = await openedProgram(clinic, { upTo: "request" });
  const { requestId } = program;
  const words = "Please judge whether the sessions are needed.";
  await ask(adjustor, "request.refer", { requestId, reasonCode: "other_program", text: words });
});

const theRequest = () => `/requests/${program.requestId}`;
const dispute = "Home exercise does not load the drag, which is the limiting demand.";
let again = "";

describe("a decision that is looked at again", () => {
  it("is made by the reviewer, who alone may refuse", async () => {
    await open(reviewer, theRequest());
    await reviewer.keyboard.press("d");
    const form = reviewer.getByRole("dialog", { name: "Do not approve" });
    await form.getByLabel("Reason", { exact: true }).selectOption("other_program");
    await form.getByLabel("Clinical reason").fill("Home exercise with a weekly check would serve better.");
    await form.getByRole("button", { name: "Do not approve" }).click();
    await reviewer.getByText(/^Not approved: 12 sessions/).waitFor();
  });

  it("is contested by the clinic, and a new version goes to the reviewers", async () => {
    await open(clinic, theRequest());
    await clinic.keyboard.press("r");
    const form = clinic.getByRole("dialog", { name: "Ask for reconsideration" });
    await form.getByLabel("What is disputed").fill(dispute);
    await form.getByRole("button", { name: "Ask for reconsideration" }).click();
    await clinic.getByText(/^Reconsideration R-\S+ of R-\S+ is with a clinical reviewer/).waitFor();
    await clinic.waitForURL((url) => url.pathname.startsWith("/requests/") && url.pathname !== theRequest());
    again = new URL(clinic.url()).pathname;
    await clinic.getByText("This request looks again at").waitFor();
  });

  it("is not the first reviewer's to decide again", async () => {
    await open(reviewer, "/reviewer");
    await reviewer.getByText(dispute).first().waitFor();
    await open(reviewer, again);
    await reviewer.getByRole("button", { name: /^Ask for information/ }).waitFor();
    expect(await reviewer.getByRole("button", { name: /^(Overturn|Uphold)/ }).count()).toBe(0);
  });

  it("is overturned by the claims manager after reading the letter; both versions show it", async () => {
    await open(manager, again);
    await manager.keyboard.press("o");
    const form = manager.getByRole("dialog", { name: "Overturn: approve 12 sessions" });
    await form.getByLabel("What the second look found").fill("The drag needs supervised loading.");
    await form.getByText("Decision overturned on reconsideration").waitFor();
    await form.getByRole("button", { name: "Overturn: approve 12 sessions" }).click();
    await manager.getByText(/^Overturned: approved 12 sessions.* Approval A-/).waitFor();
    await open(clinic, theRequest());
    await clinic.getByText("Overturned", { exact: true }).first().waitFor();
    await clinic.getByRole("link", { name: /^R-/ }).first().click();
    await clinic.waitForURL(`**${again}`);
    await clinic
      .getByText(/A-[0-9A-Z]{4}-[0-9A-Z]{4}/)
      .first()
      .waitFor();
  });
});
