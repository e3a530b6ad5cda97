import { type ExplainedRule, type Explanation, given } from "../explanation";
import { type Cents, formatMoney } from "../money";

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
