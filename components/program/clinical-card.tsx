import { Card } from "@/components/ui/card";
import { formatDay } from "@/server/domain/plain-date";
import type { Overview } from "./types";

/** Diagnoses and the clinic's notes, as far as the reader sees them. */
export function ClinicalCard({ overview: { diagnoses, notes } }: { overview: Overview }) {
  const nothing = (diagnoses?.length ?? 0) + (notes?.length ?? 0) === 0;
  return (
    <Card title="Diagnosis and notes">
      {nothing && <p className="text-ink-2">Nothing is recorded yet.</p>}
      <ul className="grid gap-0.5">
        {diagnoses?.map(({ code, label, accepted }) => (
          <li key={code}>
            <b>{code}</b> {label}
            <span className="text-ink-2"> · {accepted ? "accepted" : "not accepted"}</span>
          </li>
        ))}
      </ul>
      <ol className="mt-1.5 grid gap-1.5">
        {notes?.map(({ week, reportedOn, clinical, behavioural, hasBehavioural }) => (
          <li key={week}>
            <span className="text-ink-2">
              {week === 0 ? "Baseline" : `Week ${week}`}, {formatDay(reportedOn)}
            </span>
            {clinical && <p className="whitespace-pre-line">{clinical}</p>}
            {behavioural && <p className="whitespace-pre-line">{behavioural}</p>}
            {hasBehavioural && !behavioural && (
              <p className="text-ink-2">A behavioural note is on file with the clinic.</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
