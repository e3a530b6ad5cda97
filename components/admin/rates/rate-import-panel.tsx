"use client";
import { SendProblem } from "@/components/form/send-problem";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DropArea } from "@/components/ui/drop-area";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { DryRun } from "./dry-run";
import { ACCEPTED, MAX_BYTES, useRateImport } from "./use-rate-import";

type RateImportPanelProps = { earliestOn: PlainDate; suggestedOn: PlainDate };

/** Choose a file and the day it is to hold from, see what it would change, confirm. */
export function RateImportPanel({ earliestOn, suggestedOn }: RateImportPanelProps) {
  const state = useRateImport({ effectiveOn: suggestedOn, leftOut: "keep" });
  const { terms, change, choose, run, trying, problem, imported, startOver } = state;
  if (imported)
    return (
      <Notice
        tone="good"
        title={`The rates hold from ${formatDayYear(terms.effectiveOn as PlainDate)}; until then the import can be undone.`}
        action={<ButtonLink href="/admin/rates">See the rates</ButtonLink>}
      >
        What is already asked, decided or recorded keeps its price.{" "}
        <Button size="sm" onClick={startOver}>
          Bring in another file
        </Button>
      </Notice>
    );
  return (
    <div className="grid gap-3">
      <Card title="The file and its day">
        <div className="grid gap-3">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              id="effectiveOn"
              label="Effective from"
              hint="Rates in force end the day before."
              error={problem?.field === "effectiveOn" ? problem.message : null}
            >
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  min={earliestOn}
                  value={terms.effectiveOn}
                  onChange={(event) => change({ effectiveOn: event.target.value })}
                />
              )}
            </Field>
            <Field
              id="leftOut"
              label="Rates that the file leaves out"
              hint="Of the states and clinics it names."
            >
              {(control) => (
                <Select
                  {...control}
                  value={terms.leftOut}
                  onChange={(event) => change({ leftOut: event.target.value === "end" ? "end" : "keep" })}
                >
                  <option value="keep">stay in force</option>
                  <option value="end">end the day before</option>
                </Select>
              )}
            </Field>
          </div>
          <DropArea
            id="rate-file"
            label={run ? "Another file" : "Your rates (CSV)"}
            accept={ACCEPTED}
            maxBytes={MAX_BYTES}
            many={false}
            onFiles={(files) => void choose(files)}
          />
          <SendProblem problem={problem} fields={["effectiveOn"]} next="Nothing was written." />
          {trying && <output>Checking the file…</output>}
        </div>
      </Card>
      {run && <DryRun run={run} state={state} />}
    </div>
  );
}
