import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { open, signedInAs, useBrowser } from "../support/browser";
import { ask } from "../support/e2e/api";
import { type OpenedProgram, openedProgram } from "../support/e2e/program";

useBrowser();

let adjustor: Page;
let program: OpenedProgram;

// Eighteen sessions of 240 minutes are asked, over three weeks of six.
beforeAll(async () => {
  program = await openedProgram(await signedInAs("kim@lonestar.example"), { upTo: "request", weeks: 3 });
  adjustor = await signedInAs("marsh@meridian.example");
  await open(adjustor, `/requests/${program.requestId}`);
});

const slider = (name: string) => adjustor.getByRole("slider", { name, exact: true });
const typed = (name: string) => adjustor.getByRole("spinbutton", { name: `${name}, as a number` });
const usePart = () => adjustor.getByRole("button", { name: "Use this for an approval in part" });

it("answers each arrow key with other sessions, their cost and chance, and keeps them for the approval in part", async () => {
  await adjustor.getByText(/^This is what was asked\./).waitFor();
  await slider("Sessions").focus();
  for (let press = 0; press < 10; press += 1) await adjustor.keyboard.press("ArrowLeft");
  await adjustor.getByText("8 sessions", { exact: true }).waitFor();
  await adjustor.getByText("$2,048").first().waitFor();
  await adjustor.getByRole("button", { name: /^Approve 8 sessions/ }).waitFor();
});

it("prices longer sessions by the fee schedule, and takes a typed number", async () => {
  await typed("Minutes").fill("120");
  expect(await slider("Minutes").getAttribute("aria-valuetext")).toBe("120 minutes a session, 240 asked");
  await adjustor.getByText("$1,024").first().waitFor();
  await adjustor.getByRole("button", { name: /^Approve 8 shorter sessions/ }).waitFor();
});

it("keeps sessions and weeks to what a week can hold", async () => {
  await typed("Weeks").fill("1");
  await adjustor.getByText("6 sessions", { exact: true }).waitFor();
});

it("says at the button why more than was asked cannot be approved", async () => {
  await typed("Weeks").fill("4");
  await adjustor.getByText(/^4 weeks cannot be approved: 3 weeks are asked\./).waitFor();
  expect(await usePart().count()).toBe(0);
});

it("becomes the approval in part, by keyboard: sessions, weeks and minutes as tried, and recorded so", async () => {
  await typed("Weeks").fill("2");
  await typed("Sessions").fill("8");
  await usePart().focus();
  await adjustor.keyboard.press("Enter");
  const form = adjustor.getByRole("dialog", { name: "Approve 8 shorter sessions" });
  expect(await form.getByLabel("Minutes a session").inputValue()).toBe("120");
  for (const [week, sessions] of [4, 4, 0].entries())
    expect(await form.getByLabel(new RegExp(`^Week ${week + 1} `)).inputValue()).toBe(String(sessions));
  await form.getByLabel("Reason", { exact: true }).selectOption("exceeds_stay");
  await form.getByText("8 of 18 sessions").first().waitFor();
  await form
    .getByText(/each of up to 120 of 240 minutes/)
    .first()
    .waitFor();
  await form.getByRole("button", { name: "Approve 8 shorter sessions" }).click();
  await adjustor.getByText(/Approval A-/).waitFor();
  const { determination } = await ask(adjustor, "request.page", { requestId: program.requestId });
  expect(determination).toMatchObject({
    sessions: 8,
    minutes: 960,
    priceCents: 102_400,
    shorter: { asked: 240, approved: 120 },
    lines: [4, 4, 0].map((approved) => ({ asked: 6, approved })),
  });
});
