"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DropArea } from "@/components/ui/drop-area";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportState } from "./import-state";
import { importLabel } from "./import-words";
import { ProblemList } from "./problem-list";
import { RowCounts } from "./row-counts";
import { ACCEPTED, MAX_BYTES, useImport } from "./use-import";

/** Choose a file, see what it would bring, bring it in. */
export function ImportPanel() {
  const { state, choose, bringIn, again } = useImport();
  const busy = state.at === "checking" || state.at === "importing";
  return (
    <Card title="Bring in a file">
      <div className="grid gap-3">
        {!busy && (
          <DropArea
            id="evidence-file"
            label={state.at === "choose" ? "Your clinic's export (CSV)" : "Another file"}
            accept={ACCEPTED}
            maxBytes={MAX_BYTES}
            many={false}
            onFiles={(files) => void choose(files)}
          />
        )}
        <Outcome state={state} onImport={() => void bringIn()} onAgain={again} />
      </div>
    </Card>
  );
}

type OutcomeProps = { state: ImportState; onImport: () => void; onAgain: () => void };

function Outcome({ state, onImport, onAgain }: OutcomeProps) {
  switch (state.at) {
    case "choose":
      return state.problem ? (
        <Notice tone="error" title={state.problem}>
          Nothing was written.
        </Notice>
      ) : null;
    case "checking":
      return (
        <ProgressBar
          label={`Checking ${state.fileName}`}
          done={Math.round(state.sent * 100)}
          total={100}
          unit="% sent"
        />
      );
    case "checked":
      return <Checked state={state} onImport={onImport} />;
    case "importing":
      return (
        <ProgressBar
          label={
            state.step === "rows" ? `Importing ${state.summary.fileName}` : "Reckoning job match and course"
          }
          done={state.done}
          total={state.total}
          unit={state.step}
        />
      );
    case "imported":
      return <Imported state={state} onAgain={onAgain} />;
  }
}

function Checked({
  state,
  onImport,
}: {
  state: Extract<ImportState, { at: "checked" }>;
  onImport: () => void;
}) {
  const { summary, problem } = state;
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="error" title={problem}>
          Nothing was written.
        </Notice>
      )}
      <p className="text-md font-medium">{summary.fileName} is checked; nothing is written yet.</p>
      <RowCounts summary={summary} done={false} />
      {summary.good > 0 && (
        <Button variant="primary" size="lg" className="justify-self-start" onClick={onImport}>
          {importLabel(summary)}
        </Button>
      )}
      <ProblemList problems={summary.problems} fileName={summary.fileName} />
    </div>
  );
}

function Imported({
  state,
  onAgain,
}: {
  state: Extract<ImportState, { at: "imported" }>;
  onAgain: () => void;
}) {
  const { summary } = state;
  return (
    <div className="grid gap-3">
      <Notice
        tone={summary.refused > 0 ? "warn" : "good"}
        title={`${summary.fileName} is in.`}
        action={<Button onClick={onAgain}>Done</Button>}
      >
        {summary.refused > 0
          ? "Mend the refused rows in the file and send it again; the others are recognized and not taken twice."
          : "Job match, course and the lists of every party are up to date."}
      </Notice>
      <RowCounts summary={summary} done />
      <ProblemList problems={summary.problems} fileName={summary.fileName} />
    </div>
  );
}
