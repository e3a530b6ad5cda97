import type { WeekKind } from "./progress-series";

type PointProps = { kind: WeekKind; cx: number; cy: number; radius?: number };

/** One week as a shape: filled for progress, hollow for flat, a hollow square for excused, ringed for ready. */
export function ProgressPoint({ kind, cx, cy, radius = 4 }: PointProps) {
  const x = cx.toFixed(1);
  const y = cy.toFixed(1);
  const strokeWidth = radius > 3 ? 1.8 : 1.3;
  if (kind === "excused") {
    return (
      <rect
        x={(cx - radius).toFixed(1)}
        y={(cy - radius).toFixed(1)}
        width={radius * 2}
        height={radius * 2}
        className="fill-paper stroke-ink-3"
        strokeWidth={strokeWidth}
        data-kind={kind}
      />
    );
  }
  if (kind === "flat") {
    return (
      <circle
        cx={x}
        cy={y}
        r={radius}
        className="fill-paper stroke-flat"
        strokeWidth={strokeWidth}
        data-kind={kind}
      />
    );
  }
  return (
    <>
      {kind === "ready" && (
        <circle cx={x} cy={y} r={radius + 2.5} className="fill-none stroke-good" strokeWidth={1.2} />
      )}
      <circle
        cx={x}
        cy={y}
        r={radius}
        className={kind === "ready" ? "fill-good" : "fill-accent"}
        data-kind={kind}
      />
    </>
  );
}
