import { clsx } from "clsx";
import { formatDelta } from "@/server/domain/percent";

type DeltaProps = { tenths: number | null; flatWeeks?: number; className?: string };

/** A signed change in points: "▲ 6.7", "▲ 0.5 · flat 2×". The sign and word carry the state, colour repeats it. */
export function Delta({ tenths, flatWeeks = 0, className }: DeltaProps) {
  if (tenths === null) return <span className={clsx("text-ink-2", className)}>baseline</span>;
  const colour = flatWeeks > 0 ? "text-flat" : tenths > 0 ? "text-good" : "text-ink-2";
  return (
    <span className={clsx("whitespace-nowrap", colour, className)}>
      {formatDelta(tenths)}
      {flatWeeks > 0 && ` · flat ${flatWeeks}×`}
    </span>
  );
}
