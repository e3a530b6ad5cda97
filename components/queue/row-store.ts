"use client";

import { useSyncExternalStore } from "react";

/** Where the keyboard stands in the queue and what is ticked, by request id, so that a refresh moves neither. */
export type RowState = { current: string | null; ticked: ReadonlySet<string> };

const nothing: RowState = { current: null, ticked: new Set() };
let state = nothing;
const listeners = new Set<() => void>();

function change(next: Partial<RowState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

export function currentRow(): string | null {
  return state.current;
}

export function standOn(id: string): void {
  if (id !== state.current) change({ current: id });
}

export function toggleTick(id: string): void {
  const ticked = new Set(state.ticked);
  if (!ticked.delete(id)) ticked.add(id);
  change({ ticked });
}

export function setTicks(ids: Iterable<string>): void {
  change({ ticked: new Set(ids) });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A part of the rows' state; the server renders none of it. */
export function useRows<T>(part: (rows: RowState) => T): T {
  return useSyncExternalStore(
    subscribe,
    () => part(state),
    () => part(nothing),
  );
}
