"use client";

import { usePathname } from "next/navigation";
import { type TabLink, Tabs } from "@/components/ui/tabs";
import { currentHref } from "./current-link";

type PathTabsProps = { label: string; tabs: readonly Omit<TabLink, "current">[] };

/** Tabs of a frame around several pages; the one whose address is open is marked. */
export function PathTabs({ label, tabs }: PathTabsProps) {
  const current = currentHref(
    usePathname() ?? "",
    tabs.map(({ href }) => href),
  );
  return <Tabs label={label} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
