"use client";

import type { ReactNode } from "react";
import { Tr } from "@/components/ui/table";
import { standOn, useRows } from "./row-store";

type QueueRowFrameProps = { id: string; className?: string; children: ReactNode };

/** The row around cells drawn on the server; it knows whether the keyboard stands on it and whether it is ticked. */
export function QueueRowFrame({ id, className, children }: QueueRowFrameProps) {
  const current = useRows((rows) => rows.current === id);
  const selected = useRows((rows) => rows.ticked.has(id));
  return (
    <Tr
      id={`row-${id}`}
      current={current}
      selected={selected}
      onFocus={() => standOn(id)}
      className={className}
    >
      {children}
    </Tr>
  );
}
