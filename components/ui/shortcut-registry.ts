"use client";

import { findShortcut, isPressing, isTyping, type ShortcutMap, shortcutKey } from "./shortcut-keys";

let layers: readonly ShortcutMap[] = [];
const listeners = new Set<() => void>();

function change(next: readonly ShortcutMap[]) {
  if (layers.length === 0 && next.length > 0) window.addEventListener("keydown", onKeyDown);
  if (layers.length > 0 && next.length === 0) window.removeEventListener("keydown", onKeyDown);
  layers = next;
  for (const listener of listeners) listener();
}

/** Adds a layer of shortcuts; the returned function takes it away. */
export function addShortcuts(layer: ShortcutMap): () => void {
  change([...layers, layer]);
  return () => change(layers.filter((each) => each !== layer));
}

export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The layers in use, oldest first; the same array until something changes. */
export function currentShortcuts(): readonly ShortcutMap[] {
  return layers;
}

function onKeyDown(event: KeyboardEvent) {
  const key = shortcutKey(event);
  if (key === null || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  if (event.target.closest("[role=dialog], [role=menu]")) return;
  const where = {
    tagName: event.target.tagName,
    type: event.target.getAttribute("type") ?? undefined,
    isContentEditable: event.target.isContentEditable,
    role: event.target.getAttribute("role"),
  };
  if (isTyping(where) || isPressing(where, key)) return;
  const shortcut = findShortcut(layers, key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}
