"use client";
import { useState } from "react";
import { call } from "@/app/_trpc/call";
import { sayProblem } from "@/app/_trpc/say-problem";
import { applyChanges, type CellChange } from "@/components/ui/key-grid-types";
import { announce } from "@/components/ui/live-region";
import { notifyDone } from "@/components/ui/notify";
import { counted } from "@/server/domain/counted";
import { addedRow, type DemandRow, demandRow } from "./demand-rows";
import type { DemandsValues } from "./demand-values";
import type { DraftedJob } from "./job-source";

/** Every way the list changes: a job picked, cells typed or pasted, lines added and removed; each can be taken back. */
export function useDemandRows(
  values: DemandsValues,
  known: DraftedJob | null,
  write: (next: DemandsValues) => void,
) {
  const [job, setJob] = useState(known);
  const { rows } = values;

  async function pick(occupationCode: string, title: string) {
    try {
      const drafted = await call("jobDemands.draft", { occupationCode });
      setJob(drafted);
      write({ jobTitle: title, occupationCode, rows: drafted.demands.map(demandRow) });
      if (rows.length > 0)
        notifyDone(`${drafted.demands.length} demands drafted; the earlier list was put aside.`, {
          label: "Bring it back",
          run: () => write(values),
        });
      announce(`${drafted.demands.length} demands drafted for ${title}.`);
    } catch (problem) {
      sayProblem(problem);
    }
  }

  const put = (next: DemandRow[]) => write({ ...values, rows: next });

  function remove(leaving: (row: DemandRow) => boolean) {
    const kept = rows.filter((row) => !leaving(row));
    put(kept);
    const count = rows.length - kept.length;
    notifyDone(`${counted(count, "line")} removed.`, {
      label: "Bring back",
      run: () => put(rows),
    });
  }

  return {
    job,
    pick,
    change: (changes: CellChange[]) => put(changed(rows, changes)),
    add: () => put([...rows, addedRow(rows.map(({ code }) => code))]),
    removeUnfilled: () => remove(({ cells }) => cells.required === ""),
    removeOne: (code: string) => remove((row) => row.code === code),
  };
}

function changed(rows: readonly DemandRow[], changes: readonly CellChange[]): DemandRow[] {
  const grid = rows.map(({ code, cells }) => ({
    id: code,
    label: "",
    cells: cells as Record<string, string>,
  }));
  const next = applyChanges(grid, changes);
  return rows.map((row, index) => ({ ...row, cells: { ...row.cells, ...next[index]?.cells } }));
}
