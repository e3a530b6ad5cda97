"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { BulkApproveDialog } from "./bulk-approve-dialog";
import { ReassignDialog } from "./reassign-dialog";
import { setTicks, useRows } from "./row-store";

type BulkBarProps = {
  /** Who may be given requests, by person id; null where the reader gives none away. */
  adjustors: Readonly<Record<string, string>> | null;
  /** Ids of the rows shown. */
  ids: readonly string[];
};

/** What can be done with the ticked rows; out of sight while none is. */
export function BulkBar({ adjustors, ids }: BulkBarProps) {
  const ticked = useRows((rows) => rows.ticked);
  const [open, setOpen] = useState<"approve" | "reassign" | null>(null);
  const close = () => setOpen(null);
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
      <Button onClick={() => setOpen("approve")}>Approve</Button>
      {adjustors && <Button onClick={() => setOpen("reassign")}>Reassign</Button>}
      <Button variant="quiet" onClick={() => setTicks(ids)}>
        Select all shown
      </Button>
      <Button variant="quiet" onClick={() => setTicks([])}>
        Clear
      </Button>
      {open === "approve" && <BulkApproveDialog ids={chosen} onClose={close} />}
      {open === "reassign" && adjustors && (
        <ReassignDialog ids={chosen} adjustors={adjustors} onClose={close} />
      )}
    </section>
  );
}
