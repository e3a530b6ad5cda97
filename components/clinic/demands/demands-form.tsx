"use client";
import { Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { call, type OutputOf } from "@/app/_trpc/call";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { Button } from "@/components/ui/button";
import { KeyGrid } from "@/components/ui/key-grid";
import { notifyDone } from "@/components/ui/notify";
import { DEMAND_COLUMNS, type DemandRow, demandRow, gridRows } from "./demand-rows";
import { DemandSource } from "./demand-source";
import { checkDemands, type DemandsValues, unfilledCount } from "./demand-values";
import { JobPicker } from "./job-picker";
import { type DraftedJob, JobSource } from "./job-source";
import { useDemandRows } from "./use-demand-rows";

type DemandsFormProps = {
  programId: string;
  jobTitle: string | null;
  occupationCode: string | null;
  demands: OutputOf<"workingFile.open">["demands"];
  /** What public data says of the occupation chosen before; null while none is. */
  job: DraftedJob | null;
  saved: SavedDraft;
  zone: string;
};

/** The job and its physical demands: drafted from public data, edited, saved as one list. */
export function DemandsForm(props: DemandsFormProps) {
  const { programId, jobTitle, occupationCode, demands, job: known, saved, zone } = props;
  const router = useRouter();
  const initial: DemandsValues = { jobTitle: jobTitle ?? "", occupationCode, rows: demands.map(demandRow) };
  const { form, values, part, submit, element, footer } = useCommandForm({
    initial,
    subject: `demands:${programId}`,
    saved,
    check: checkDemands,
    send: (input) => call("jobDemands.save", { programId, ...input }),
    onDone: ({ count }) => {
      notifyDone(`${count} demands saved; the employer is asked to confirm them. Next: the baseline.`);
      router.refresh();
      router.push(`/clinic/programs/${programId}/baseline`);
    },
  });
  const list = useDemandRows(values, known, ({ rows, ...job }) => {
    form.setValue("jobTitle", job.jobTitle);
    form.setValue("occupationCode", job.occupationCode);
    form.setValue("rows", rows);
  });
  const unfilled = unfilledCount(values);
  const decorate = (row: DemandRow) => ({
    heading: <RowHeading row={row} onRemove={() => list.removeOne(row.code)} />,
    facts: { source: <DemandSource row={row} /> },
  });
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid gap-4">
      <div className="max-w-xl">
        <JobPicker
          jobTitle={values.jobTitle}
          occupationCode={values.occupationCode}
          error={part.sentence("jobTitle")}
          onPick={(code, title) => void list.pick(code, title)}
          onEmpty={() => form.setValue("jobTitle", "")}
        />
      </div>
      {list.job && <JobSource job={list.job} />}
      {values.rows.length > 0 && (
        <KeyGrid
          label="Physical demands of the job"
          rowHeading="Line"
          columns={DEMAND_COLUMNS}
          rows={gridRows(values.rows, part.sentence, decorate)}
          onChange={list.change}
          className="rounded-lg border border-line bg-paper p-1"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={list.add}>
          <Plus aria-hidden="true" size={14} />
          Add a demand
        </Button>
        {unfilled > 0 && (
          <Button onClick={list.removeUnfilled}>
            Remove {unfilled === 1 ? "the line" : `the ${unfilled} lines`} without an amount
          </Button>
        )}
      </div>
      <FormFooter
        submitLabel={values.rows.length > 0 ? `Save ${values.rows.length} demands` : "Save the demands"}
        zone={zone}
        {...footer}
      />
    </form>
  );
}

function RowHeading({ row, onRemove }: { row: DemandRow; onRemove: () => void }) {
  return (
    <span className="flex items-center gap-1">
      <Button
        size="sm"
        variant="quiet"
        aria-label={`Remove ${row.cells.label || "this line"}`}
        onClick={onRemove}
      >
        <X aria-hidden="true" size={13} />
      </Button>
      <span className="text-xs text-ink-2">{row.cells.essential === "yes" ? "● essential" : "○ other"}</span>
    </span>
  );
}
