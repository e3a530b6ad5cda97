import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { scrolledByKeys } from "./scrolled-by-keys";

type TableProps = ComponentProps<"table"> & {
  /** What the table holds, read out before its cells and not shown. */
  label: string;
  /** `dense` rows are 26 px of one line; otherwise 46 px of two lines. */
  dense?: boolean;
};

/** A table with hairlines; give the scrolling wrapper a height and the header stays in view. */
export function Table({ label, dense = false, className, children, ...rest }: TableProps) {
  return (
    <table
      {...rest}
      data-density={dense ? "dense" : "roomy"}
      className={clsx("group/table w-full border-collapse text-sm", className)}
    >
      <caption className="sr-only">{label}</caption>
      {children}
    </table>
  );
}

/** Scrolls sideways or down without moving the page, with the arrow keys too. */
export function TableScroll({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  // Positioned, so that what only a screen reader reads in a far cell does not widen the page.
  return (
    <section
      aria-label={label}
      {...scrolledByKeys}
      className={clsx("relative overflow-auto bg-paper", className)}
    >
      {children}
    </section>
  );
}

type CellProps = { num?: boolean };

export function Th({ num = false, className, ...rest }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx(
        "sticky top-0 z-10 h-7 border-b border-line bg-paper px-2 text-xs font-medium whitespace-nowrap text-ink-2",
        num ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

export function Td({ num = false, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...rest}
      className={clsx(
        "border-b border-line-2 px-2 align-middle group-data-[density=dense]/table:h-[1.625rem]",
        "group-data-[density=roomy]/table:h-[2.875rem]",
        num && "text-right whitespace-nowrap",
        className,
      )}
    />
  );
}

/** A row; `current` is where the keyboard stands, `selected` is ticked for a bulk action. */
export function Tr({
  current = false,
  selected = false,
  className,
  ...rest
}: ComponentProps<"tr"> & { current?: boolean; selected?: boolean }) {
  return (
    <tr
      {...rest}
      aria-current={current || undefined}
      className={clsx(
        "hover:bg-line-2/60",
        (current || selected) && "bg-accent-soft",
        current && "[&>:first-child]:shadow-[inset_3px_0_var(--color-accent)]",
        className,
      )}
    />
  );
}
