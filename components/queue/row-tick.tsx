"use client";

import { toggleTick, useRows } from "./row-store";

/** Ticks one row for a bulk action. */
export function RowTick({ id, worker }: { id: string; worker: string }) {
  const ticked = useRows((rows) => rows.ticked.has(id));
  return (
    <label className="relative z-1 grid size-6 place-items-center">
      <span className="sr-only">Select the request of {worker}</span>
      <input
        type="checkbox"
        checked={ticked}
        onChange={() => toggleTick(id)}
        tabIndex={-1}
        className="size-4 accent-accent"
      />
    </label>
  );
}
