import { beforeAll, describe, expect, it } from "vitest";
import { signIn, signOut } from "@/server/auth/sign-in";
import { currentSession } from "@/server/services/session/current";
import { addAccount, testPassword } from "../../support/account";
import { owner } from "../../support/owner";
import { makeWorld, type World } from "../../support/world";

let world: World;
let email: string;
const address = "192.0.2.7";

beforeAll(async () => {
  world = await makeWorld();
  email = await addAccount(world.people.adjustor);
});

const current = (sessionId: string) =>
  currentSession.run({ identity: { kind: "session", sessionId } }, undefined);

async function change(sql: string, values: unknown[]): Promise<void> {
  await (await owner()).query(sql, values);
}

describe("signing in", () => {
  it("opens a session as the account's person, whatever the case of the e-mail", async () => {
    const sessionId = await signIn({ email: email.toUpperCase(), password: testPassword, address });
    expect(await current(sessionId)).toMatchObject({ role: "adjustor", organizationName: "Meridian Mutual" });
  });

  it("gives one answer for a wrong password and an unknown account", async () => {
    const wrong = await signIn({ email, password: "not it", address }).catch((error: Error) => error.message);
    const unknown = await signIn({ email: "nobody@example.test", password: "x", address }).catch(
      (error: Error) => error.message,
    );
    expect(wrong).toMatch(/do not belong together/);
    expect(unknown).toBe(wrong);
  });

  it("refuses an account after eight attempts, from any address, and says how long to wait", async () => {
    const other = await addAccount(world.people.manager);
    for (let attempt = 0; attempt < 8; attempt += 1)
      await signIn({ email: other, password: "no", address: `198.51.100.${attempt}` }).catch(() => undefined);
    const refused = signIn({ email: other, password: testPassword, address: "203.0.113.9" });
    await expect(refused).rejects.toMatchObject({
      code: "TOO_MANY",
      message: expect.stringMatching(/Wait \d+ minutes/),
    });
  });

  it("lets a whole department in from one address, and refuses the sixty-first failure from it", async () => {
    const shared = "192.0.2.99";
    for (let person = 0; person < 65; person += 1)
      await signIn({ email, password: testPassword, address: shared });
    const attempt = (index: number) =>
      signIn({ email: `nobody${index}@example.test`, password: "x", address: shared }).catch(
        (error: { code: string }) => error.code,
      );
    for (let failed = 0; failed < 60; failed += 1) expect(await attempt(failed)).toBe("UNAUTHENTICATED");
    expect(await attempt(60)).toBe("TOO_MANY");
  });
});

describe("a session ends", () => {
  it("on signing out, and everywhere at once when asked", async () => {
    const [one, two, three] = [
      await signIn({ email, password: testPassword, address }),
      await signIn({ email, password: testPassword, address }),
      await signIn({ email, password: testPassword, address }),
    ];
    await signOut(one, false);
    await expect(current(one)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await current(two)).toMatchObject({ role: "adjustor" });
    await signOut(two, true);
    await expect(current(three)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("after half an hour without a call", async () => {
    const sessionId = await signIn({ email, password: testPassword, address });
    await change("update login_session set last_seen_at = now() - interval '31 minutes' where id = $1", [
      sessionId,
    ]);
    await expect(current(sessionId)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("after twelve hours in any case", async () => {
    const sessionId = await signIn({ email, password: testPassword, address });
    await change("update login_session set expires_at = now() - interval '1 second' where id = $1", [
      sessionId,
    ]);
    await expect(current(sessionId)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("on the next call after the membership is disabled", async () => {
    const sessionId = await signIn({ email, password: testPassword, address });
    await change("update membership set disabled_at = now() where id = $1", [
      world.people.adjustor.membershipId,
    ]);
    await expect(current(sessionId)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await change("update membership set disabled_at = null where id = $1", [
      world.people.adjustor.membershipId,
    ]);
  });
});
