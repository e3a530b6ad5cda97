import type { ExplainedRule, ExplanationInput } from "../explanation";
import { dayIn, formatDay, instantAt, type PlainDate } from "../plain-date";
import type { Alarm } from "./alarm";
import type { AlarmFacts } from "./facts";

type Draft = Omit<Alarm, "explanation" | "requestId" | "ended"> & {
  requestId?: string;
  rule: ExplainedRule;
  /** The rule in words: "due 1 business day after the program week, 17:00 clinic time". */
  formula: string;
  inputs: ExplanationInput[];
  ended?: Alarm["ended"];
};

/** An alarm from its parts; its explanation shows the rule, the numbers and the instant it fired. */
export function alarm({ rule, formula, inputs, requestId, ended, ...rest }: Draft): Alarm {
  return {
    ...rest,
    requestId: requestId ?? null,
    explanation: { formula, inputs, rule },
    ended: ended ?? null,
  };
}

/** The end of the program's last day, clinic time; null while it runs. */
export function programEnd({ program: { dischargedOn, clinicZone } }: AlarmFacts): Alarm["ended"] {
  if (dischargedOn === null) return null;
  return {
    at: instantAt(dischargedOn, "17:00", clinicZone),
    because: `The program ended on ${formatDay(dischargedOn)}.`,
  };
}

/** The earlier of two ends; null when neither has come. */
export function firstEnd(...ends: (Alarm["ended"] | undefined)[]): Alarm["ended"] {
  return ends.reduce<Alarm["ended"]>(
    (first, end) => (end && (!first || end.at < first.at) ? end : first),
    null,
  );
}

/** The day it is at the clinic. */
export function clinicDay({ program }: AlarmFacts, at: Date): PlainDate {
  return dayIn(at, program.clinicZone);
}
