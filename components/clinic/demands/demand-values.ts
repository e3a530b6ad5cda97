import { z } from "zod";
import { type Checked, checkWith } from "@/components/form/problems";
import { typedNumber, typedSeconds } from "@/components/form/read-typed";
import { demandDraftsSchema } from "@/server/domain/job-demands/schema";
import { type DemandRow, isAsPublished, kindFor } from "./demand-rows";

/** The job and its demands as typed. */
export type DemandsValues = { jobTitle: string; occupationCode: string | null; rows: DemandRow[] };

const SaveDemands = z.object({
  jobTitle: z
    .string()
    .trim()
    .min(1, { error: "The job is empty; pick it from the list or write its title." })
    .max(120, { error: "The job's title is longer than 120 characters; shorten it." }),
  occupationCode: z.string().nullable(),
  demands: demandDraftsSchema,
});
export type DemandsInput = z.output<typeof SaveDemands>;

const unfilled = "has no amount: nothing is published. Write what the job asks for, or remove the line.";

function sourceOf(row: DemandRow): Pick<DemandRow, "source" | "sourceDetail"> {
  if (row.drafted === null || isAsPublished(row))
    return { source: row.source, sourceDetail: row.sourceDetail };
  const was = row.drafted.required ? `${row.drafted.required} ${row.drafted.unit}` : "not published";
  const detail = `Set by the clinic; public data: ${was}. ${row.sourceDetail ?? ""}`.trim();
  return { source: "job_analysis", sourceDetail: detail.length > 400 ? `${detail.slice(0, 399)}…` : detail };
}

function draftOf(row: DemandRow) {
  const { label, required, unit, direction, band, essential } = row.cells;
  const kind = kindFor(row.kind, unit);
  return {
    code: row.code,
    label,
    kind,
    unit,
    direction,
    required: (unit === "s" ? typedSeconds(required) : typedNumber(required)) ?? undefined,
    band: kind === "load" ? band || null : null,
    height: row.height,
    essential: essential === "yes",
    weight: row.weight,
    ...sourceOf(row),
  };
}

/** The list as the command takes it; a line without an amount says so in its own words. */
export function checkDemands({ jobTitle, occupationCode, rows }: DemandsValues): Checked<DemandsInput> {
  const checked = checkWith(SaveDemands, { jobTitle, occupationCode, demands: rows.map(draftOf) });
  if (checked.ok) return checked;
  const problems = checked.problems.map((problem) => {
    const row = rows[Number(/^demands\.(\d+)\.required$/.exec(problem.path)?.[1])];
    return row?.cells.required === ""
      ? { ...problem, sentence: `“${row.cells.label}” ${unfilled}` }
      : problem;
  });
  return { ok: false, problems };
}

/** Lines that still wait for an amount. */
export function unfilledCount({ rows }: DemandsValues): number {
  return rows.filter(({ cells }) => cells.required === "").length;
}
