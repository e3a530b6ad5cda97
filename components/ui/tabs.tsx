import { clsx } from "clsx";
import Link from "next/link";

export type TabLink = {
  href: string;
  label: string;
  /** Rows behind the tab; left out where a count says nothing. */
  count?: number;
  current?: boolean;
};

/** Tabs as links, so that each has its own address; the row scrolls sideways on a phone. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-b border-line bg-paper px-4 pt-1.5">
      <ul className="flex gap-0.5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-8 items-center gap-1 border-b-2 px-2.5 whitespace-nowrap",
                tab.current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink-2 hover:border-line hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="font-normal text-ink-3">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
