import { FilterSelect } from "@/components/ui/filter-select";
import { STRENGTH_LABELS, STRENGTH_LEVELS } from "@/server/domain/occupations/strength";
import { STATES } from "@/server/domain/programs/states";
import type { PortfolioAddress } from "./portfolio-url";
import type { PortfolioLine } from "./types";

type Choice = readonly [value: string, label: string];
const states: readonly Choice[] = STATES.map((state) => [state, state]);
const strengths: readonly Choice[] = STRENGTH_LEVELS.map((level) => [level, STRENGTH_LABELS[level]]);

type PortfolioFiltersProps = { address: PortfolioAddress; clinics: readonly PortfolioLine[] };

/** Which programs the figures speak of: state, clinic, job strength; every choice stands in the address. */
export function PortfolioFilters({ address, clinics }: PortfolioFiltersProps) {
  const byName = clinics
    .flatMap(({ id, key }): Choice[] => (id ? [[id, key]] : []))
    .toSorted((a, b) => a[1].localeCompare(b[1], "en"));
  return (
    <search aria-label="Filters" className="flex flex-wrap items-center gap-2">
      <FilterSelect name="state" label="State" value={address.state ?? ""} options={states} any />
      <FilterSelect name="clinic" label="Clinic" value={address.clinic ?? ""} options={byName} any />
      <FilterSelect name="strength" label="Job" value={address.strength ?? ""} options={strengths} any />
    </search>
  );
}
