import { clsx } from "clsx";
import type { ReactNode } from "react";

type CostRowProps = { term: string; value: string; note?: string; strong?: boolean; children: ReactNode };

/** A line of words over a bar: name at the left, figure at the right. */
export function CostRow({ term, value, note, strong = false, children }: CostRowProps) {
  return (
    <>
      <text x="0" y={11} className="fill-ink-2">
        {term}
      </text>
      <text x="100%" y={11} textAnchor="end" className={clsx("fill-ink", strong && "font-semibold")}>
        {value}
        {note && <tspan className="fill-ink-3 font-normal"> {note}</tspan>}
      </text>
      {children}
    </>
  );
}

type CostBarProps = { from: number; to: number; className: string; fill?: string; part: string };

/** A bar between two percentages of the width. */
export function CostBar({ from, to, className, fill, part }: CostBarProps) {
  return (
    <rect
      x={`${from.toFixed(2)}%`}
      y={17}
      width={`${Math.max(0, to - from).toFixed(2)}%`}
      height={8}
      rx={2}
      fill={fill}
      className={className}
      data-part={part}
    />
  );
}
