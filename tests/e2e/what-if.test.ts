import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { open, signedInAs, useBrowser } from "../support/browser";
import { type OpenedProgram, openedProgram } from "../support/e2e/program";

useBrowser();

let adjustor: Page;
let program: OpenedProgram;

beforeAll(async () => {
  program = await openedProgram(await signedInAs("kim@lonestar.example"), { upTo: "request" });
  adjustor = await signedInAs("marsh@meridian.example");
  await open(adjustor, `/requests/${program.requestId}`);
});

const slider = (name: string) => adjustor.getByRole("slider", { name, exact: true });

it("answers each arrow key with other sessions, their cost and chance, and keeps them for the approval in part", async () => {
  await slider("Sessions").focus();
  for (let press = 0; press < 4; press += 1) await adjustor.keyboard.press("ArrowLeft");
  await adjustor.getByText("8 sessions", { exact: true }).waitFor();
  await adjustor.getByText("$2,048").first().waitFor();
  await adjustor.getByRole("button", { name: /^Approve 8 sessions/ }).waitFor();
});

it("prices longer sessions by the fee schedule, and takes a typed number", async () => {
  const minutes = adjustor.getByRole("spinbutton", { name: "Minutes, as a number" });
  await minutes.fill("120");
  expect(await slider("Minutes").getAttribute("aria-valuetext")).toBe("120 minutes a session, 240 asked");
  await adjustor.getByText("$1,024").first().waitFor();
  await adjustor.getByText(/A part is approved in sessions of 240 minutes/).waitFor();
});

it("keeps sessions and weeks to what a week can hold", async () => {
  const weeks = adjustor.getByRole("spinbutton", { name: "Weeks, as a number" });
  await weeks.fill("1");
  await adjustor.getByText("6 sessions", { exact: true }).waitFor();
});
