import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { desk, fillSignIn, open, phone, settled, signedInAs, useBrowser } from "../support/browser";
import { ask } from "../support/e2e/api";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
import { openedProgram } from "../support/e2e/program";
import { watch } from "../support/e2e/watch";

useBrowser();

const people = [
  { role: "adjustor", email: "marsh@meridian.example", home: "/adjustor", readsProgram: true },
  {
    role: "claims manager",
    email: "whitfield@meridian.example",
    home: "/claims-manager",
    readsProgram: true,
  },
  { role: "reviewer", email: "okoye@meridian.example", home: "/reviewer", readsProgram: false },
  { role: "case manager", email: "alvarez@steadyhand.example", home: "/case-manager", readsProgram: true },
  { role: "physician", email: "chen@aldinemed.example", home: "/physician", readsProgram: true },
  { role: "employer", email: "dunn@aldine.example", home: "/employer", readsProgram: true },
  { role: "clinic", email: "kim@lonestar.example", home: "/clinic", readsProgram: true },
  { role: "worker", email: "reyes@worker.example", home: "/worker", readsProgram: false },
  { role: "worker in Spanish", email: "ortiz@worker.example", home: "/worker", readsProgram: false },
  { role: "administrator", email: "voss@meridian.example", home: "/admin", readsProgram: false },
  {
    role: "platform's administrator",
    email: "nakamura@fullduty.example",
    home: "/admin",
    readsProgram: false,
  },
] as const;

let program = "";

beforeAll(async () => {
  const physician = await signedInAs("chen@aldinemed.example");
  const link = physician.getByRole("link", { name: "Miguel Reyes" });
  program = (await link.first().getAttribute("href")) ?? "";
});

/** Everything a reader could hold against the page at one address. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  const faults = watch(page);
  await open(page, address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const sideways = await sidewaysPixels(page);
  if (sideways > 0) faults.push(`${sideways} pixels wider than the screen`);
  faults.push(...(await seriousFindings(page)));
  // Of what axe looks at, only the colours change in the dark.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await settled(page);
  faults.push(...(await seriousFindings(page, "color-contrast")).map((finding) => `dark: ${finding}`));
  return faults;
}

describe.each([
  { screen: "a desk", viewport: desk },
  { screen: "a phone", viewport: phone },
])("on $screen", ({ viewport }) => {
  it.each(people)("the home of the $role is whole", async ({ email, home }) => {
    const page = await signedInAs(email, viewport);
    expect(new URL(page.url()).pathname).toBe(home);
    expect(await faultsOf(page, home)).toEqual([]);
    await page.context().close();
  });

  it.each(people.filter(({ readsProgram }) => readsProgram))(
    "the program page is whole for the $role",
    async ({ email }) => {
      const page = await signedInAs(email, viewport);
      expect(await faultsOf(page, program)).toEqual([]);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Miguel Reyes");
      await page.context().close();
    },
  );
});

/** The cards of one person on a page made for a phone. */
const cardOf = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name }) });

describe("in a few clicks", () => {
  let clinic: Page;
  beforeAll(async () => {
    clinic = await signedInAs("kim@lonestar.example");
  });

  it("the physician signs the order and the plan", async () => {
    const { name, programId } = await openedProgram(clinic, { upTo: "stay" });
    const page = await signedInAs("chen@aldinemed.example", phone);
    const waiting = cardOf(page, name).filter({ has: page.getByText("Plan of care.") });
    await waiting.getByRole("button", { name: "Sign the order" }).click();
    await waiting.getByRole("button", { name: "Sign the order" }).waitFor({ state: "detached" });
    await waiting.getByRole("button", { name: "Sign the plan" }).click();
    await waiting.waitFor({ state: "detached" });
    await open(clinic, `/clinic/programs/${programId}/order`);
    await clinic.getByText(/^order signed \w/i).waitFor();
    await clinic.getByText(/^plan of care signed \w/i).waitFor();
  });

  it("the employer confirms the demands, and sees when workers return with the range", async () => {
    const { name } = await openedProgram(clinic, { upTo: "demands" });
    const page = await signedInAs("dunn@aldine.example", phone);
    await page
      .getByText(/80 % range: \w{3} \d+ \w{3} (to|or later)/)
      .first()
      .waitFor();
    const card = cardOf(page, name);
    await card.getByText("3 demands of the job wait for your word").click();
    await card.getByRole("checkbox", { name: /^drag/ }).uncheck();
    await card.getByRole("button", { name: "Confirm 2 demands" }).click();
    await card.getByText("1 demand of the job wait").waitFor();
  });

  it("the worker reads plain words, in English or Spanish", async () => {
    const english = await signedInAs("reyes@worker.example", phone);
    await english.getByText(/You can do \d+\.\d % of what your job as .+ at City of Aldine asks\./).waitFor();
    await english
      .getByText(/You may be ready for your full job around|It is too early to say when you can/)
      .waitFor();
    const spanish = await signedInAs("ortiz@worker.example", phone);
    await spanish.getByRole("heading", { level: 1, name: "Mi progreso" }).waitFor();
    await spanish.getByText(/Usted puede hacer el \d+\.\d % de lo que pide su trabajo/).waitFor();
    expect(await spanish.locator("main [lang=es]").count()).toBe(1);
  });

  it("the case manager logs a call", async () => {
    const { name } = await openedProgram(clinic, { upTo: "stay" });
    const page = await signedInAs("alvarez@steadyhand.example");
    const row = page.getByRole("row").filter({ hasText: name });
    await row.getByText("none yet").waitFor();
    await row.getByRole("button", { name: "Log a call" }).click();
    const form = page.getByRole("dialog", { name: `Log a call about ${name}` });
    await form.getByRole("button", { name: "Log the call" }).click();
    await form
      .getByText(/spoke with/i)
      .nth(1)
      .waitFor();
    await form.getByLabel("Call to").selectOption("Employer");
    await form.getByLabel("Spoke with").fill("Maria Dunn");
    await form.getByLabel("What came of it").fill("A desk is free from Monday.");
    await form.getByRole("button", { name: "Log the call" }).click();
    await form.getByText("✓ The call is logged.").waitFor();
    await row.getByText(/^Employer, \w{3} \d+ \w{3}/).waitFor();
  });

  it("the claims manager approves what is above the adjustor's limit", async () => {
    const { name, requestId } = await openedProgram(clinic, { upTo: "request", weeks: 5 });
    const adjustor = await signedInAs("marsh@meridian.example");
    await open(adjustor, `/requests/${requestId}?do=approve`);
    const refused = adjustor.getByRole("dialog", { name: "Approve 30 sessions" });
    await refused.getByText(/is above your limit of \$6,000/).waitFor();

    const manager = await signedInAs("whitfield@meridian.example");
    const above = manager.getByRole("table", { name: "Requests above an adjustor's limit" });
    await above.getByRole("link", { name }).click();
    await manager.waitForURL(`**/requests/${requestId}`);
    await settled(manager);
    await manager.getByRole("button", { name: /^Approve 30 sessions/ }).click();
    const form = manager.getByRole("dialog", { name: "Approve 30 sessions" });
    await form.getByText("30 of 30 sessions").waitFor();
    await form.getByRole("button", { name: "Approve 30 sessions" }).click();
    await manager.getByText(/^Approved 30 sessions, .*Approval A-/).waitFor();
  });

  it("the administrator suspends a person at once, and gives the access back", async () => {
    const person = await signedInAs("shah@meridian.example");
    const admin = await signedInAs("voss@meridian.example");
    await admin.getByRole("button", { name: "Suspend Priya Shah" }).click();
    await admin.getByRole("button", { name: "Give access back to Priya Shah" }).waitFor();
    await person.goto("/adjustor?tab=recent");
    await person.waitForURL((url) => url.pathname === "/sign-in");
    await admin.getByRole("button", { name: "Give access back to Priya Shah" }).click();
    await admin.getByRole("button", { name: "Suspend Priya Shah" }).waitFor();
    await fillSignIn(person, "shah@meridian.example");
    await person.waitForURL("**/adjustor?tab=recent");
    await ask(person, "session.current", {});
  });
});
