import { globSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { roleHomes } from "@/server/domain/access/roles";
import { signedInAs, strangers, useBrowser } from "../support/browser";

useBrowser();

const portal = "app/(portal)";
const addresses = globSync(`${portal}/**/page.tsx`)
  .map((file) => dirname(file).slice(portal.length))
  .filter((address) => !address.includes("["));

describe("an address typed by somebody whom it is not for", () => {
  it.each([
    "marsh@meridian.example",
    "okoye@meridian.example",
    "alvarez@steadyhand.example",
    "chen@aldinemed.example",
    "dunn@aldine.example",
    "kim@lonestar.example",
    "reyes@worker.example",
    "voss@meridian.example",
  ])("is answered, and never as a fault of the portal's (%s)", async (email) => {
    expect(addresses).toEqual(expect.arrayContaining(Object.values(roleHomes)));
    const page = await signedInAs(email);
    const answers = await Promise.all(
      addresses.map(async (address) => [address, (await page.request.get(address)).status()] as const),
    );
    expect(answers.filter(([, status]) => status !== 200 && status !== 404)).toEqual([]);
    expect(answers.some(([, status]) => status === 200)).toBe(true);
    await page.context().close();
  });

  it.each(["/requests/%", "/programs/%ff", "/scorecards/%F0%28", "/api/letters/%"])(
    "is refused when it cannot be read (%s)",
    async (address) => {
      const page = await strangers();
      expect((await page.request.get(address)).status()).toBe(400);
      await page.context().close();
    },
  );
});
