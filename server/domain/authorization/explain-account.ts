import { type ExplainedRule, type Explanation, given } from "../explanation";
import { type Cents, formatMoney } from "../money";
import { methodRule } from "../projection/explain-projection";
import { PROJECTION_METHOD } from "../projection/method";

export const ACCOUNT_RULE: ExplainedRule = {
  name: "Authorized and used",
  version: "2026-11",
  citation: "Full Duty programme rules, 3: used never exceeds what was authorized",
  status: "policy",
};

export type AccountFigures = {
  authorizedCents: Cents;
  authorizedSessions: number;
  authorizedMinutes: number;
  usedCents: Cents;
  usedSessions: number;
  usedMinutes: number;
};

const hours = (minutes: number) => `${Number((minutes / 60).toFixed(2))} h`;

/** What is authorized, used and left, in sessions, hours and dollars. */
export function explainAccount(figures: AccountFigures): Explanation {
  const { authorizedCents, authorizedSessions, authorizedMinutes, usedCents, usedSessions, usedMinutes } =
    figures;
  const left = formatMoney(authorizedCents - usedCents);
  return {
    formula: `left = authorized − used = ${formatMoney(authorizedCents)} − ${formatMoney(usedCents)} = ${left}`,
    inputs: [
      given(
        "Authorized",
        `${authorizedSessions} sessions, ${hours(authorizedMinutes)}, ${formatMoney(authorizedCents)}`,
      ),
      given("Used", `${usedSessions} sessions, ${hours(usedMinutes)}, ${formatMoney(usedCents)}`),
      given(
        "Left",
        `${authorizedSessions - usedSessions} sessions, ${hours(authorizedMinutes - usedMinutes)}, ${left}`,
      ),
    ],
    rule: ACCOUNT_RULE,
  };
}

/** The same in dollars alone, for who is told no sessions. */
export function explainSpent({
  authorizedCents,
  usedCents,
}: Pick<AccountFigures, "authorizedCents" | "usedCents">): Explanation {
  return {
    formula: `left = authorized − used = ${formatMoney(authorizedCents)} − ${formatMoney(usedCents)} = ${formatMoney(authorizedCents - usedCents)}`,
    inputs: [
      given("Authorized by the payer’s approvals", formatMoney(authorizedCents)),
      given("Used: sessions attended, at their rates", formatMoney(usedCents)),
    ],
    rule: ACCOUNT_RULE,
  };
}

type ProjectedAccount = Pick<AccountFigures, "authorizedCents" | "usedCents"> & {
  projectedCents: Cents;
  projectedLowCents?: Cents | null;
  projectedHighCents?: Cents | null;
};

/** What the program comes to at its end, from its stored account; the range where it is kept. */
export function explainProjectedAccount(account: ProjectedAccount): Explanation {
  const {
    authorizedCents,
    usedCents,
    projectedCents,
    projectedLowCents: low,
    projectedHighCents: high,
  } = account;
  const range =
    low == null || high == null
      ? ""
      : `; low: ended as early as the first tenth, ready or having left, ${formatMoney(low)}; high: not ready and a week over, ${formatMoney(high)}`;
  return {
    formula: `Used, and what is authorized or asked for and not used (before anything is, the planned stay) = ${formatMoney(projectedCents)}${range}`,
    inputs: [given("Used", formatMoney(usedCents)), given("Authorized", formatMoney(authorizedCents))],
    rule: methodRule(PROJECTION_METHOD),
  };
}

type Gated = Pick<AccountFigures, "authorizedCents" | "authorizedSessions"> & {
  /** Authorized and not yet released by its gate. */
  unreleasedSessions: number;
  unreleasedCents: Cents;
};

/** What of a gated approval its weeks' evidence has released. */
export function explainReleased(gated: Gated): Explanation {
  const { authorizedSessions, authorizedCents, unreleasedSessions, unreleasedCents } = gated;
  const released = authorizedSessions - unreleasedSessions;
  return {
    formula: `authorized − not yet released by its week’s evidence = ${authorizedSessions} − ${unreleasedSessions} = ${released} sessions, ${formatMoney(authorizedCents - unreleasedCents)}`,
    inputs: [
      given("Authorized", `${authorizedSessions} sessions, ${formatMoney(authorizedCents)}`),
      given("Not yet released", `${unreleasedSessions} sessions, ${formatMoney(unreleasedCents)}`),
    ],
    rule: {
      ...ACCOUNT_RULE,
      name: "Progress-gated authorization",
      citation: "The approval’s own condition: each week is released by that week’s report",
    },
  };
}
