import type { DemandDraft } from "@/server/domain/job-demands/schema";
import { type Amounts, amountAt } from "../abilities";
import { clamp, normal, uniform } from "../draws";
import type { Random } from "../random";
import { type Course, saturating } from "../saturating";

/** One week of an earlier program: on which of its planned days the worker came, and what was measured at its end. */
export type PastWeek = { week: number; came: boolean[]; amounts: Amounts };

/** When the course is to meet every essential demand for the first time. */
export type ReadyWhen = "in the stay" | "in the last week" | "never";

type Asked = {
  demands: readonly DemandDraft[];
  /** Where the worker begins, as a share of the job. */
  level: number;
  /** Weeks the course is followed at most. */
  weeks: number;
  ready: ReadyWhen;
};

export const SESSIONS_A_WEEK = 5;
export const SESSION_MINUTES = 240;
const ATTENDANCE = 0.93;
const TEST_ERROR = 0.03;
const EARLIEST_READY = 2;
const MOST_TRIES = 50_000;

/** One in six gains little; the others come near or past the job, each at a pace of their own. Invented, from no study. */
function gapClosed(random: Random): Course {
  if (random.chance(1 / 6)) return saturating(uniform(random, 0, 0.4), 0.5);
  return saturating(1.8 + 0.3 * normal(random), Math.exp(Math.log(0.22) + 0.4 * normal(random)));
}

/** What a worker brings to one demand: where it starts, how it gains beside the others, how hard a task is. */
function capacityOf(random: Random, demand: DemandDraft, level: number) {
  const start = clamp(level + 0.1 * normal(random), 0.1, 1.2);
  return { demand, start, gain: 0.16 * normal(random), hard: random.next() };
}

type Capacity = ReturnType<typeof capacityOf>;

function amountShown({ demand, start, gain, hard }: Capacity, closed: number, error: number): number {
  const moved = closed * (1 + gain);
  if (demand.unit === "yes/no") return moved > 0.25 + 0.7 * hard ? 1 : 0;
  const gap = Math.max(0.15, 1 - start);
  return amountAt(demand, clamp((start + gap * moved) * (1 + error), 0.12, 1));
}

function drawWeeks(random: Random, { demands, level, weeks }: Asked): PastWeek[] {
  const course = gapClosed(random);
  const capacities = demands.map((demand) => capacityOf(random, demand, level));
  let dose = 0;
  return Array.from({ length: weeks + 1 }, (_, week) => {
    const came = Array.from({ length: week === 0 ? 0 : SESSIONS_A_WEEK }, () => random.chance(ATTENDANCE));
    dose += came.filter(Boolean).length / SESSIONS_A_WEEK;
    const closed = course(dose);
    const shown = capacities.map((capacity) => [
      capacity.demand.code,
      amountShown(capacity, closed, TEST_ERROR * normal(random)),
    ]);
    return { week, came, amounts: Object.fromEntries(shown) as Amounts };
  });
}

function isMet({ code, direction, required }: DemandDraft, amounts: Amounts): boolean {
  const amount = amounts[code] ?? 0;
  return direction === "at_least" ? amount >= required : amount <= required;
}

/** The first week with every essential demand met; −1 where there is none. */
export function readyWeek(demands: readonly DemandDraft[], weeks: readonly PastWeek[]): number {
  const essentials = demands.filter(({ essential }) => essential);
  return weeks.findIndex(({ amounts }) => essentials.every((demand) => isMet(demand, amounts)));
}

function isAsWanted(first: number, { weeks, ready }: Asked): boolean {
  if (ready === "never") return first === -1;
  return ready === "in the last week" ? first === weeks : first >= EARLIEST_READY;
}

/** The first course drawn that ends as the program did: so each outcome has the evidence it would have had. */
export function drawCourse(random: Random, asked: Asked): PastWeek[] {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const weeks = drawWeeks(random, asked);
    if (isAsWanted(readyWeek(asked.demands, weeks), asked)) return weeks;
  }
  throw new Error(`No course of ${asked.weeks} weeks from ${asked.level} is ready ${asked.ready}.`);
}
