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
  const percent = total ? Math.min(100, (done / total) * 100) : null;
  return (
    <div className={clsx("grid gap-1 text-sm", className)}>
      <div className="flex justify-between gap-3">
        <span>{label}</span>
        <span className="text-ink-2">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={total === null ? undefined : done}
        aria-valuetext={text}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={clsx("h-full bg-accent", percent === null && "w-1/3 animate-pulse")}
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
