import { clsx } from "clsx";
import type { ReactNode } from "react";

type DefinitionListProps = { children: ReactNode; className?: string; dense?: boolean };

/** Facts as name and value, one a line; `dense` without air between the lines. */
export function DefinitionList({ children, className, dense = false }: DefinitionListProps) {
  return <dl className={clsx("grid", !dense && "gap-y-0.5", className)}>{children}</dl>;
}

type FactProps = {
  term: ReactNode;
  children: ReactNode;
  /** Denominator, date or range, set fainter after the value. */
  note?: ReactNode;
  strong?: boolean;
};

/** One fact: "Projected total — $8,960 (8.5–10.2 k)". */
export function Fact({ term, children, note, strong = false }: FactProps) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className={clsx("max-w-3/5 shrink-0", strong ? "font-semibold" : "text-ink-2")}>{term}</dt>
      <dd className={clsx("text-right", strong && "font-semibold")}>
        {children}
        {note && <span className="font-normal text-ink-3"> {note}</span>}
      </dd>
    </div>
  );
}
