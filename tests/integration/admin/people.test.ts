import { beforeAll, describe, expect, it } from "vitest";
import { people } from "@/server/services/admin/people";
import { setDisabled } from "@/server/services/admin/set-disabled";
import { transaction } from "@/server/services/transaction";
import { owner } from "../../support/owner";
import { expectRefused } from "../../support/refused";
import { makeWorld, type PersonName, type World } from "../../support/world";

let world: World;
const as = (name: PersonName) => ({ identity: world.people[name].identity });
const suspend = (name: PersonName, disabled = true) => ({
  membershipId: world.people[name].membershipId,
  disabled,
});

/** A browser signed in as this person. */
async function signInAs(name: PersonName): Promise<{ kind: "session"; sessionId: string }> {
  const { personId, membershipId } = world.people[name];
  const { rows } = await (await owner()).query(
    `insert into login_session (person_id, membership_id, expires_at) values ($1,$2, now() + interval '1 day') returning id`,
    [personId, membershipId],
  );
  return { kind: "session", sessionId: rows[0].id };
}
const call = async (identity: { kind: "session"; sessionId: string }) =>
  transaction(identity, async ({ actor }) => actor.role);

beforeAll(async () => {
  world = await makeWorld();
});

describe("the people of an organization", () => {
  it("are the administrator's own, and never a worker", async () => {
    const lines = await people.run(as("payerAdmin"), undefined);
    expect(lines.map(({ role }) => role).toSorted()).toEqual([
      "adjustor",
      "admin",
      "case_manager",
      "claims_manager",
      "reviewer",
    ]);
    expect(lines.find(({ self }) => self)?.role).toBe("admin");
    await expectRefused(() => people.run(as("manager"), undefined), "FORBIDDEN");
  });
});

describe("suspending access", () => {
  it("is refused to another role, for another organization's people, and of oneself", async () => {
    await expectRefused(() => setDisabled.run(as("manager"), suspend("adjustor")), "FORBIDDEN");
    await expectRefused(() => setDisabled.run(as("payerAdmin"), suspend("otherAdjustor")), "NOT_FOUND");
    await expectRefused(() => setDisabled.run(as("payerAdmin"), suspend("worker")), "NOT_FOUND");
    await expectRefused(() => setDisabled.run(as("payerAdmin"), suspend("payerAdmin")), "RULE");
    const { rows } = await (await owner()).query("select 1 from membership where disabled_at is not null");
    expect(rows).toEqual([]);
  });

  it("ends a signed-in browser at its next call, and giving it back opens it again", async () => {
    const browser = await signInAs("adjustor");
    expect(await call(browser)).toBe("adjustor");
    await setDisabled.run(as("payerAdmin"), suspend("adjustor"));
    await expectRefused(() => call(browser), "UNAUTHENTICATED");
    await setDisabled.run(as("payerAdmin"), suspend("adjustor", false));
    expect(await call(browser)).toBe("adjustor");
  });
});
