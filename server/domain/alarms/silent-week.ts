import { TASK_DAYS } from "../coordination/task-days";
import { given } from "../explanation";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, instantAt } from "../plain-date";
import { weekDays } from "../progress/stay";
import type { Alarm } from "./alarm";
import type { AlarmFacts, PlannedStay } from "./facts";
import { coordinatorOf } from "./holders";
import { weeksDue } from "./late-report";
import { alarm, firstEnd, programEnd } from "./make";
import { policyRule } from "./policy";

/** The instants at which the portal heard anything of a program: reports, sessions, calls. */
function heard({ reports, sessions, calls }: AlarmFacts): Date[] {
  return [
    ...reports.map(({ submittedAt }) => submittedAt),
    ...sessions.map(({ recordedAt }) => recordedAt),
    ...calls,
  ].map((at) => new Date(at));
}

function silence(facts: AlarmFacts, stay: PlannedStay, week: number, firedAt: Date, at: Date[]): Alarm[] {
  const { program } = facts;
  const { firstOn, lastOn } = weekDays(stay, week);
  const began = instantAt(firstOn, "00:00", program.clinicZone);
  if (at.some((instant) => instant >= began && instant <= firedAt)) return [];
  const last = at.filter((instant) => instant > firedAt).toSorted((a, b) => +a - +b)[0];
  const broken = last && { at: last, because: "The clinic has been heard from." };
  const days = `${formatDay(firstOn)} – ${formatDay(lastOn)}`;
  return [
    alarm({
      key: `silent_week:${program.id}:${week}`,
      kind: "silent_week",
      firedAt,
      dueAt: inBusinessDays(facts.program, firedAt, TASK_DAYS.silentWeek),
      holder: coordinatorOf(program),
      title: `Nothing was heard in week ${week} on claim ${program.claimNumber}`,
      sentence: `Week ${week} (${days}) passed without a session, a report or a call; find out whether the worker attends.`,
      rule: policyRule("Silent week"),
      formula: "no session, no report and no call recorded from the week's first day until its report is due",
      inputs: [given("Week", days), given("Sessions, reports, calls", "0")],
      ended: firstEnd(broken, programEnd(facts)),
    }),
  ];
}

/** A week of an approved stay with planned sessions in which nothing at all was recorded: the case manager, else the adjustor, asks why. */
export function silentWeekAlarms(facts: AlarmFacts, asOf: Date): Alarm[] {
  const { stay } = facts;
  if (!stay?.frozenAt) return [];
  const at = heard(facts);
  return weeksDue(facts, stay, asOf).flatMap(({ week, dueAt }) => silence(facts, stay, week, dueAt, at));
}
