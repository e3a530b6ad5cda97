import { type Checked, checkWith, renamed } from "@/components/form/problems";
import { typedNumber, typedText, typedYesNo } from "@/components/form/read-typed";
import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import { RuleVersionInput } from "@/server/domain/jurisdictions/rule-schema";

/** The form as typed. */
export type RuleValues = Record<
  | "jurisdiction"
  | "clock"
  | "name"
  | "basis"
  | "amount"
  | "capDays"
  | "cutoffTime"
  | "receivedOnBusinessDaysOnly"
  | "dueTime"
  | "zone"
  | "calendar"
  | "informationStopsDeadline"
  | "writtenNoticeDays"
  | "overDollars"
  | "ifMissed"
  | "appliesTo"
  | "citation"
  | "status"
  | "effectiveFrom",
  string
> & { cutoffChannels: string[] };

const yesNo = (value: boolean) => (value ? "yes" : "no");
const text = (value: string | number | null | undefined) => String(value ?? "");

/** A rule as it stands, to be dated anew: the day and the citation are the new version's own. */
export function ruleValues(rule: JurisdictionRule): RuleValues {
  return {
    jurisdiction: rule.jurisdiction,
    clock: rule.clock,
    name: rule.name,
    basis: rule.basis,
    amount: text(rule.amount),
    capDays: text(rule.cap?.calendarDays),
    cutoffTime: text(rule.cutoffTime),
    cutoffChannels: rule.cutoffChannels ?? [],
    receivedOnBusinessDaysOnly: yesNo(rule.receivedOnBusinessDaysOnly),
    dueTime: rule.dueTime,
    zone: rule.zone,
    calendar: rule.calendar,
    informationStopsDeadline: yesNo(rule.informationStopsDeadline),
    writtenNoticeDays: text(rule.writtenNoticeDays),
    overDollars: rule.overCents ? text(rule.overCents / 100) : "",
    ifMissed: rule.ifMissed,
    appliesTo: text(rule.appliesTo),
    citation: rule.citation,
    status: rule.status,
    effectiveFrom: "",
  };
}

function cents(typed: string): number | string | null {
  const dollars = typedNumber(typed);
  return typeof dollars === "number" ? Math.round(dollars * 100) : dollars;
}

/** The version as the command takes it, or what is to be mended under the form's own names. */
export function checkRule(values: RuleValues): Checked<RuleVersionInput> {
  const { overDollars, cutoffChannels, ...typed } = values;
  const checked = checkWith(RuleVersionInput, {
    ...typed,
    amount: typedNumber(typed.amount),
    capDays: typedNumber(typed.capDays),
    cutoffTime: typedText(typed.cutoffTime),
    cutoffChannels: cutoffChannels.length > 0 ? cutoffChannels : null,
    receivedOnBusinessDaysOnly: typedYesNo(typed.receivedOnBusinessDaysOnly),
    informationStopsDeadline: typedYesNo(typed.informationStopsDeadline),
    writtenNoticeDays: typedNumber(typed.writtenNoticeDays),
    overCents: cents(overDollars),
    appliesTo: typedText(typed.appliesTo),
  });
  return renamed(checked, ruleField);
}

/** "overCents" is the form's "overDollars". */
export function ruleField(path: string): string {
  return path === "overCents" ? "overDollars" : path.replace(/\.\d+$/, "");
}
