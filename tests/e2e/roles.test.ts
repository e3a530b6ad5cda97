import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { desk, open, phone, signedInAs, useBrowser } from "../support/browser";
import { seriousFindings, sidewaysPixels } from "../support/e2e/looks";
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
] as const;

let program = "";

beforeAll(async () => {
  const physician = await signedInAs("chen@aldinemed.example");
  const link = physician.getByRole("link", { name: "Miguel Reyes" });
  program = (await link.first().getAttribute("href")) ?? "";
});

/** Everything a reader could hold against the page at one address, in both colours. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  const faults = watch(page);
  await open(page, address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const sideways = await sidewaysPixels(page);
  if (sideways > 0) faults.push(`${sideways} pixels wider than the screen`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await seriousFindings(page)).map((finding) => `${colorScheme}: ${finding}`));
  }
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
  });

  it.each(people.filter(({ readsProgram }) => readsProgram))(
    "the program page is whole for the $role",
    async ({ email }) => {
      const page = await signedInAs(email, viewport);
      expect(await faultsOf(page, program)).toEqual([]);
      await page
        .getByRole("heading", { name: /Miguel Reyes/ })
        .first()
        .waitFor();
    },
  );
});
