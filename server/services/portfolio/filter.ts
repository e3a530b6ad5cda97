import { z } from "zod";
import { STRENGTH_LEVELS } from "@/server/domain/occupations/strength";
import { daySchema } from "@/server/domain/plain-date-schema";
import { isState } from "@/server/domain/programs/states";

/** Which of the payer's programs a portfolio speaks of; the same words filter the queue. */
export const PortfolioFilter = z.object({
  state: z.string().refine(isState, "Choose a state from the list.").optional(),
  clinicId: z.uuid("Choose a clinic from the list.").optional(),
  strength: z.enum(STRENGTH_LEVELS, "Choose a job strength from the list.").optional(),
});
export type PortfolioFilter = z.output<typeof PortfolioFilter>;

/** The same with the dimension that the lines run along. */
export const DimensionedFilter = PortfolioFilter.extend({
  by: z.enum(["byClinic", "byStrength", "byState"], "Choose lines by clinic, job strength or state."),
});

/** One line of the portfolio, or one month of it: the filter narrowed to it. Strength "" is of jobs not rated. */
export const LineFilter = PortfolioFilter.extend({
  strength: z.enum([...STRENGTH_LEVELS, ""], "Choose a job strength from the list.").optional(),
  month: daySchema("The month").optional(),
});

export type Filtered = { name: string; condition: string; values: unknown[] };

/** A filter by the columns that every portfolio table has. */
export type ColumnFilter = { state?: string; clinicId?: string; strength?: string };

/**
 * The filter as conditions on the columns of `alias` (clinic_id, state, strength), with values from `$first` on; `name`
 * tells the prepared statements apart.
 */
export function filterSql(filter: ColumnFilter, alias: string, first: number): Filtered {
  const { state, clinicId, strength } = filter;
  const asked = [
    ["state", "state", state],
    ["clinic", "clinic_id", clinicId],
    ["strength", "strength", strength],
  ].filter(([, , value]) => value !== undefined);
  return {
    name: asked.map(([name]) => `_${name}`).join(""),
    condition: asked.map(([, column], index) => ` and ${alias}.${column} = $${first + index}`).join(""),
    values: asked.map(([, , value]) => value),
  };
}
