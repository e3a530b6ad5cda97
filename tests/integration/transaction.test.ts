import { beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/server/services/transaction";
import { owner } from "../support/owner";
import { makeWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe("the transaction", () => {
  it("acts as the person, under the role of the database that fits", async () => {
    const seen = await transaction(world.people.adjustor.identity, async ({ tx, actor }) => {
      const [row] = await tx.sql<{ role: string; who: string }>(
        "who",
        "select current_user::text as role, acting_person() as who",
      );
      return { row, actor };
    });
    expect(seen.row).toEqual({ role: "fullduty_payer", who: world.people.adjustor.personId });
    expect(seen.actor).toMatchObject({ role: "adjustor", organizationName: "Meridian Mutual" });
  });

  it("leaves no identity behind on the connection", async () => {
    await transaction(world.people.adjustor.identity, async () => undefined);
    await transaction({ kind: "system" }, async ({ tx }) => {
      const [row] = await tx.sql<{ who: string; org: string | null }>(
        "left",
        "select acting_person() as who, acting_organization() as org",
      );
      expect(row).toEqual({ who: "00000000-0000-0000-0000-000000000000", org: null });
    });
  });

  it("rolls back what Prisma and SQL wrote when it fails", async () => {
    const failing = transaction({ kind: "system" }, async ({ tx }) => {
      await tx.db.organization.create({
        data: { kind: "clinic", name: "Never", state: "TX", timeZone: "UTC", addressLines: [] },
      });
      await tx.sql(
        "never",
        "insert into organization (kind, name, address_lines, state, time_zone) values ('clinic','Never','{}','TX','UTC')",
      );
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const { rowCount } = await (await owner()).query("select 1 from organization where name = 'Never'");
    expect(rowCount).toBe(0);
  });

  it("refuses a session that does not exist", async () => {
    const identity = { kind: "session", sessionId: "018f0000-0000-7000-8000-000000000000" } as const;
    await expect(transaction(identity, async () => 1)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
