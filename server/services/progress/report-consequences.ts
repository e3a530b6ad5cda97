import { lateReportAlarms } from "../../domain/alarms/late-report";
import { stopRuleAlarms } from "../../domain/alarms/stop-rule";
import type { DomainEvent } from "../../domain/events";
import { asProduct } from "../actor";
import { followRules } from "../alarms/check-programs";
import { judgeProgramGates } from "../authorization/gate/judge-gates";
import type { Context } from "../caller";
import { tell } from "../notices/tell";
import type { ProgramFacts } from "../programs/find";
import { partiesToTell } from "../programs/parties-to-tell";
import type { Standing } from "./refresh-standing";

/** Sends a filed report to its parties and does at once what the stop rule asks for (rules.md §2); gives the events of it. */
export async function followReport(
  context: Context,
  standing: Standing,
  week: number,
): Promise<DomainEvent[]> {
  const { program } = standing.evidence;
  await tellReport(context, program, week);
  const alarms = await followRules(context, program.id, [stopRuleAlarms, lateReportAlarms]);
  await judgeProgramGates.run(asProduct(context), { programId: program.id });
  const { action, flatWeeks } = standing.course;
  const submitted: DomainEvent = { type: "report.submitted", programId: program.id, week, flatWeeks, action };
  const proposed = alarms.some((event) => event.type === "alarm.raised" && event.kind === "discharge");
  if (!proposed) return [submitted, ...alarms];
  return [submitted, { type: "discharge.proposed", programId: program.id, reason: "flat_weeks" }, ...alarms];
}

async function tellReport(context: Context, program: ProgramFacts, week: number): Promise<void> {
  const text = `The report of week ${week} on claim ${program.claimNumber} is in.`;
  for (const to of partiesToTell(program))
    await tell(context, { programId: program.id, kind: "report.submitted", text, facts: { week }, to });
}
