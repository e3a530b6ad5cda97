"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ReassignDialog } from "./reassign-dialog";
import { setTicks, useRows } from "./row-store";

type BulkBarProps = {
  /** Who may be given requests, by person id. */
  adjustors: Readonly<Record<string, string>>;
  /** Ids of the rows shown. */
  ids: readonly string[];
};

/** What can be done with the ticked rows; out of sight while none is. */
export function BulkBar({ adjustors, ids }: BulkBarProps) {
  const ticked = useRows((rows) => rows.ticked);
  const [open, setOpen] = useState(false);
  const chosen = ids.filter((id) => ticked.has(id));
  if (chosen.length === 0) return null;
  return (
    <section
      aria-label="Selected requests"
      className="flex flex-wrap items-center gap-2 border-t border-line bg-accent-soft px-4 py-1.5"
    >
      <output className="font-medium">
        {chosen.length} of {ids.length} shown selected
      </output>
      <Button onClick={() => setOpen(true)}>Reassign</Button>
      <Button variant="quiet" onClick={() => setTicks(ids)}>
        Select all shown
      </Button>
      <Button variant="quiet" onClick={() => setTicks([])}>
        Clear
      </Button>
      {open && <ReassignDialog ids={chosen} adjustors={adjustors} onClose={() => setOpen(false)} />}
    </section>
  );
}
