import { FilterSelect } from "@/components/ui/filter-select";
import { HOLDER_LABELS, REQUEST_TYPES, TYPE_LABELS } from "@/server/domain/authorization/request";
import { STRENGTH_CHOICES, STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import { STATES } from "@/server/domain/programs/states";
import type { QueueDirectory } from "./queue-types";
import type { QueueAddress } from "./queue-url";

type Choice = readonly [value: string, label: string];

const whose: readonly Choice[] = [
  ["mine", "Mine"],
  ["all", "Everybody’s"],
];
const states: readonly Choice[] = STATES.map((state) => [state, state]);
const strengths: readonly Choice[] = STRENGTH_CHOICES.map((choice) => [
  choice,
  choice === "none" ? "Not rated" : STRENGTH_LABELS[choice],
]);
const types: readonly Choice[] = REQUEST_TYPES.map((type) => [type, TYPE_LABELS[type]]);
const holders: readonly Choice[] = (
  ["adjustor", "claims_manager", "reviewer", "clinic", "physician"] as const
).map((holder) => [holder, HOLDER_LABELS[holder]]);

type FilterBarProps = { address: QueueAddress; mine: boolean; clinics: QueueDirectory["clinics"] };

/** Whose rows, which state, clinic, kind, job strength and holder; every choice stands in the address. */
export function FilterBar({ address, mine, clinics }: FilterBarProps) {
  const byName = Object.entries(clinics)
    .map(([id, { name }]): Choice => [id, name])
    .toSorted((a, b) => a[1].localeCompare(b[1], "en"));
  return (
    <search
      aria-label="Filters"
      className="flex items-center gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 sm:flex-wrap"
    >
      <FilterSelect name="whose" label="Whose" value={mine ? "mine" : "all"} options={whose} />
      <FilterSelect name="state" label="State" value={address.state ?? ""} options={states} any />
      <FilterSelect name="clinic" label="Clinic" value={address.clinic ?? ""} options={byName} any />
      <FilterSelect name="type" label="Kind" value={address.type ?? ""} options={types} any />
      <FilterSelect name="strength" label="Job" value={address.strength ?? ""} options={strengths} any />
      <FilterSelect name="holder" label="Holder" value={address.holder ?? ""} options={holders} any />
    </search>
  );
}
