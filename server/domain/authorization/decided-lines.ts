import { AppError } from "../errors";
import type { PlainDate } from "../plain-date";
import type { PlannedSession } from "../progress/stay";
import type { ReasonCode } from "./reason-codes";
import type { WeekLine } from "./week-lines";

/** What a decision says of one week: how many of its sessions, and why where the reason is the week's own. */
export type LineChoice = {
  week: number;
  sessions: number;
  reasonCode?: ReasonCode | null | undefined;
};

/** One week's sessions, asked and approved, in order. */
export type DecidedLine = {
  week: number;
  firstOn: PlainDate;
  lastOn: PlainDate;
  asked: PlannedSession[];
  approved: PlannedSession[];
  /** Null where all of the week is approved. */
  reasonCode: ReasonCode | null;
};

type Choice = {
  outcome: "approve" | "approve_in_part" | "deny" | "uphold" | "overturn";
  /** The sessions of all weeks together; what is not said is all that was asked. */
  sessions?: number | undefined;
  reasonCode: ReasonCode | null;
  lines?: readonly LineChoice[] | undefined;
};

const refuse = (sentence: string, field = "lines") => new AppError("BAD_INPUT", sentence, field);

function approvedOf({ week, each }: WeekLine, choice: LineChoice | undefined): PlannedSession[] {
  if (!choice || choice.sessions <= each.length) return each.slice(0, choice?.sessions);
  throw refuse(`Week ${week} has ${each.length} sessions asked; approve ${each.length} or fewer of them.`);
}

/** The sessions of all weeks that were asked and not approved, in order: what a reconsideration asks for. */
export function leftOut(lines: readonly DecidedLine[]): PlannedSession[] {
  return lines.flatMap(({ asked, approved }) => asked.slice(approved.length));
}

function refuseUnknown(weeks: readonly WeekLine[], lines: readonly LineChoice[]): void {
  const known = new Set(weeks.map(({ week }) => week));
  const stray = lines.find(({ week }) => !known.has(week));
  if (stray) throw refuse(`Nothing is asked in week ${stray.week}; take that line out.`);
  const numbers = lines.map(({ week }) => week);
  if (new Set(numbers).size < numbers.length) throw refuse("A week stands twice among the lines; keep one.");
}

/** The first sessions of all weeks, where a decision gives one number for all. */
function fromTheFirst(weeks: readonly WeekLine[], sessions: number): PlannedSession[][] {
  let left = sessions;
  return weeks.map(({ each }) => {
    const kept = each.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

/**
 * A decision laid out week by week, both numbers kept. Refuses (BAD_INPUT) a week nothing is asked in, more than is asked
 * in one, and a total that is not the weeks' sum.
 */
export function decideLines(weeks: readonly WeekLine[], choice: Choice): DecidedLine[] {
  const { outcome, lines, reasonCode } = choice;
  if (lines) refuseUnknown(weeks, lines);
  const none = outcome === "deny" || outcome === "uphold";
  const asked = weeks.reduce((total, { each }) => total + each.length, 0);
  const total = none ? 0 : (choice.sessions ?? asked);
  const approved = lines?.length
    ? weeks.map((week) =>
        approvedOf(
          week,
          lines.find((line) => line.week === week.week),
        ),
      )
    : fromTheFirst(weeks, outcome === "approve" ? asked : total);
  const count = approved.reduce((all, each) => all + each.length, 0);
  if (lines?.length && choice.sessions !== undefined && count !== choice.sessions)
    throw refuse(
      `The weeks add up to ${count} sessions and ${choice.sessions} are approved; make them agree.`,
      "sessions",
    );
  return weeks.map(({ week, firstOn, lastOn, each }, index) => {
    const line = { week, firstOn, lastOn, asked: each, approved: approved[index] ?? [] };
    const own = lines?.find((one) => one.week === week)?.reasonCode;
    return { ...line, reasonCode: line.approved.length < each.length ? (own ?? reasonCode) : null };
  });
}
