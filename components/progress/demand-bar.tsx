type DemandBarProps = { ratio: number | null; met: boolean };

/** How much of the required amount was shown, as a bar; the words stand beside it, so it is silent. */
export function DemandBar({ ratio, met }: DemandBarProps) {
  const percent = Math.floor((ratio ?? 0) * 100);
  return (
    <span
      aria-hidden="true"
      className={
        ratio === null
          ? "block h-1.5 min-w-16 rounded-full border border-dashed border-edge"
          : "block h-1.5 min-w-16 overflow-hidden rounded-full bg-line"
      }
    >
      <span className={`block h-full ${met ? "bg-good" : "bg-accent"}`} style={{ width: `${percent}%` }} />
    </span>
  );
}
