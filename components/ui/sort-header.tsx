import Link from "next/link";
import type { ReactNode } from "react";
import { Th } from "./table";

type SortHeaderProps = {
  children: ReactNode;
  /** The page with this column's order in its URL. */
  href: string;
  order: "ascending" | "descending" | "none";
  num?: boolean;
};

/** A column heading that sorts by a link, so the order lives in the URL. */
export function SortHeader({ children, href, order, num }: SortHeaderProps) {
  const arrow = order === "ascending" ? "↑" : order === "descending" ? "↓" : "";
  return (
    <Th num={num} aria-sort={order}>
      <Link href={href} scroll={false} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
        {children}
        <span aria-hidden="true" className="w-2">
          {arrow}
        </span>
      </Link>
    </Th>
  );
}
