"use client";

import { useSyncExternalStore } from "react";

/** A named address of the queue, kept in this browser; sharing it is sharing its link. */
export type SavedView = { name: string; query: string };

const storageKey = "full-duty:queue-views";
const none: readonly SavedView[] = [];
let read: { text: string | null; views: readonly SavedView[] } = { text: null, views: none };
const listeners = new Set<() => void>();

// What an older release or a hand left there is dropped, never an error.
function parse(text: string | null): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView) : none;
  } catch {
    return none;
  }
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === "string" && typeof view.query === "string";
}

function savedViews(): readonly SavedView[] {
  const text = localStorage.getItem(storageKey);
  if (text !== read.text) read = { text, views: parse(text) };
  return read.views;
}

/** Keeps the view; one of the same name is replaced. */
export function saveView(view: SavedView): void {
  write([...savedViews().filter(({ name }) => name !== view.name), view]);
}

export function removeView(name: string): void {
  write(savedViews().filter((view) => view.name !== name));
}

function write(views: readonly SavedView[]): void {
  localStorage.setItem(storageKey, JSON.stringify(views));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(subscribe, savedViews, () => none);
}
