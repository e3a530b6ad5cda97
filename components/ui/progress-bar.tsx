import { clsx } from "clsx";

type ProgressBarProps = {
  /** What is under way: "Importing". */
  label: string;
  done: number;
  /** Null while the amount of work is not yet known. */
  total: number | null;
  /** What is counted, in the plural: "rows". */
  unit: string;
  className?: string;
};

const count = (value: number) => value.toLocaleString("en-US");

/** Work longer than a second: a bar and a count, "Importing · 1,200 of 10,000 rows". */
export function ProgressBar({ label, done, total, unit, className }: ProgressBarProps) {
  const text = total === null ? `${count(done)} ${unit}` : `${count(done)} of ${count(total)} ${unit}`;
  return (
    <div className={clsx("grid gap-1 text-sm", className)}>
      <div className="flex justify-between gap-3">
        <span>{label}</span>
        <span className="text-ink-2">{text}</span>
      </div>
      <progress
        aria-label={label}
        aria-valuetext={text}
        value={total === null ? undefined : done}
        max={total ?? undefined}
        className={progressClass}
      />
    </div>
  );
}

/** The browser's own bar in our colours, in every engine. */
export const progressClass = clsx(
  "block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line indeterminate:animate-pulse",
  "[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent",
);
