import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { isState } from "@/server/domain/programs/states";
import type { FeeRate } from "../rate";

/** What may be wrong with one rate of a file: the column to blame and the sentence that mends it. */
export type RateFault = { column: string; reason: string };

const minutesOfADay = 1440;
const mostCents = 1_000_000;
const mostModifiers = 4;
const longestSource = 400;

const fault = (column: string, reason: string): RateFault => ({ column, reason });

function amountFaults({ amountCents }: FeeRate): RateFault[] {
  if (amountCents <= 0)
    return [fault("amount", "The amount is not above $0.00; write dollars and cents, like 64.00.")];
  if (amountCents > mostCents)
    return [
      fault("amount", "The amount is above $10,000.00; check the decimal point, it is written in dollars."),
    ];
  return [];
}

const isMinutes = (minutes: number, least: number) =>
  Number.isInteger(minutes) && minutes >= least && minutes <= minutesOfADay;

function minuteFaults(rate: FeeRate): RateFault[] {
  const columns = [
    ["first_block_minutes", rate.firstBlockMinutes],
    ["increment_minutes", rate.incrementMinutes],
    ["min_minutes_a_day", rate.minMinutesPerDay],
    ["max_minutes_a_day", rate.maxMinutesPerDay],
  ] as const;
  return columns.flatMap(([column, minutes]) =>
    minutes === null || isMinutes(minutes, 1)
      ? []
      : [fault(column, `${minutes} is not a whole number of minutes from 1 to 1,440; mend it.`)],
  );
}

function dayBoundFaults({
  firstBlockMinutes,
  minMinutesPerDay: least,
  maxMinutesPerDay: most,
}: FeeRate): RateFault[] {
  if (most === null) return [];
  if (least !== null && least > most)
    return [
      fault(
        "min_minutes_a_day",
        `The least minutes a day, ${least}, are more than the most, ${most}; mend one of them.`,
      ),
    ];
  if (most < firstBlockMinutes)
    return [
      fault(
        "max_minutes_a_day",
        `The most minutes a day, ${most}, are less than the first block of ${firstBlockMinutes}; mend one of them.`,
      ),
    ];
  return [];
}

/** 97545 is the first block of a session, once; 97546 is the time beyond it. */
function blockFaults({ code, incrementMinutes }: FeeRate): RateFault[] {
  if (code === "97545" && incrementMinutes !== null)
    return [
      fault("increment_minutes", "97545 is paid once a session and has no increment; leave the cell empty."),
    ];
  if (code === "97546" && incrementMinutes === null)
    return [fault("increment_minutes", "97546 is paid by increments; write its minutes, like 15.")];
  return [];
}

function modifierFaults({ modifiers }: FeeRate): RateFault[] {
  const wrong = modifiers.find((modifier) => !/^[A-Z0-9]{2}$/.test(modifier));
  if (wrong)
    return [
      fault(
        "modifiers",
        `“${wrong}” is not a modifier of two letters or digits; separate several by blanks.`,
      ),
    ];
  if (new Set(modifiers).size < modifiers.length)
    return [fault("modifiers", "A modifier stands twice; keep one of each.")];
  if (modifiers.length > mostModifiers)
    return [fault("modifiers", "A line of a bill holds four modifiers at most.")];
  return [];
}

function periodFaults(
  { effectiveFrom: from, effectiveTo: to }: FeeRate,
  effectiveOn: PlainDate,
): RateFault[] {
  if (from < effectiveOn)
    return [
      fault(
        "effective_from",
        `${formatDayYear(from)} is before the import's effective date, ${formatDayYear(effectiveOn)}; leave the cell empty or write that day or a later one.`,
      ),
    ];
  if (to !== null && to < from)
    return [
      fault(
        "effective_to",
        `The last day, ${formatDayYear(to)}, is before the first, ${formatDayYear(from)}; mend one of them.`,
      ),
    ];
  return [];
}

function sourceFaults({ source, status, payerId }: FeeRate): RateFault[] {
  if (source.length > longestSource)
    return [fault("source", `The source is longer than ${longestSource} characters; shorten it.`)];
  if (payerId !== null && status !== "policy")
    return [fault("status", "A contract rate is the payer's own agreement; write “policy”.")];
  if (payerId === null && status === "policy")
    return [
      fault(
        "status",
        "“policy” is for a payer's contract; say how the schedule is known: “seen”, “secondary” or “unverified”.",
      ),
    ];
  return [];
}

/**
 * What is wrong with one rate of a file by itself (rules.md §5); empty when nothing. `effectiveOn` is the import's day:
 * no rate of it begins before.
 */
export function rateFaults(rate: FeeRate, effectiveOn: PlainDate): RateFault[] {
  const unknown = isState(rate.jurisdiction)
    ? []
    : [fault("jurisdiction", `“${rate.jurisdiction}” is not a state's postal code; write it like TX.`)];
  return [
    ...unknown,
    ...modifierFaults(rate),
    ...amountFaults(rate),
    ...blockFaults(rate),
    ...minuteFaults(rate),
    ...dayBoundFaults(rate),
    ...periodFaults(rate, effectiveOn),
    ...sourceFaults(rate),
  ];
}
