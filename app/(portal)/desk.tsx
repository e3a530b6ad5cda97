"use client";
import type { ReactNode } from "react";
import { ApiProvider } from "@/app/_trpc/client";
import { LiveRegion } from "@/components/ui/live-region";
import { ShortcutHelp } from "@/components/ui/shortcut-help";
import { useShortcuts } from "@/components/ui/use-shortcuts";

/** What desk pages have beyond the others: the API in the browser, keys with their help, spoken changes. */
export function Desk({ children }: { children: ReactNode }) {
  useShortcuts({ "/": { label: "Search", run: focusSearch } });
  return (
    <ApiProvider>
      {children}
      <ShortcutHelp />
      <LiveRegion />
    </ApiProvider>
  );
}

// The box stands twice in the frame, for desk and phone; the one on screen takes the focus.
function focusSearch(): void {
  const boxes = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  [...boxes].find((box) => box.offsetParent !== null)?.focus();
}
