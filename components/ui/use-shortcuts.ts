"use client";

import { useEffect, useEffectEvent } from "react";
import type { ShortcutMap } from "./shortcut-keys";
import { addShortcuts } from "./shortcut-registry";

/**
 * Answers keys while the component is on screen: `useShortcuts({ j: { label: "Move down", run } })`.
 * Silent while the reader types, inside dialogs, and with Ctrl, Alt or Cmd held. Listed by `ShortcutHelp`.
 */
export function useShortcuts(map: ShortcutMap, enabled = true): void {
  const run = useEffectEvent((key: string) => map[key]?.run());
  const labels = JSON.stringify(Object.entries(map).map(([key, { label }]) => [key, label]));
  useEffect(() => {
    if (!enabled) return;
    const entries = JSON.parse(labels) as [string, string][];
    return addShortcuts(
      Object.fromEntries(entries.map(([key, label]) => [key, { label, run: () => run(key) }])),
    );
  }, [labels, enabled]);
}
