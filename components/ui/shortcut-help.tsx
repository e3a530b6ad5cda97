"use client";

import { useState, useSyncExternalStore } from "react";
import { Dialog } from "./dialog";
import { Kbd } from "./kbd";
import type { ShortcutMap } from "./shortcut-keys";
import { currentShortcuts, subscribeToShortcuts } from "./shortcut-registry";
import { useShortcuts } from "./use-shortcuts";

const none: readonly ShortcutMap[] = [];

/** `?` lists every key that works on this page. One in the shell of a page with shortcuts. */
export function ShortcutHelp() {
  const [open, setOpen] = useState(false);
  const layers = useSyncExternalStore(subscribeToShortcuts, currentShortcuts, () => none);
  useShortcuts({ "?": { label: "Show all keys", run: () => setOpen(true) } });
  const shortcuts = Object.entries(Object.assign({}, ...layers) as ShortcutMap);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Keys"
      description="They rest while you type in a field."
    >
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {shortcuts.map(([key, shortcut]) => (
          <div key={key} className="flex min-h-6 items-center justify-between gap-3">
            <dt>{shortcut.label}</dt>
            <dd>
              <span className="sr-only">{key}</span>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
