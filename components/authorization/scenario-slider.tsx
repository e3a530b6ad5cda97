import { useId } from "react";

type ScenarioSliderProps = {
  label: string;
  /** The values that may be chosen, ascending. */
  values: readonly number[];
  value: number;
  /** "8 sessions, 15 asked" */
  valueText: string;
  onChange: (value: number) => void;
};

const nearest = (values: readonly number[], wanted: number) =>
  values.reduce((best, value) => (Math.abs(value - wanted) < Math.abs(best - wanted) ? value : best));

/** One figure of a scenario: slide it, step it by arrow keys, or type it. */
export function ScenarioSlider({ label, values, value, valueText, onChange }: ScenarioSliderProps) {
  const id = useId();
  const index = Math.max(0, values.indexOf(value));
  const [least, most] = [values[0] ?? value, values.at(-1) ?? value];
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)_3.75rem] items-center gap-2">
      <label htmlFor={id} className="text-ink-2">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={values.length - 1}
        value={index}
        onChange={({ target }) => onChange(values[Number(target.value)] ?? value)}
        aria-valuetext={valueText}
        className="h-6 w-full accent-accent"
      />
      <input
        key={value}
        type="number"
        aria-label={`${label}, as a number`}
        min={least}
        max={most}
        step={values.length > 1 ? (values[1] ?? 0) - least : 1}
        defaultValue={value}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          if (values.includes(typed)) onChange(typed);
        }}
        onBlur={({ target }) => {
          const typed = target.valueAsNumber;
          target.value = String(value);
          if (!Number.isNaN(typed)) onChange(nearest(values, typed));
        }}
        className="h-6 w-full rounded-sm border border-edge bg-surface px-1 text-right"
      />
    </div>
  );
}
