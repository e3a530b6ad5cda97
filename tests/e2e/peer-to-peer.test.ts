import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { open, phone, signedInAs, useBrowser } from "../support/browser";
import { ask } from "../support/e2e/api";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
import { clinicToday, type OpenedProgram, openedProgram } from "../support/e2e/program";

useBrowser();

let reviewer: Page;
let physician: Page;
let program: OpenedProgram;

beforeAll(async () => {
  const clinic = await signedInAs("kim@lonestar.example");
  const adjustor = await signedInAs("marsh@meridian.example");
  program = await openedProgram(clinic, { upTo: "request" });
  const { requestId } = program;
  const text = "Please judge whether the sessions are needed.";
  await ask(adjustor, "request.refer", { requestId, reasonCode: "other_program", text });
  reviewer = await signedInAs("okoye@meridian.example");
  physician = await signedInAs("chen@aldinemed.example", phone);
});

const theRequest = () => `/requests/${program.requestId}`;
const theCard = () =>
  reviewer
    .locator("section")
    .filter({ has: reviewer.getByRole("heading", { name: "Peer-to-peer conversation" }) });
/** The physician's card of it. */
const theOffer = () =>
  physician
    .locator("section")
    .filter({ has: physician.getByRole("heading", { name: program.name }) })
    .filter({ hasText: "clinical reviewer of Meridian Mutual" });

describe("a conversation between reviewer and treating physician", () => {
  it("is not offered without a time; then two times are offered, in the jurisdiction's zone", async () => {
    await open(reviewer, theRequest());
    const card = theCard();
    await card.getByText(/^No peer-to-peer conversation was offered/).waitFor();
    await card.getByRole("button", { name: "Offer these times" }).click();
    await card.getByText(/time/i).nth(1).waitFor();
    const tomorrow = addDays(clinicToday(), 1);
    await card.getByLabel("First time, day").fill(tomorrow);
    await card.getByLabel("Time, CT").nth(0).fill("09:30");
    await card.getByLabel("Second, if any, day").fill(addDays(tomorrow, 1));
    await card.getByLabel("Time, CT").nth(1).fill("14:00");
    await card.getByLabel("Telephone").fill("713-555-0134");
    expect(await seriousFindings(reviewer)).toEqual([]);
    await card.getByRole("button", { name: "Offer these times" }).click();
    await card.getByText(/was offered to .*; it is not answered yet\.$/).waitFor();
    await card.getByText(/9:30 AM CT · .*2:00 PM CT · 15 min · 713-555-0134/).waitFor();
  });

  it("is taken by the physician in one press, on a phone", async () => {
    await open(physician, "/physician");
    const offer = theOffer();
    await offer.getByText(program.requestNumber).waitFor();
    expect(await sidewaysPixels(physician)).toBe(0);
    expect(await seriousFindings(physician)).toEqual([]);
    await offer.getByRole("button", { name: /^Take .*9:30 AM CT/ }).click();
    await offer.getByText(/^Agreed: .*9:30 AM CT\.$/).waitFor();
  });

  it("goes into a calendar with the request's number and names, and nothing about the worker", async () => {
    const href = (await theOffer().getByRole("link", { name: "Calendar file" }).getAttribute("href")) ?? "";
    for (const page of [physician, reviewer]) {
      const file = await page.request.get(href);
      expect([file.status(), file.headers()["content-type"]]).toEqual([
        200,
        expect.stringMatching(/^text\/calendar/),
      ]);
      const text = (await file.text()).replaceAll("\r\n ", "");
      expect(text).toContain(program.requestNumber);
      expect(text).toMatch(/DTSTART.*\d{8}T\d{6}/);
      expect(text).not.toContain(program.familyName);
      expect(text).not.toContain(program.claimNumber);
    }
  });

  it("is recorded by the reviewer: with whom, when, and what it changed", async () => {
    await open(reviewer, theRequest());
    const card = theCard();
    await card.getByText("Record the conversation").first().click();
    const aMinuteAgo = new Date(Date.now() - 60_000);
    const clock = {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "America/Chicago",
    } as const;
    await card.getByLabel("Spoke with").fill("Wei Chen, MD");
    await card.getByLabel("Held on, day").fill(dayIn(aMinuteAgo, "America/Chicago"));
    const held = card.locator("form").filter({ has: reviewer.getByLabel("Spoke with") });
    await held.getByLabel("Time, CT").fill(new Intl.DateTimeFormat("en-GB", clock).format(aMinuteAgo));
    await held.getByLabel("What it changed").selectOption("position_changed");
    await held.getByLabel("What was said").fill("Drag needs supervised loading; both agree.");
    await held.getByRole("button", { name: "Record the conversation" }).click();
    await card.getByText(/it took place with Wei Chen, MD on /).waitFor();
    await card.getByText("position has changed. Drag needs supervised loading").waitFor();
    expect(await seriousFindings(reviewer)).toEqual([]);
  });
});
