import type { AbilityAmount, Band, DemandAmount } from "../job-demands/demand";
import type { PlainDate } from "../plain-date";

/** What is lifted occasionally : frequently : constantly stands as 1 : 0.5 : 0.2, here in tenths. */
export const BAND_PROPORTION = { occasional: 10, frequent: 5, constant: 2 } as const satisfies Record<
  Band,
  number
>;

/** Measured at another band than the job asks for. */
export function isDerived(demand: DemandAmount, ability: AbilityAmount): boolean {
  return demand.band !== null && ability.band !== null && demand.band !== ability.band;
}

/** A zero time, a negative or another unit says nothing about the demand. */
function speaksFor(demand: DemandAmount, ability: AbilityAmount): boolean {
  if (ability.unit !== demand.unit || !Number.isFinite(ability.measured)) return false;
  return demand.direction === "at_least" ? ability.measured >= 0 : ability.measured > 0;
}

function replaces<A extends AbilityAmount>(demand: DemandAmount, next: A, current: A | null): boolean {
  if (current === null || next.testedOn > current.testedOn) return true;
  if (next.testedOn < current.testedOn) return false;
  return !isDerived(demand, next) || isDerived(demand, current);
}

/**
 * The measurement that stands for each demand on `asOf`, in the order of the demands; null where none was made.
 * The latest day stands until the next test; on one day a measurement at the job's own band goes before a derived
 * one, and the last listed goes before the others.
 */
export function standingAbilities<A extends AbilityAmount>(
  demands: readonly DemandAmount[],
  abilities: readonly A[],
  asOf: PlainDate,
): (A | null)[] {
  const position = new Map<string, number>();
  const standing: (A | null)[] = [];
  for (const demand of demands) position.set(demand.id, standing.push(null) - 1);
  for (const ability of abilities) {
    const at = position.get(ability.demandId);
    const demand = at === undefined ? undefined : demands[at];
    if (at === undefined || demand === undefined || ability.testedOn > asOf) continue;
    if (speaksFor(demand, ability) && replaces(demand, ability, standing[at] ?? null)) standing[at] = ability;
  }
  return standing;
}

/** The measured amount at the band the job asks for. */
export function measuredAtBand(demand: DemandAmount, ability: AbilityAmount): number {
  if (demand.band === null || ability.band === null || demand.band === ability.band) return ability.measured;
  return (ability.measured * BAND_PROPORTION[demand.band]) / BAND_PROPORTION[ability.band];
}
