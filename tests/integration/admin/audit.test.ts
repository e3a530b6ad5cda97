import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/server/services/admin/audit";
import { setDisabled } from "@/server/services/admin/set-disabled";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const as = (name: PersonName) => ({ identity: world.people[name].identity });
const trail = (before: number | null = null) => auditTrail.run(as("payerAdmin"), { before });

/** What only the owner of the database could do, past every trigger. */
async function tamper(sql: string): Promise<void> {
  const db = await owner();
  await db.query("alter table audit_entry disable trigger keep");
  await db.query(sql);
  await db.query("alter table audit_entry enable trigger keep");
}

beforeAll(async () => {
  world = await makeWorld();
  const { membershipId } = world.people.reviewer;
  for (let i = 0; i < 60; i++)
    await setDisabled.run(as("payerAdmin"), { membershipId, disabled: i % 2 === 0 });
});

describe("the trail", () => {
  it("is the organization's own, newest first, page by page, with its chain whole", async () => {
    const first = await trail();
    expect(first.chain).toEqual({ whole: true, entries: 60, brokenAt: null });
    expect(first.lines).toHaveLength(50);
    expect(first.lines[0]).toMatchObject({
      seq: 60,
      what: "Gave a person's access back",
      role: "admin",
      about: "reviewer Test",
    });
    const second = await trail(first.next);
    expect(second.lines.map(({ seq }) => seq)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
    await expectRefused(() => auditTrail.run(as("manager"), {}), "FORBIDDEN");
  });

  it("names the first entry that was tampered with", async () => {
    const at = "where seq = 17";
    await tamper(`update audit_entry set body = jsonb_set(body, '{role}', '"claims_manager"') ${at}`);
    expect((await trail()).chain).toMatchObject({ whole: false, brokenAt: 17 });
    await tamper(`update audit_entry set body = jsonb_set(body, '{role}', '"reviewer"') ${at}`);
    expect((await trail()).chain.whole).toBe(true);
  });

  it("misses an entry taken out of the middle or cut off the end", async () => {
    await tamper("delete from audit_entry where seq = 60");
    expect((await trail()).chain).toMatchObject({ whole: false, brokenAt: 60 });
    await tamper("delete from audit_entry where seq = 30");
    expect((await trail()).chain).toMatchObject({ whole: false, brokenAt: 30 });
  });
});
