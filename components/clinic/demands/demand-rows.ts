import type { GridRow } from "@/components/ui/key-grid-types";
import {
  BANDS,
  type Demand,
  type DemandKind,
  type DemandSource,
  UNITS,
  type Unit,
} from "@/server/domain/job-demands/demand";
import { unitFact, unitsOf } from "@/server/domain/job-demands/units";
import type { DraftDemand } from "@/server/domain/occupations/draft";

/** One demand as the grid edits it: what is typed, and what it was drafted from. Plain JSON, so that it can be a draft. */
export type DemandRow = {
  code: string;
  cells: Record<DemandColumn, string>;
  kind: DemandKind;
  height: string | null;
  weight: number;
  source: DemandSource;
  sourceDetail: string | null;
  /** The drafted amount and unit; another amount is no longer public data's. */
  drafted: { required: string; unit: string } | null;
};

type DemandColumn = "label" | "required" | "unit" | "direction" | "band" | "essential";

const cellsOf = (
  demand: Pick<Demand, "label" | "unit" | "direction" | "band" | "essential"> & { required: number | null },
): DemandRow["cells"] => ({
  label: demand.label,
  required: demand.required === null ? "" : String(demand.required),
  unit: demand.unit,
  direction: demand.direction,
  band: demand.band ?? "",
  essential: demand.essential ? "yes" : "",
});

/** A demand that is saved, or one drafted from public data, as a row. */
export function demandRow(demand: Demand | DraftDemand): DemandRow {
  const { code, kind, height, weight, source, sourceDetail } = demand;
  const cells = cellsOf(demand);
  const drafted = source === "public_data" ? { required: cells.required, unit: cells.unit } : null;
  return { code, cells, kind, height, weight, source, sourceDetail, drafted };
}

/** A row of the therapist's own; `taken` are the codes in use. */
export function addedRow(taken: readonly string[]): DemandRow {
  let number = taken.length + 1;
  while (taken.includes(`own_${number}`)) number += 1;
  return {
    code: `own_${number}`,
    cells: { label: "", required: "", unit: "lb", direction: "at_least", band: "", essential: "yes" },
    kind: "load",
    height: null,
    weight: 1,
    source: "job_analysis",
    sourceDetail: null,
    drafted: null,
  };
}

const isUnit = (text: string): text is Unit => UNITS.some((unit) => unit === text);

/** The kind stays where the unit allows it; otherwise the unit's first: "min/shift" is a tolerance. */
export function kindFor(kind: DemandKind, unit: string): DemandKind {
  if (!isUnit(unit) || unitsOf(kind).includes(unit)) return kind;
  return unitFact(unit).kinds[0] ?? kind;
}

/** Whether the amount is still the published one. */
export function isAsPublished({ drafted, cells }: DemandRow): boolean {
  return drafted !== null && drafted.required === cells.required && drafted.unit === cells.unit;
}

/** The rows as the key grid takes them, with the sentences of what is to be mended. */
export function gridRows(
  rows: readonly DemandRow[],
  sentence: (path: string) => string | undefined,
  decorate: (row: DemandRow) => Pick<GridRow, "heading" | "facts">,
): GridRow[] {
  return rows.map((row, index) => ({
    id: row.code,
    label: row.cells.label || "new demand",
    cells: row.cells,
    errors: {
      ...Object.fromEntries(
        Object.keys(row.cells).map((column) => [column, sentence(`demands.${index}.${column}`)]),
      ),
      label: sentence(`demands.${index}.label`) ?? sentence(`demands.${index}.code`),
    },
    ...decorate(row),
  }));
}

export const DEMAND_COLUMNS = [
  { id: "label", label: "Demand", kind: "text", width: "22rem" },
  { id: "required", label: "Required", kind: "number", width: "5.5rem" },
  {
    id: "unit",
    label: "Unit",
    kind: "choice",
    width: "7rem",
    choices: UNITS.map((unit) => ({ value: unit, label: unit })),
  },
  {
    id: "direction",
    label: "Measured as",
    kind: "choice",
    width: "6.5rem",
    choices: [
      { value: "at_least", label: "at least" },
      { value: "at_most", label: "at most" },
    ],
  },
  {
    id: "band",
    label: "Band",
    kind: "choice",
    width: "7.5rem",
    choices: BANDS.map((band) => ({ value: band, label: band })),
  },
  { id: "essential", label: "Essential", kind: "check", width: "4.5rem" },
  { id: "source", label: "Source", kind: "fact", width: "9rem" },
] as const;
