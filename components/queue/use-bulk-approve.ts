"use client";

import { useState } from "react";
import { CallProblem, call, type OutputOf } from "@/app/_trpc/call";

type BulkRow = OutputOf<"request.previewBulk">[number];
/** What became of one row: its sentence, or why it was left. */
type BulkResult = { done: boolean; sentence: string };
export type BulkResults = ReadonlyMap<string, BulkResult>;

/** One row by the same way a single approval takes; the key makes a repeat harmless. */
async function approveOne(row: BulkRow, key: string): Promise<BulkResult> {
  try {
    const { sentence, approvalNumber } = await call("request.determine", {
      requestId: row.requestId,
      idempotencyKey: `${key}:${row.requestId}`,
      outcome: "approve",
      sessions: row.sessions,
      seenSeq: row.seenSeq,
      onlyIfClear: true,
    });
    return { done: true, sentence: `${sentence} Approval ${approvalNumber}.` };
  } catch (error) {
    const told = error instanceof CallProblem ? error.message : "That did not work; open the request.";
    return { done: false, sentence: told };
  }
}

/** Approves rows one after another and keeps what became of each; one that is refused stops no other. */
export function useBulkApprove() {
  const [key] = useState(() => crypto.randomUUID());
  const [results, setResults] = useState<BulkResults>(new Map());
  const [running, setRunning] = useState(false);
  /** The rows as they were when it began: what is decided must not leave the list. */
  const [begun, setBegun] = useState<readonly BulkRow[] | null>(null);
  async function approve(rows: readonly BulkRow[]): Promise<void> {
    if (running || begun) return;
    setRunning(true);
    setBegun(rows);
    for (const row of rows.filter(({ clear }) => clear)) {
      const result = await approveOne(row, key);
      setResults((known) => new Map(known).set(row.requestId, result));
    }
    setRunning(false);
  }
  return { approve, begun, results, running };
}
