import type { Random } from "../random";
import { baseline, confirmed, demands } from "../story/evidence";
import { plan, signed } from "../story/plan";
import { approved, asked } from "../story/requests";
import type { Step } from "../story/stage";
import type { Story } from "../story/story";

type Course = Pick<Story, "about" | "when" | "steps">;
/** Draws one worker's course; `minutes` a session as the kind of program has them. */
export type DrawCourse = (random: Random, minutes: number) => Course;

export const reason =
  "Essential demands are short of the job, and outpatient therapy has reached its plateau.";
const sessionsOf: Record<number, number> = { 3: 5, 4: 5, 5: 4, 6: 3 };

/** The usual stay of so many weeks: the longer, the fewer sessions a week. */
export const stayOf = (length: number, minutes: number) => plan(length, sessionsOf[length] ?? 5, minutes);
/** A baseline, in percent. */
export const start = (random: Random) => 48 + random.between(0, 170) / 10;
const gain = (random: Random) => 3.2 + random.between(0, 45) / 10;

/** Percentages from the start on, one gain after the other, never quite the whole job. */
export function climb(random: Random, from: number, count: number): number[] {
  const percents = [from];
  while (percents.length <= count)
    percents.push(Math.min(97, Math.round(((percents.at(-1) ?? from) + gain(random)) * 10) / 10));
  return percents.slice(1);
}

/** The steps up to an approved stay. */
export function begun(from: number, length: number, minutes: number): Step[] {
  return [demands, confirmed, baseline(from), stayOf(length, minutes), signed, asked(reason), approved()];
}
