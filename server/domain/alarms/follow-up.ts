import { counted } from "../counted";
import { given } from "../explanation";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { addDays, formatDay, instantAt } from "../plain-date";
import type { Alarm } from "./alarm";
import type { AlarmFacts } from "./facts";
import { clinicOf, coordinatorOf } from "./holders";
import { alarm } from "./make";
import { ALARM_POLICY, policyOnDay, thresholdRule } from "./policy";

/**
 * Thirty and ninety days after discharge somebody asks whether the return has lasted (rules.md §7): the case manager,
 * else the clinic. A status that is there already asks nobody, nor does a program that ended before it started.
 */
export function followUpAlarms(facts: AlarmFacts): Alarm[] {
  const { program, outcome } = facts;
  const { dischargedOn, clinicZone, claimNumber, id } = program;
  if (dischargedOn === null || !outcome?.started) return [];
  const known = { 30: outcome.status30, 90: outcome.status90 };
  return ALARM_POLICY.followUpCalendarDays
    .filter((days) => known[days] === null)
    .map((days) => {
      const askedOn = addDays(dischargedOn, days);
      const firedAt = instantAt(askedOn, ALARM_POLICY.dailyAt, clinicZone);
      const policy = policyOnDay(facts, askedOn);
      return alarm({
        key: `follow_up:${id}:${days}`,
        kind: "follow_up",
        firedAt,
        dueAt: inBusinessDays(facts.program, firedAt, policy.followUpBusinessDays),
        holder: program.caseManagerId ? coordinatorOf(program) : clinicOf(program),
        title: `Ask for the work status ${days} days after discharge on claim ${claimNumber}`,
        sentence: `The program ended on ${formatDay(dischargedOn)}; ${days} days later somebody asks whether the return to work has lasted.`,
        rule: thresholdRule("Follow-up after discharge", policy),
        formula: `the work status is asked ${ALARM_POLICY.followUpCalendarDays.join(" and ")} days after discharge, due within ${counted(policy.followUpBusinessDays, "business day")}`,
        inputs: [given("Discharged", formatDay(dischargedOn)), given("Status known", "no")],
      });
    });
}
