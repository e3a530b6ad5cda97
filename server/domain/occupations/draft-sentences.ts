import { type Amount, categoryText } from "./categories";
import type { CatalogDemand } from "./demand-catalog";
import type { OccupationFact } from "./fact";

function whose({ groupName, source, edition }: OccupationFact): string {
  const group = groupName ? ` Group value of ${groupName}: nothing is published for this job alone.` : "";
  return `${source} (${edition}).${group}`;
}

function published({ publishedPct }: OccupationFact): string {
  return publishedPct === null
    ? ""
    : ` ${Math.min(publishedPct, 100)} % of workers are in published categories.`;
}

function reading({ measure }: CatalogDemand, fact: OccupationFact, amount: Amount): string {
  if (measure === "percent_of_day")
    return `${fact.percentOfDay} % of the day, taken of an 8-hour shift: ${amount.required} min.`;
  if (measure === "yes_no") return `Asked of ${fact.percentYes} % of workers.`;
  const bound = amount.unbounded
    ? "lower bound, as it has no upper one: the job may ask more"
    : "upper bound";
  return `Typical category ${categoryText(fact.typical ?? "")}; drafted at its ${bound}.`;
}

/** Where a drafted amount comes from and how it was read, for the demand's source detail. */
export function sourceSentence(entry: CatalogDemand, fact: OccupationFact, amount: Amount): string {
  return `${whose(fact)} ${reading(entry, fact, amount)}${published(fact)}`;
}

/** Why no amount is drafted; the bounds that the published cells allow are said, not used. */
export function notPublishedSentence({ label }: CatalogDemand, fact: OccupationFact | undefined): string {
  const ask = "Ask the employer, or drop the line.";
  if (!fact) return `Not published: the survey gives nothing on “${label}” for this job. ${ask}`;
  const [from, to] = fact.typicalRange;
  const bounds =
    from && to ? ` The published part allows ${categoryText(from)} up to ${categoryText(to)}.` : "";
  return `${whose(fact)} Not published: the typical category is withheld.${bounds} ${ask}`;
}
