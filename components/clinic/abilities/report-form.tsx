"use client";
import { useRouter } from "next/navigation";
import { call } from "@/app/_trpc/call";
import { FormFooter } from "@/components/form/form-footer";
import { useCommandForm } from "@/components/form/use-command-form";
import type { SavedDraft } from "@/components/form/use-draft";
import { usePreview } from "@/components/form/use-preview";
import { Button } from "@/components/ui/button";
import { notifyDone } from "@/components/ui/notify";
import { formatTenths } from "@/server/domain/percent";
import { AbilityGrid } from "./ability-grid";
import { MatchPreview } from "./match-preview";
import { AttendanceFields, NoteFields, TestFields } from "./report-fields";
import {
  checkReport,
  filledReport,
  type ReportForm as Report,
  readablePart,
  reportField,
  unchangedIds,
} from "./report-values";

type ReportFormProps = { report: Report; saved: SavedDraft; zone: string };

/** The baseline (week 0) or a weekly report: the same grid, the same preview, the week's attendance where there is a week. */
export function ReportForm({ report, saved, zone }: ReportFormProps) {
  const router = useRouter();
  const { programId, week } = report;
  const baseline = week === 0;
  const { form, part, values, submit, element, footer } = useCommandForm({
    initial: filledReport(report),
    subject: baseline ? `baseline:${programId}` : `report:${programId}:${week}`,
    saved,
    check: (typed) => checkReport(report, typed),
    fieldOf: (path, typed) => reportField(report, typed, path),
    send: async (input) => {
      if (!baseline) return (await call("progress.submitReport", { programId, ...input })).sentence;
      const { tenths } = await call("progress.submitBaseline", { programId, ...input });
      return `Baseline recorded at ${formatTenths(tenths)}. Next: the stay.`;
    },
    onDone: (sentence) => {
      notifyDone(baseline ? sentence : `Week ${week} is reported. ${sentence}`);
      router.refresh();
      router.push(`/clinic/programs/${programId}${baseline ? "/stay" : ""}`);
    },
  });
  const readable = readablePart(report, values);
  const { answer: preview } = usePreview(
    "workingFile.previewReport",
    readable && { programId, report: readable },
  );
  const unchanged = baseline ? [] : unchangedIds(report, values);
  const clear = () => form.setValue("cells", cleared(values.cells, unchanged));
  return (
    <form method="post" ref={element} onSubmit={submit} noValidate className="grid gap-4">
      <div className="sticky top-bar z-10">
        <MatchPreview preview={preview} week={week} />
      </div>
      <TestFields form={part} report={report} />
      <section className="grid gap-2">
        <GridIntro week={week} unchanged={unchanged.length} onClear={clear} />
        <AbilityGrid
          report={report}
          cells={values.cells}
          sentence={part.sentence}
          onChange={(cells) => form.setValue("cells", cells)}
        />
      </section>
      {!baseline && <AttendanceFields form={part} report={report} />}
      <NoteFields form={part} report={report} />
      <FormFooter
        submitLabel={baseline ? "Record the baseline" : `Submit the report of week ${week}`}
        zone={zone}
        {...footer}
      />
    </form>
  );
}

function cleared(cells: ReturnType<typeof filledReport>["cells"], ids: readonly string[]) {
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, ids.includes(id) ? { ...cell, measured: "" } : cell]),
  );
}

type GridIntroProps = { week: number; unchanged: number; onClear: () => void };

function GridIntro({ week, unchanged, onClear }: GridIntroProps) {
  if (week === 0)
    return (
      <p className="text-ink-2">
        What the worker did of each demand. Leave a cell empty if it was not tested.
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-ink-2">
        Filled with the last measurements. Write what was measured this week; empty a cell that was not
        tested: the last measurement stands, and ages.
      </p>
      {unchanged > 0 && (
        <Button size="sm" onClick={onClear}>
          Empty the {unchanged} unchanged {unchanged === 1 ? "cell" : "cells"}
        </Button>
      )}
    </div>
  );
}
