"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { closePopovers } from "@/components/ui/close-popovers";
import { currentHref } from "./current-link";

export type NavItem = { href: string; label: string };

/** The role's pages; the one being read is marked. `stacked` for the phone's menu. */
export function NavLinks({ items, stacked = false }: { items: readonly NavItem[]; stacked?: boolean }) {
  const current = currentHref(
    usePathname() ?? "",
    items.map((item) => item.href),
  );
  return (
    <ul className={clsx("flex", stacked ? "flex-col" : "items-center gap-1")}>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            onClick={closePopovers}
            aria-current={item.href === current ? "page" : undefined}
            className={clsx(
              "flex items-center rounded-md px-2 whitespace-nowrap hover:bg-line-2",
              stacked ? "min-h-11 text-base" : "min-h-7",
              item.href === current ? "font-semibold text-ink" : "text-ink-2",
            )}
          >
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
