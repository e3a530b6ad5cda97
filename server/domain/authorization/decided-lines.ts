import { AppError } from "../errors";
import type { PlainDate } from "../plain-date";
import type { PlannedSession } from "../progress/stay";
import type { ReasonCode } from "./reason-codes";
import { isCut } from "./session-length";
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
  /** Null where all of the week is approved, as long as asked. */
  reasonCode: ReasonCode | null;
};

type Choice = {
  outcome: "approve" | "approve_in_part" | "deny" | "uphold" | "overturn";
  /** The sessions of all weeks together; what is not said is all that was asked. */
  sessions?: number | undefined;
  reasonCode: ReasonCode | null;
  lines?: readonly LineChoice[] | undefined;
  /** The most minutes of each session approved; what is not said is as long as asked. */
  minutes?: number | undefined;
};

const refuse = (sentence: string, field = "lines") => new AppError("BAD_INPUT", sentence, field);

function approvedOf({ week, each }: WeekLine, choice: LineChoice | undefined): PlannedSession[] {
  if (!choice || choice.sessions <= each.length) return each.slice(0, choice?.sessions);
  throw refuse(`Week ${week} has ${each.length} sessions asked; approve ${each.length} or fewer of them.`);
}

/**
 * The sessions of all weeks that were asked and not approved, in order and as long as asked: what a reconsideration asks
 * for. Minutes cut from a session that was approved are not among them: that session is given and not taken back.
 */
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

function longestOf(weeks: readonly WeekLine[]): number {
  return Math.max(...weeks.flatMap(({ each }) => each.map((session) => session.minutes)));
}

/** No session longer than the decision says; one that was asked shorter stays as it was asked. */
function shortened(
  approved: readonly PlannedSession[][],
  weeks: readonly WeekLine[],
  minutes: number | undefined,
): PlannedSession[][] {
  if (minutes === undefined) return [...approved];
  const longest = longestOf(weeks);
  if (minutes > longest)
    throw refuse(`Sessions of ${longest} minutes are asked; approve ${longest} or fewer of them.`, "minutes");
  return approved.map((each) =>
    each.map((session) => ({ ...session, minutes: Math.min(session.minutes, minutes) })),
  );
}

/** The sessions of a part: each week's own number, or the first of all weeks. */
function chosen(weeks: readonly WeekLine[], { lines, sessions }: Choice): PlannedSession[][] {
  if (!lines?.length) return fromTheFirst(weeks, sessions ?? countOf(weeks.map(({ each }) => each)));
  refuseUnknown(weeks, lines);
  const approved = weeks.map((week) =>
    approvedOf(
      week,
      lines.find((line) => line.week === week.week),
    ),
  );
  const count = countOf(approved);
  if (sessions === undefined || count === sessions) return approved;
  throw refuse(
    `The weeks add up to ${count} sessions and ${sessions} are approved; make them agree.`,
    "sessions",
  );
}

const countOf = (weeks: readonly PlannedSession[][]) => weeks.reduce((all, each) => all + each.length, 0);

/** Only a part is chosen; an approval is all that was asked, and a decision against it nothing. */
function approvedByWeek(weeks: readonly WeekLine[], choice: Choice): PlannedSession[][] {
  const { outcome, minutes } = choice;
  if (outcome === "approve") return weeks.map(({ each }) => each);
  if (outcome === "deny" || outcome === "uphold") return weeks.map(() => []);
  return shortened(chosen(weeks, choice), weeks, minutes);
}

/**
 * A decision laid out week by week, both numbers kept. Refuses (BAD_INPUT) a week nothing is asked in, more than is asked
 * in one, a total that is not the weeks' sum, and sessions longer than any that is asked.
 */
export function decideLines(weeks: readonly WeekLine[], choice: Choice): DecidedLine[] {
  const { lines, reasonCode } = choice;
  const approved = approvedByWeek(weeks, choice);
  return weeks.map(({ week, firstOn, lastOn, each }, index) => {
    const line = { week, firstOn, lastOn, asked: each, approved: approved[index] ?? [] };
    const own = lines?.find((one) => one.week === week)?.reasonCode;
    return { ...line, reasonCode: isCut(line) ? (own ?? reasonCode) : null };
  });
}
