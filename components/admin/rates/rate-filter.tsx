import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type RateFilterValues = { state: string; program: string; show: string };

type RateFilterProps = { values: RateFilterValues; jurisdictions: readonly string[] };

/** Which rates are shown; the choice stands in the address and works without script. */
export function RateFilter({ values, jurisdictions }: RateFilterProps) {
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-3 px-4 py-3">
      <Choice
        name="state"
        label="State"
        value={values.state}
        choices={[["", "All"], ...jurisdictions.map((code) => [code, code] as const)]}
      />
      <Choice
        name="program"
        label="Program"
        value={values.program}
        choices={[
          ["", "Both"],
          ["hardening", "Hardening"],
          ["conditioning", "Conditioning"],
        ]}
      />
      <Choice
        name="show"
        label="Versions"
        value={values.show}
        choices={[
          ["", "In force and coming"],
          ["all", "Past ones too"],
        ]}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}

type ChoiceProps = {
  name: keyof RateFilterValues;
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
};

function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <Field id={`rates-${name}`} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value}>
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
