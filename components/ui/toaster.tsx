"use client";

import { Toaster as Sonner } from "sonner";

/** Where short messages appear; one in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      // Above the bar of actions that a page may keep at its foot.
      offset={{ bottom: "4.25rem" }}
      style={{ fontFamily: "inherit" }}
      expand
      visibleToasts={4}
      duration={6000}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[min(24rem,calc(100vw-2rem))] items-start gap-3 rounded-lg border border-line bg-raised p-3 text-sm text-ink shadow-raised",
          content: "grow",
          title: "font-medium",
          description: "text-ink-2",
          actionButton: "shrink-0 rounded-md border border-line px-2 min-h-7 font-medium hover:bg-line-2",
          error: "border-late",
        },
      }}
    />
  );
}
