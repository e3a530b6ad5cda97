import { formatInstant } from "../instant";
import { formatTenths } from "../percent";
import type { Course } from "../progress/course";
import type { ProgressPolicy } from "../progress/policy";

export type GateState = "waiting" | "released" | "held";

/** One week of a gated authorization as it stands. */
type GateWeek = { week: number; state: GateState };

/** What the gate rule found for one week: its new state, why with its numbers, and the week whose report decided. */
export type GateFinding = { week: number; state: GateState; sentence: string; evidenceWeek: number | null };

export type GateFacts = {
  weeks: readonly GateWeek[];
  course: Pick<Course, "weeks">;
  policy: Pick<ProgressPolicy, "flatWeeksToDischarge" | "minimumGainTenths">;
  /** When the report of a program week is due. */
  reportDueAt: (week: number) => Date;
  now: Date;
  zone: string;
};

/** The rule by its name and version, as the letter, the packet and the page cite it. */
export const GATE_RULE = {
  name: "Progress-gated authorization",
  version: "2026-11",
  citation: "Full Duty policy: the stop rule's two flat weeks, applied to each week's release",
  status: "policy",
} as const;

/** The first week of an approval rests on the evidence the approval itself rests on. */
export const openedAtApproval = (week: number) => `Week ${week} released with the approval.`;

/** A later week of an approval, before anything is known of the week before it. */
export const waitsForReport = (week: number, before: number) =>
  `Week ${week} waits for the report of week ${before}.`;

type Report = Course["weeks"][number];

function byReport(week: number, report: Report, { policy }: GateFacts): GateFinding {
  const before = report.week;
  const found = (state: GateState, why: string): GateFinding => ({
    week,
    state,
    sentence: `Week ${week} ${state === "held" ? "held for review" : "released"}: ${why}.`,
    evidenceWeek: before,
  });
  if (report.kind === "ready")
    return found("released", `week ${before} shows the worker ready at ${formatTenths(report.tenths)}`);
  if (report.kind === "excused") return found("released", `week ${before} is excused and does not count`);
  if (report.kind !== "flat")
    return found("released", `week ${before} progressed, the mark is ${formatTenths(report.markTenths)}`);
  const need = formatTenths(report.markTenths + policy.minimumGainTenths);
  const figures = `${formatTenths(report.tenths)} against ${need} needed`;
  const { flatCount } = report;
  if (flatCount < policy.flatWeeksToDischarge)
    return found(
      "released",
      `week ${before} is flat week ${flatCount} of ${policy.flatWeeksToDischarge} (${figures}), the clinic calls the insurer and the physician`,
    );
  return found("held", `${flatCount} flat weeks in a row, ${figures}`);
}

function withoutReport(week: number, before: number, { reportDueAt, now, zone }: GateFacts): GateFinding {
  const dueAt = reportDueAt(before);
  const due = formatInstant(dueAt, zone);
  if (now < dueAt) {
    const sentence = `Week ${week} waits for the report of week ${before}, due ${due}.`;
    return { week, state: "waiting", sentence, evidenceWeek: null };
  }
  const sentence = `Week ${week} held for review: the report of week ${before}, due ${due}, is not in.`;
  return { week, state: "held", sentence, evidenceWeek: null };
}

/** A week opens on the evidence of the week of sessions before it. */
function judge({ week }: GateWeek, before: number, facts: GateFacts): GateFinding {
  const report = facts.course.weeks.find((one) => one.week === before);
  return report ? byReport(week, report, facts) : withoutReport(week, before, facts);
}

/**
 * The gates that are not open yet, judged in order up to the first that stays shut (product.md, "Progress-gated
 * authorization"). A week is released when the week before progressed, is excused, shows the worker ready, or is a first
 * flat week; it is held at two flat weeks in a row or when that report is past due. Held is never adverse: the payer
 * releases it, or the report that was missing does.
 */
export function judgeGates(facts: GateFacts): GateFinding[] {
  const weeks = facts.weeks.toSorted((a, b) => a.week - b.week);
  const findings = weeks.flatMap((week, index) =>
    week.state === "released" ? [] : [judge(week, weeks[index - 1]?.week ?? week.week - 1, facts)],
  );
  const stop = findings.findIndex(({ state }) => state !== "released");
  return stop === -1 ? findings : findings.slice(0, stop + 1);
}
