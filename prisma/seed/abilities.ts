import type { AbilityAmount } from "@/server/domain/job-demands/demand";
import type { DemandDraft } from "@/server/domain/job-demands/schema";
import type { Tenths } from "@/server/domain/percent";
import type { PlainDate } from "@/server/domain/plain-date";
import { jobMatchTenths } from "@/server/domain/progress/job-match";

/** Measured amounts by a demand's code. */
export type Amounts = Record<string, number>;

const anyDay = "2020-01-01" as PlainDate;
const lowestShare = 0.12;

/** The share of a demand that is met: the inverse of how it was asked for. */
export function amountAt(demand: DemandDraft, share: number): number {
  if (demand.unit === "yes/no") return share >= 0.72 ? 1 : 0;
  const exact = demand.direction === "at_least" ? demand.required * share : demand.required / share;
  // Nearest, but never rounded up to the whole demand: what is short stays short.
  return share >= 1
    ? demand.required
    : demand.direction === "at_least"
      ? Math.floor(exact)
      : Math.ceil(exact);
}

/**
 * People differ from demand to demand, the same way each week: one in three of the lesser demands is nearly there from
 * the start, and of the essential ones the job's hardest comes last.
 */
function lean({ code, essential }: DemandDraft, index: number): number {
  if (index === 0) return -0.15;
  const sum = Array.from(code).reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 997, 7);
  if (essential) return 0.12 + (sum / 997) * 0.14;
  return index % 3 === 0 ? 0.48 : (sum / 997) * 0.35 - 0.25;
}

function matchOf(demands: readonly DemandDraft[], amounts: Amounts): Tenths {
  const asked = demands.map((demand) => ({ ...demand, id: demand.code }));
  const measured = asked.flatMap(({ code, unit, band }): AbilityAmount[] => {
    const amount = amounts[code];
    return amount === undefined ? [] : [{ demandId: code, measured: amount, unit, band, testedOn: anyDay }];
  });
  return jobMatchTenths(asked, measured, anyDay) ?? 0;
}

function amountsAt(demands: readonly DemandDraft[], level: number, known: Amounts): Amounts {
  const entries = demands.map((demand, index) => {
    const share = Math.min(1, Math.max(lowestShare, level + lean(demand, index)));
    return [demand.code, known[demand.code] ?? amountAt(demand, share)] as const;
  });
  return Object.fromEntries(entries);
}

/** Rounding leaves the sum a little off: one free amount at a time is moved until the job match is the one wanted. */
function tuned(demands: readonly DemandDraft[], amounts: Amounts, wanted: Tenths, known: Amounts): Amounts {
  for (const demand of demands.slice(1)) {
    if (known[demand.code] !== undefined || demand.unit === "yes/no") continue;
    for (let step = -30; step <= 30; step += 1) {
      const amount = (amounts[demand.code] ?? 0) + step;
      if (amount <= 0 || (demand.direction === "at_least" && amount >= demand.required)) continue;
      const tried = { ...amounts, [demand.code]: amount };
      if (matchOf(demands, tried) === wanted) return tried;
    }
  }
  return amounts;
}

/**
 * Amounts under which a worker's job match is `wanted`, with those of `known` taken as they are. 1000 meets every
 * demand. Where whole pounds and minutes do not allow the tenth, the nearest below it.
 */
export function amountsFor(demands: readonly DemandDraft[], wanted: Tenths, known: Amounts = {}): Amounts {
  if (wanted >= 1000) return amountsAt(demands, 2, known);
  let [low, high] = [0, 1.4];
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (matchOf(demands, amountsAt(demands, middle, known)) <= wanted) low = middle;
    else high = middle;
  }
  return tuned(demands, amountsAt(demands, low, known), wanted, known);
}
