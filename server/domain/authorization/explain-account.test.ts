import { expect, it } from "vitest";
import { explanationText } from "../explanation";
import { explainProjectedAccount, explainReleased, explainSpent } from "./explain-account";

const account = { authorizedCents: 512_000, authorizedSessions: 20, usedCents: 128_000 };

it("tells who sees no sessions what is left, in dollars alone", () => {
  const text = explanationText(explainSpent(account)).join("\n");
  expect(text).toContain("= $5,120 − $1,280 = $3,840");
  expect(text).not.toMatch(/\d+ sessions/);
});

it("opens the projected total to what is used and authorized, with the range where it is kept", () => {
  const projected = { ...account, projectedCents: 640_000 };
  expect(explainProjectedAccount(projected).formula).toMatch(/= \$6,400$/);
  const ranged = { ...projected, projectedLowCents: 512_000, projectedHighCents: 768_000 };
  expect(explainProjectedAccount(ranged).formula).toContain(
    "first tenth, ready or having left, $5,120; high: not ready",
  );
});

it("takes what a gate holds back from what is authorized", () => {
  const { formula } = explainReleased({ ...account, unreleasedSessions: 15, unreleasedCents: 384_000 });
  expect(formula).toContain("= 20 − 15 = 5 sessions, $1,280");
});
