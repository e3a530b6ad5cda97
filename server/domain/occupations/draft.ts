import type { Demand } from "../job-demands/demand";
import { type Amount, asksForNothing, minutesOfDay, percentOfShift, poundsOf } from "./categories";
import { type CatalogDemand, DRAFTED_DEMANDS } from "./demand-catalog";
import { notPublishedSentence, sourceSentence } from "./draft-sentences";
import type { OccupationFact } from "./fact";

/**
 * A demand as public data suggests it, for a person to edit. `required` null: nothing is published, so the
 * line waits to be filled or dropped; it never becomes a number by itself.
 */
export type DraftDemand = Omit<Demand, "id" | "required"> & {
  required: number | null;
  published: "value" | "not_published";
  groupName: string | null;
};

const FORMS = {
  pounds: { kind: "load", unit: "lb" },
  frequency: { kind: "tolerance", unit: "% of shift" },
  percent_of_day: { kind: "tolerance", unit: "min/shift" },
  yes_no: { kind: "task", unit: "yes/no" },
} as const;

/** Half of the workers or more: the job typically asks for it. */
const TYPICAL_SHARE = 50;

/** "none": the survey says the job typically does not ask for it; null: not published. */
function amountOf({ measure }: CatalogDemand, fact: OccupationFact | undefined): Amount | "none" | null {
  if (!fact) return null;
  if (measure === "percent_of_day") {
    const amount = fact.percentOfDay === null ? null : minutesOfDay(fact.percentOfDay);
    return amount?.required === 0 ? "none" : amount;
  }
  if (measure === "yes_no") {
    if (fact.percentYes === null) return null;
    return fact.percentYes >= TYPICAL_SHARE ? { required: 1, unbounded: false } : "none";
  }
  if (fact.typical === null) return null;
  if (asksForNothing(fact.typical)) return "none";
  return measure === "pounds" ? poundsOf(fact.typical) : percentOfShift(fact.typical);
}

/**
 * Loads, and whatever takes more than the seldom share of the shift, are drafted as essential until the
 * employer says otherwise: a wrong "essential" delays a return, a missing one hides a failing demand.
 */
function startsEssential({ measure }: CatalogDemand, amount: Amount | null): boolean {
  if (amount === null) return false;
  return (
    measure === "pounds" || measure === "percent_of_day" || (measure === "frequency" && amount.required > 2)
  );
}

function draft(entry: CatalogDemand, fact: OccupationFact | undefined, amount: Amount | null): DraftDemand {
  return {
    code: entry.code,
    label: entry.label,
    ...FORMS[entry.measure],
    direction: "at_least",
    required: amount?.required ?? null,
    band: entry.band,
    height: null,
    essential: startsEssential(entry, amount),
    weight: 1,
    source: "public_data",
    sourceDetail: fact && amount ? sourceSentence(entry, fact, amount) : notPublishedSentence(entry, fact),
    confirmedOn: null,
    position: 0,
    published: amount ? "value" : "not_published",
    groupName: fact?.groupName ?? null,
  };
}

function read(facts: readonly OccupationFact[]) {
  const byCode = new Map(facts.map((fact) => [fact.demandCode, fact]));
  return DRAFTED_DEMANDS.map((entry) => {
    const fact = byCode.get(entry.code);
    return { entry, fact, amount: amountOf(entry, fact) };
  });
}

/**
 * Editable demands of one occupation from its published cells, loads first. A category becomes its upper bound
 * (">20-50 lb" → 50 lb; occasionally → 33 % of the shift), or its lower one where it has no upper (">100 lb" →
 * 100 lb, said in `sourceDetail`). What the survey says the job does not ask for is left out (`notAskedFor`),
 * because a demand of 0 would lift every job match.
 */
export function draftDemands(facts: readonly OccupationFact[]): DraftDemand[] {
  const drafts = read(facts).flatMap(({ entry, fact, amount }) =>
    amount === "none" ? [] : [draft(entry, fact, amount)],
  );
  return drafts.map((line, position) => ({ ...line, position }));
}

/** Labels of the demands that the survey says this job typically does not ask for. */
export function notAskedFor(facts: readonly OccupationFact[]): string[] {
  return read(facts).flatMap(({ entry, amount }) => (amount === "none" ? [entry.label] : []));
}
