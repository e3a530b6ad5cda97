"use client";
import { SendProblem } from "@/components/form/send-problem";
import { ProblemList } from "@/components/import/problem-list";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { formatDayYear } from "@/server/domain/plain-date";
import { AffectedPrograms } from "./affected-programs";
import { RateDiff } from "./rate-diff";
import { countsText } from "./rate-words";
import type { RateDryRun, useRateImport } from "./use-rate-import";

type DryRunProps = {
  run: RateDryRun;
  state: Pick<ReturnType<typeof useRateImport>, "bringIn" | "sending" | "trying">;
};

function counted({ changes }: RateDryRun) {
  const count = (kind: RateDryRun["changes"][number]["kind"]) =>
    changes.filter((one) => one.kind === kind).length;
  return { added: count("added"), changed: count("changed"), ended: count("ended") };
}

/** What a file would do: what is wrong with it, what it leaves open, each rate's change, whom it concerns. */
export function DryRun({ run, state: { bringIn, sending, trying } }: DryRunProps) {
  const counts = counted(run);
  const moved = run.changes.filter(({ kind }) => kind !== "unchanged");
  const same = run.changes.filter(({ kind }) => kind === "unchanged");
  const ready = run.problems.length === 0 && moved.length > 0;
  return (
    <Card title={`${run.fileName}: ${countsText(counts)}, ${same.length} as before`}>
      <div className="grid gap-3 *:min-w-0">
        {run.problems.length > 0 ? (
          <Notice tone="error" title="Nothing will be imported until the file is mended." />
        ) : (
          <p className="text-md">The file is checked; nothing is written yet.</p>
        )}
        <ProblemList problems={run.problems} fileName={run.fileName} />
        {run.warnings.length > 0 && (
          <Notice tone="warn" title="Look at this before you import">
            <ul className="list-disc pl-5">
              {run.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
        {run.ignoredColumns.length > 0 && (
          <p className="text-ink-2">Columns that are not read: {run.ignoredColumns.join(", ")}.</p>
        )}
        {moved.length > 0 && <RateDiff changes={moved} />}
        {moved.length === 0 && <p>The file says what is in force already.</p>}
        {same.length > 0 && (
          <details>
            <summary className="min-h-6 cursor-pointer text-ink-2">{same.length} as before</summary>
            <RateDiff changes={same} />
          </details>
        )}
        {moved.length > 0 && <AffectedPrograms affected={run.affected} />}
        {ready && (
          <Button
            variant="primary"
            size="lg"
            className="justify-self-start whitespace-normal"
            pending={sending.pending || trying}
            onClick={() => void bringIn()}
          >
            Import from {formatDayYear(run.effectiveOn)}: {countsText(counts)}
          </Button>
        )}
        <SendProblem problem={sending.problem} next="Nothing was written." />
      </div>
    </Card>
  );
}
