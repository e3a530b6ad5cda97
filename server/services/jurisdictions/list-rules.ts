import { z } from "zod";
import { type VersionState, versionState } from "@/server/domain/dated-version";
import {
  CLOCK_LABELS,
  type Clock,
  type JurisdictionRule,
  type RuleStatus,
} from "@/server/domain/jurisdictions/rule";
import { amountText, clauseTexts } from "@/server/domain/jurisdictions/rule-words";
import { jurisdictionName } from "@/server/domain/jurisdictions/states";
import { dayIn, type PlainDate } from "@/server/domain/plain-date";
import { query } from "../query";
import { storedRules } from "./stored-rules";

/** A rule as lists show it. */
export type RuleLine = {
  id: string;
  jurisdiction: string;
  jurisdictionName: string;
  clock: Clock;
  clockLabel: string;
  name: string;
  version: number;
  amountText: string;
  clauses: string[];
  appliesTo: string | null;
  ifMissed: string;
  citation: string;
  status: RuleStatus;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  state: VersionState;
};

/** The words of a rule, and whether it holds on the day it is now in its own zone. */
export function ruleLine(rule: JurisdictionRule, now: Date): RuleLine {
  const { id, jurisdiction, clock, name, version, appliesTo, ifMissed, citation, status } = rule;
  const period = { fromOn: rule.effectiveFrom, untilOn: rule.effectiveTo };
  return {
    id,
    jurisdiction,
    jurisdictionName: jurisdictionName(jurisdiction),
    clock,
    clockLabel: CLOCK_LABELS[clock],
    name,
    version,
    amountText: amountText(rule),
    clauses: clauseTexts(rule),
    appliesTo,
    ifMissed,
    citation,
    status,
    ...period,
    state: versionState(period, dayIn(now, rule.zone)),
  };
}

/** Every rule in force or coming, by jurisdiction; those that are past stand in each rule's history. */
export const listRules = query({
  name: "listRules",
  permission: "rules:read",
  input: z.void(),
  views: null,
  async run(context) {
    const stored = await storedRules(context, null);
    const rules = stored
      .map(({ rule }) => ruleLine(rule, context.now))
      .filter(({ state }) => state !== "past");
    return { rules, mayChange: context.actor.organizationKind === "platform" };
  },
});
