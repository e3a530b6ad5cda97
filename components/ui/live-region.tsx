"use client";

import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** Has a screen reader say one sentence when there is a pause: "Request 2 of 14 opened." */
export function announce(sentence: string): void {
  // The same sentence twice must differ, or it is not said again.
  message = sentence === message ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where announced sentences live; one in the root layout. */
export function LiveRegion() {
  const current = useSyncExternalStore(
    subscribe,
    () => message,
    () => "",
  );
  return (
    <output aria-live="polite" className="sr-only">
      {current}
    </output>
  );
}
