import { formatMoney } from "@/server/domain/money";
import type { PortfolioLine } from "./types";

type SpendBarProps = { line: PortfolioLine; maxCents: number };

/** Used within authorized, and the projected total as a mark, on one dollar scale for all lines. */
export function SpendBar({ line, maxCents }: SpendBarProps) {
  const { authorizedCents, usedCents, projectedCents } = line;
  const x = (cents: number) => Math.min(100, (cents / Math.max(1, maxCents)) * 100);
  const projected =
    projectedCents === null ? "not projected yet" : `projected ${formatMoney(projectedCents)}`;
  const label = `used ${formatMoney(usedCents)} of ${formatMoney(authorizedCents)} authorized, ${projected}`;
  return (
    <svg
      role="img"
      aria-label={label}
      className="block h-4 w-full min-w-28"
      preserveAspectRatio="none"
      viewBox="0 0 100 16"
    >
      <rect
        width={x(authorizedCents)}
        y={3}
        height={10}
        className="fill-line stroke-edge"
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
      />
      <rect width={x(usedCents)} y={3} height={10} className="fill-accent" />
      {projectedCents !== null && projectedCents > 0 && (
        <line
          x1={Math.min(99, x(projectedCents))}
          x2={Math.min(99, x(projectedCents))}
          y1={0}
          y2={16}
          className="stroke-ink"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
