"use client";

import { useRouter } from "next/navigation";
import type { OutputOf } from "@/app/_trpc/call";
import { usePreview } from "@/components/form/use-preview";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { counted } from "@/server/domain/counted";
import { formatMoney } from "@/server/domain/money";
import { setTicks } from "./row-store";
import { type BulkResults, useBulkApprove } from "./use-bulk-approve";

type BulkRow = OutputOf<"request.previewBulk">[number];

/** Approves the ticked requests that pass every rule: what it would do row by row, then what became of each. */
export function BulkApproveDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const router = useRouter();
  const { approve, begun, results, running } = useBulkApprove();
  const { answer, refusal } = usePreview("request.previewBulk", begun ? null : { requestIds: [...ids] });
  const rows = begun ?? answer;
  const clear = rows?.filter((row) => row.clear) ?? [];
  const finished = results.size > 0 && !running;
  const close = () => {
    if (results.size > 0) {
      setTicks([]);
      router.refresh();
    }
    onClose();
  };
  const total = clear.reduce((sum, { priceCents }) => sum + priceCents, 0);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && !running && close()}
      title={finished ? "What became of each request" : `Approve ${counted(clear.length, "request")}`}
      description="Only requests that pass every rule, whole and within your limit. Each gets its own letter; an approval cannot be withdrawn."
      actions={
        <>
          {!finished && (
            <Button
              variant="primary"
              pending={running}
              disabled={clear.length === 0}
              onClick={() => void approve(rows ?? [])}
            >
              {clear.length === 0
                ? "Nothing to approve together"
                : `Approve ${counted(clear.length, "request")}, ${formatMoney(total)}`}
            </Button>
          )}
          <Button variant={finished ? "primary" : "quiet"} disabled={running} onClick={close}>
            {finished ? "Back to the queue" : "Go back"}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {refusal && <Notice tone="warn" title={refusal} />}
        {results.size > 0 && (
          <ProgressBar label="Approved one by one" done={results.size} total={clear.length} unit="requests" />
        )}
        {rows ? <Rows rows={rows} results={results} /> : !refusal && <Skeleton className="h-24" />}
      </div>
    </Dialog>
  );
}

function Rows({ rows, results }: { rows: readonly BulkRow[]; results: BulkResults }) {
  return (
    <Table label="The selected requests, row by row" dense>
      <thead>
        <tr>
          <Th>Request</Th>
          <Th num>Sessions</Th>
          <Th num>Cost</Th>
          <Th>{results.size > 0 ? "What became of it" : "What would be done"}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.requestId}>
            <Td className="whitespace-nowrap">
              <b>{row.worker ?? "Not among yours"}</b>
              <span className="block text-xs text-ink-2">
                {row.claimNumber} {row.number}
              </span>
            </Td>
            <Td num>{row.sessions || "—"}</Td>
            <Td num>{row.sessions ? formatMoney(row.priceCents) : "—"}</Td>
            <Td className="whitespace-normal">
              <Verdict row={row} result={results.get(row.requestId)} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A sign, a word and the sentence: never colour alone. */
function Verdict({ row, result }: { row: BulkRow; result: { done: boolean; sentence: string } | undefined }) {
  const good = result ? result.done : row.clear;
  const word = result ? (result.done ? "Approved" : "Left as it was") : row.clear ? "Passes" : "Left out";
  return (
    <>
      <span className={good ? "font-semibold text-good" : "font-semibold text-due"}>
        <span aria-hidden="true">{good ? "✓" : "!"}</span> {word}
      </span>{" "}
      {result?.sentence ?? row.sentence}
    </>
  );
}
