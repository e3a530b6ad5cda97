import type { PlannedSession } from "../progress/stay";

type Line = { asked: readonly PlannedSession[]; approved: readonly PlannedSession[] };

/** The longest session asked and approved, in minutes. */
export type ShorterSessions = { asked: number; approved: number };

/** Whether a week gets fewer sessions than asked, or shorter ones; the sessions approved are the first of those asked. */
export function isCut({ asked, approved }: Line): boolean {
  const shorter = approved.some(({ minutes }, index) => minutes < (asked[index]?.minutes ?? minutes));
  return approved.length < asked.length || shorter;
}

/** The length asked and approved of the sessions that are approved; null where each is as long as asked. */
export function shorterSessions(lines: readonly Line[]): ShorterSessions | null {
  const pairs = lines.flatMap(({ asked, approved }) =>
    approved.map(({ minutes }, index) => ({ approved: minutes, asked: asked[index]?.minutes ?? minutes })),
  );
  if (pairs.every((pair) => pair.approved >= pair.asked)) return null;
  const longest = (key: keyof ShorterSessions) => Math.max(...pairs.map((pair) => pair[key]));
  return { asked: longest("asked"), approved: longest("approved") };
}

/** "each of up to 180 of 240 minutes": both numbers, as every sentence about a part says them. */
export function shorterText({ asked, approved }: ShorterSessions): string {
  return `each of up to ${approved} of ${asked} minutes`;
}
