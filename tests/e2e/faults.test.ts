import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fillSignIn, open, signedInAs, signsIn, useBrowser } from "../support/browser";
import { ask, tell } from "../support/e2e/api";
import { openedProgram } from "../support/e2e/program";

useBrowser();

let clinic: Page;
let adjustor: Page;
let manager: Page;
let folder = "";

beforeAll(async () => {
  clinic = await signedInAs("dorsey@panhandle.example");
  adjustor = await signedInAs("marsh@meridian.example");
  manager = await signedInAs("whitfield@meridian.example");
  folder = await mkdtemp(join(tmpdir(), "fullduty-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sessions = 12;
const asked = () => openedProgram(clinic, { upTo: "request" });

describe("a decision", () => {
  it("is made once when two decide at the same moment, and the other is told who, what and when", async () => {
    const { requestId } = await asked();
    const approval = { requestId, outcome: "approve" as const, sessions };
    const [first, second] = await Promise.all([
      tell(adjustor, "request.determine", approval),
      tell(manager, "request.determine", approval),
    ]);
    const [late] = [first, second].filter(({ data }) => data === null);
    expect([first, second].filter(({ data }) => data !== null)).toHaveLength(1);
    const winner = first.data ? "J. Marsh" : "D. Whitfield";
    expect(late?.reason).toBe("CONFLICT");
    expect(late?.sentence).toMatch(
      new RegExp(`^Approved by ${winner}, .*\\d [AP]M.*: 12 of 12 sessions\\. Nothing was changed`),
    );
    const { history } = await ask(manager, "request.page", { requestId });
    expect(history.filter(({ what }) => what === "Approved")).toHaveLength(1);
  });

  it("is told to whoever still has the form open", async () => {
    const { requestId } = await asked();
    await open(adjustor, `/requests/${requestId}?do=approve`);
    const form = adjustor.getByRole("dialog", { name: "Approve 12 sessions" });
    await form.getByText("12 of 12 sessions").waitFor();
    await ask(manager, "request.determine", { requestId, outcome: "approve", sessions });
    const late = adjustor.getByRole("dialog", { name: "Somebody else has acted on this request" });
    const confirm = form.getByRole("button", { name: "Approve 12 sessions" });
    // The open page learns of it by itself; whoever is quicker than that is refused by the server.
    await Promise.race([late.waitFor(), confirm.click({ noWaitAfter: true }).catch(() => {})]);
    await late.getByText("Nothing of yours was sent.").waitFor();
    await late.getByRole("button", { name: "Read the request as it is now" }).click();
    await adjustor.getByText("D. Whitfield").first().waitFor();
  });

  it("is made once when its button is pressed twice", async () => {
    const { requestId } = await asked();
    const sent: number[] = [];
    adjustor.on("response", (response) => {
      if (response.url().includes("request.determine")) sent.push(response.status());
    });
    await open(adjustor, `/requests/${requestId}?do=approve`);
    const form = adjustor.getByRole("dialog", { name: "Approve 12 sessions" });
    await form.getByText("12 of 12 sessions").waitFor();
    await form.getByRole("button", { name: "Approve 12 sessions" }).dblclick();
    await adjustor.getByText(/^Approved 12 sessions, .*Approval A-/).waitFor();
    expect(sent.every((status) => status === 200)).toBe(true);
    const { history } = await ask(manager, "request.page", { requestId });
    expect(history.filter(({ what }) => what === "Approved")).toHaveLength(1);
  });
});

describe("a file that cannot be taken", () => {
  let programId = "";
  beforeAll(async () => {
    programId = (await openedProgram(clinic, { upTo: "referral" })).programId;
    await open(clinic, `/clinic/programs/${programId}/order`);
  });

  it("of 50 MB is refused with a sentence before it is sent", async () => {
    const scan = join(folder, "scan.pdf");
    await writeFile(scan, "%PDF-1.7\n");
    await truncate(scan, 50 * 1024 * 1024);
    await clinic.getByLabel("Order (PDF)").setInputFiles(scan);
    const line = clinic.getByRole("listitem").filter({ hasText: "scan.pdf" });
    await line.getByText(/at most 10(\.\d)? MB is taken\. Send it in parts or make it smaller\./).waitFor();
  });

  it("of 50 MB is refused by the server too", async () => {
    const response = await clinic.request.post(`/api/documents?programId=${programId}&kind=order`, {
      multipart: {
        file: { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(50 * 1024 * 1024) },
      },
    });
    expect(response.status()).toBe(400);
    expect(await response.json()).toEqual({
      sentence: expect.stringMatching(/^The file is larger than 10 MB\./),
      field: "file",
    });
  });

  it("named .pdf without being one is refused", async () => {
    const file = {
      name: "notes.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("PK\u0003\u0004 notes"),
    };
    await clinic.getByLabel("Order (PDF)").setInputFiles(file);
    const line = clinic.getByRole("listitem").filter({ hasText: "notes.pdf" });
    await line.getByText("This is not a PDF, whatever its name says").waitFor();
    await clinic.reload();
    expect(await clinic.getByRole("link", { name: "notes.pdf" }).count()).toBe(0);
  });
});

describe("what was typed", () => {
  const reason = "Lift and drag are short of the job by a third; therapy has reached its end.";

  it("is there again after a reload, and after the sign-in was ended", async () => {
    const page = await signsIn("dorsey@panhandle.example");
    const { programId } = await openedProgram(clinic, { upTo: "stay" });
    const form = `/clinic/programs/${programId}/request`;
    await open(page, form);
    await page.getByLabel("Reason", { exact: true }).fill(reason);
    await page.getByText(/^Draft kept, \d/).waitFor();
    await open(page, form);
    expect(await page.getByLabel("Reason", { exact: true }).inputValue()).toBe(reason);

    await endNewestSignIn("dorsey@panhandle.example");
    await page.getByRole("button", { name: "Submit the request" }).click();
    await page
      .getByText(/sign in again/i)
      .first()
      .waitFor();
    expect(await page.getByLabel("Reason", { exact: true }).inputValue()).toBe(reason);

    await page.goto("/sign-in");
    await fillSignIn(page, "dorsey@panhandle.example");
    await page.waitForURL("**/clinic");
    await open(page, form);
    expect(await page.getByLabel("Reason", { exact: true }).inputValue()).toBe(reason);
  });
});

describe("somebody else's request", () => {
  it("is as if it were not there", async () => {
    const { requestId, workerName } = await namedRequest();
    const stranger = await signedInAs("fontenot@pelican.example");
    const answer = await stranger.goto(`/requests/${requestId}`);
    expect(answer?.status()).toBe(404);
    await stranger.getByRole("heading", { name: "There is nothing here for you" }).waitFor();
    expect(await stranger.content()).not.toContain(workerName);
  });
});

async function namedRequest() {
  const { requestId, familyName } = await asked();
  return { requestId, workerName: familyName };
}

/** Ends the sign-in a person began last, as an administrator of the database would. */
async function endNewestSignIn(email: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("demoOwnerUrl") });
  await client.connect();
  await client.query(
    `update login_session set revoked_at = now() where id = (select s.id from login_session s
     join person p on p.id = s.person_id where p.email = $1 order by s.created_at desc limit 1)`,
    [email],
  );
  await client.end();
}
