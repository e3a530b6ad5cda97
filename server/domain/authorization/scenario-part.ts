import { counted } from "../counted";
import { aWeekOf, type Scenario } from "../projection/what-if";

/** What was asked, as a scenario is: all of it, at so many sessions a week. */
export type AskedScenario = Scenario & { sessionsPerWeek: number };

type Week = { week: number; sessions: number };

/** A scenario as an approval in part; `lines` are null where the first sessions of all weeks are meant. */
export type ScenarioPart = { sessions: number; minutes: number; lines: Week[] | null };

/** The part that a scenario would be, or why an approval cannot be that; neither where it is what was asked. */
export type Approvable = { part: ScenarioPart; refusal: null } | { part: null; refusal: string | null };

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** More than was asked is the clinic's to ask for: an approval gives what was asked, or less of it. */
function refusalOf({ sessions, weeks, minutes }: Scenario, asked: AskedScenario): string | null {
  const said = (is: string, most: string) =>
    `${is} cannot be approved: ${most} asked. The clinic may ask for more.`;
  if (weeks > asked.weeks) return said(counted(weeks, "week"), `${counted(asked.weeks, "week")} are`);
  if (sessions > asked.sessions)
    return said(counted(sessions, "session"), `${counted(asked.sessions, "session")} are`);
  if (minutes > asked.minutes)
    return said(`${minutes} minutes a session`, `sessions of ${asked.minutes} minutes are`);
  return null;
}

/**
 * Sessions in each week of the ask: as evenly as the scenario has them, never more than a week asks for. Null where the
 * scenario's weeks do not hold them.
 */
function countsOf({ sessions, weeks }: Scenario, asked: AskedScenario): number[] | null {
  const room = Array.from({ length: weeks }, (_, index) =>
    Math.max(0, Math.min(asked.sessionsPerWeek, asked.sessions - index * asked.sessionsPerWeek)),
  );
  if (sum(room) < sessions) return null;
  let left = sessions;
  const take = (most: number) => {
    const count = Math.min(most, left);
    left -= count;
    return count;
  };
  const even = room.map((most) => take(Math.min(most, aWeekOf({ sessions, weeks }))));
  // What a short week has no room for goes to the first that has.
  return even.map((count, index) => count + take((room[index] ?? 0) - count));
}

/** The same by the weeks of the program, in which the asked sessions stand in order. */
function linesOf(counts: readonly number[], asked: AskedScenario, weeks: readonly Week[]): Week[] {
  const kept = new Set(
    counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, session) => index * asked.sessionsPerWeek + session),
    ),
  );
  let first = 0;
  return weeks.map(({ week, sessions }) => {
    const own = Array.from({ length: sessions }, (_, index) => first + index).filter((one) => kept.has(one));
    first += sessions;
    return { week, sessions: own.length };
  });
}

/** The first sessions of all weeks, as one number for all of them gives. */
function fromTheFirst(weeks: readonly Week[], sessions: number): number[] {
  return weeks.map((_, index) => {
    const before = sum(weeks.slice(0, index).map((one) => one.sessions));
    return Math.max(0, Math.min(weeks[index]?.sessions ?? 0, sessions - before));
  });
}

/**
 * What a scenario of the what-if becomes as an approval in part: its sessions laid into the weeks asked for, none after
 * its last week, and its minutes. `weeks` are the program's weeks with the sessions asked in each.
 */
export function scenarioPart(scenario: Scenario, asked: AskedScenario, weeks: readonly Week[]): Approvable {
  const { sessions, minutes } = scenario;
  const refusal = refusalOf(scenario, asked);
  if (refusal) return { part: null, refusal };
  const counts = countsOf(scenario, asked);
  if (!counts) {
    const held = counted(scenario.weeks, "week");
    return {
      part: null,
      refusal: `${counted(sessions, "session")} in ${held} are more than those weeks ask for; take more weeks or fewer sessions.`,
    };
  }
  if (sessions === asked.sessions && minutes === asked.minutes) return { part: null, refusal: null };
  const lines = linesOf(counts, asked, weeks);
  const first = fromTheFirst(weeks, sessions);
  const inOrder = lines.every((line, index) => line.sessions === first[index]);
  return { part: { sessions, minutes, lines: inOrder ? null : lines }, refusal: null };
}
