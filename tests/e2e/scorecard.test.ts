import { describe, expect, inject, it } from "vitest";
import { desk, open, phone, settled, signedInAs, strangers, useBrowser } from "../support/browser";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";

useBrowser();

describe("a clinic's public scorecard", () => {
  it("is published, read and checked by a stranger, and taken down", async () => {
    const clinic = await signedInAs("kim@lonestar.example", desk);
    await clinic.getByRole("link", { name: "Open", exact: true }).last().click();
    await clinic.getByRole("heading", { name: "Lone Star Work Rehab", level: 1 }).waitFor();
    await settled(clinic);
    await clinic.getByRole("button", { name: "Publish the scorecard" }).click();
    const takeDown = clinic.getByRole("button", { name: "Take the public page down" });
    await takeDown.waitFor();
    expect(await seriousFindings(clinic)).toEqual([]);

    const stranger = await strangers(phone);
    await open(stranger, "/scorecards/lone-star-work-rehab");
    const text = await stranger.locator("main").innerText();
    expect(text).toMatch(/of \d+ · 95 % interval/);
    expect(await seriousFindings(stranger)).toEqual([]);
    expect(await sidewaysPixels(stranger)).toBe(0);
    const code = /Code of these figures: (\S+),/.exec(text)?.[1] ?? "";
    await stranger.getByLabel("Code on the badge").fill(code.toLowerCase());
    await stranger.getByRole("button", { name: "Check the code" }).click();
    await stranger.getByText("The code is genuine").waitFor();
    await stranger.goto("/scorecards/lone-star-work-rehab?code=WRNG-WRNG-WRNG");
    await stranger.getByText("The code was not given to the figures").waitFor();

    const badge = await fetch(`${inject("baseUrl")}/api/badge/lone-star-work-rehab.svg`);
    expect(badge.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
    expect(await badge.text()).toContain(code);

    await takeDown.click();
    await clinic.getByRole("button", { name: "Publish the scorecard" }).waitFor();
    const gone = await stranger.goto("/scorecards/lone-star-work-rehab");
    expect(gone?.status()).toBe(404);
    expect(await (await fetch(`${inject("baseUrl")}/api/badge/lone-star-work-rehab.svg`)).text()).toContain(
      "not shown",
    );
  });
});

describe("clinics beside each other", () => {
  it("stand in a funnel with its twin, and open to their cards", async () => {
    const manager = await signedInAs("whitfield@meridian.example", desk);
    await open(manager, "/clinics");
    await manager
      .getByRole("img", { name: /Full duty of completers by clinic/ })
      .first()
      .waitFor();
    expect(await seriousFindings(manager)).toEqual([]);
    await manager.getByRole("link", { name: "Lone Star Work Rehab" }).click();
    await manager.getByText("Full duty against jobs as heavy").first().waitFor();
  });
});
