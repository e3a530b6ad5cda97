import type { Ability, AbilityAmount, Demand, DemandAmount } from "../job-demands/demand";
import { demandText, shortfallText } from "../job-demands/labels";
import type { Tenths } from "../percent";
import { addDays, formatDay, type PlainDate } from "../plain-date";
import { matchTenths, ratio } from "./ratio";
import { isDerived, measuredAtBand, standingAbilities } from "./standing";

/** A measurement older than this many days is stale. */
export const STALE_AFTER_DAYS = 14;

/** The day function is judged as of: today, or the last day of a program that has ended, so that no test grows stale after it. */
export function judgedOn(dischargedOn: PlainDate | null, today: PlainDate): PlainDate {
  return dischargedOn ?? today;
}

/** One demand against the measurement that stands for it. `measured` is at the job's own band; `ratio` is 0…1. */
export type DemandResult = {
  demand: Demand;
  ability: Ability | null;
  measured: number | null;
  ratio: number | null;
  state: "met" | "short" | "not_tested";
  derived: boolean;
  stale: boolean;
};

export type JobMatch = {
  tenths: Tenths | null;
  met: number;
  tested: number;
  total: number;
  ready: boolean;
  notReadyBecause: string[];
  essentialUnmet: DemandResult[];
  limiting: DemandResult | null;
  results: DemandResult[];
};

/** The percentage alone, in tenths; null when nothing is tested. Same rule and rounding as `jobMatch`, without the reasons. */
export function jobMatchTenths(
  demands: readonly DemandAmount[],
  abilities: readonly AbilityAmount[],
  asOf: PlainDate,
): Tenths | null {
  return matchTenths(demands, standingAbilities(demands, abilities, asOf));
}

let lastLimit: { asOf: PlainDate; oldest: PlainDate } | null = null;

/** Calendar arithmetic is slow beside the rest, and a sweep asks for one day many times. */
function oldestFresh(asOf: PlainDate): PlainDate {
  if (lastLimit?.asOf !== asOf) lastLimit = { asOf, oldest: addDays(asOf, -STALE_AFTER_DAYS) };
  return lastLimit.oldest;
}

function resultOf(demand: Demand, ability: Ability | null, oldest: PlainDate): DemandResult {
  if (!ability) {
    return {
      demand,
      ability,
      measured: null,
      ratio: null,
      state: "not_tested",
      derived: false,
      stale: false,
    };
  }
  const share = ratio(demand, ability);
  return {
    demand,
    ability,
    measured: measuredAtBand(demand, ability),
    ratio: share,
    state: share === 1 ? "met" : "short",
    derived: isDerived(demand, ability),
    stale: ability.testedOn < oldest,
  };
}

/** Lowest ratio first; ties by weight (heavier first), then label. */
function furthest(a: DemandResult, b: DemandResult): DemandResult {
  const ahead = (b.ratio ?? 1) - (a.ratio ?? 1) || a.demand.weight - b.demand.weight;
  return ahead > 0 || (ahead === 0 && a.demand.label <= b.demand.label) ? a : b;
}

function furthestOf(results: DemandResult[]): DemandResult | null {
  return results.reduce<DemandResult | null>((worst, next) => (worst ? furthest(worst, next) : next), null);
}

/** Why this essential demand keeps the worker from full duty; empty when it does not. */
function reasons({ demand, ability, measured, state, stale }: DemandResult): string[] {
  const name = demandText(demand);
  if (!ability) return [`Not tested: ${name}.`];
  const because: string[] = [];
  if (state === "short") because.push(`Not met: ${name}, ${shortfallText(demand, measured)}.`);
  if (stale) {
    because.push(
      `Stale: ${name} was last tested ${formatDay(ability.testedOn)}, over ${STALE_AFTER_DAYS} days ago.`,
    );
  }
  if (ability.effortValid === false) because.push(`Effort not valid: ${name}.`);
  if (ability.effortValid === null) because.push(`Effort not judged: ${name}.`);
  return because;
}

function whyNotReady(essential: DemandResult[]): string[] {
  if (essential.length === 0) return ["No demand is marked essential; mark those the job cannot do without."];
  return essential.flatMap(reasons);
}

/**
 * Job match (rules.md §1): 100 × Σ weight·ratio ÷ Σ weight over tested demands, exact, half up to a tenth.
 * The percentage never makes anyone ready: ready means that every essential demand is tested, fresh, effort-valid and
 * met (and that there is one). `limiting` is the furthest unmet essential demand, else the furthest unmet demand.
 */
export function jobMatch(
  demands: readonly Demand[],
  abilities: readonly Ability[],
  asOf: PlainDate,
): JobMatch {
  const standing = standingAbilities(demands, abilities, asOf);
  const oldest = oldestFresh(asOf);
  const results = demands.map((demand, i) => resultOf(demand, standing[i] ?? null, oldest));
  const essential = results.filter((result) => result.demand.essential);
  const short = results.filter((result) => result.state === "short");
  const notReadyBecause = whyNotReady(essential);
  return {
    tenths: matchTenths(demands, standing),
    met: results.filter((result) => result.state === "met").length,
    tested: results.filter((result) => result.state !== "not_tested").length,
    total: results.length,
    ready: notReadyBecause.length === 0,
    notReadyBecause,
    essentialUnmet: essential.filter((result) => result.state !== "met"),
    limiting: furthestOf(short.filter((result) => result.demand.essential)) ?? furthestOf(short),
    results,
  };
}
