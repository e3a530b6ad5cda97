import { PORTFOLIO_SUMS, type PortfolioCell, type PortfolioMonth } from "@/server/domain/outcomes/portfolio";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { type ColumnFilter, filterSql } from "./filter";

export type DimensionCell = PortfolioCell & { id: string };

/** The payer's programs counted together, along each dimension of the portfolio. */
export type PortfolioCells = {
  clinics: (DimensionCell & { name: string })[];
  states: DimensionCell[];
  strengths: DimensionCell[];
  months: PortfolioMonth[];
};

type Row = Record<(typeof PORTFOLIO_SUMS)[number], number> & {
  dimension: "clinic" | "state" | "strength" | "month";
  id: string;
  name: string | null;
  strength: string | null;
  running: boolean;
};

const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
// As doubles: sums beyond 2^31 are whole dollars of many millions, and a double holds every cent of them.
const added = PORTFOLIO_SUMS.map((field) => `sum(${column(field)}::float8) as ${column(field)}`).join(", ");
const sums = PORTFOLIO_SUMS.map((field) => `sum(${column(field)}::float8) as "${field}"`).join(", ");

// The months are added up once, before the lines are: most cells differ by their month alone.
const cellsSql = (condition: string) => `with kept as (
    select * from portfolio_cell c where payer_id = $1 and month >= $2 and programs > 0${condition}),
  lasting as (select clinic_id, state, strength, month = 'infinity' as running, ${added} from kept group by 1, 2, 3, 4),
  lines as (select case when grouping(clinic_id) = 0 then 'clinic' when grouping(state) = 0 then 'state' else 'strength' end
      as dimension, clinic_id, coalesce(clinic_id::text, state, strength) as id, nullif(strength, '') as strength, running, ${sums}
    from lasting group by grouping sets ((clinic_id, strength, running), (state, strength, running), (strength, running)))
  select l.*, o.name from lines l left join organization o on o.id = l.clinic_id
  union all select 'month', null, month::text, null, false, ${sums}, null from kept group by month`;

/** How many changed programs a reader counts before reading; the worker counts the rest. */
const FOLD_BEFORE_READING = 2_000;

/** Brings the payer's counts up to date as far as a reader may wait for. */
export async function foldOwn({ tx }: Context): Promise<void> {
  await tx.sql("fold_own_portfolio", "select fold_own_portfolio($1)", [FOLD_BEFORE_READING]);
}

/** Programs running, and those ended since the month of `since`, along each dimension, from the roll-ups. */
export async function loadCells(
  { tx, actor }: Context,
  filter: ColumnFilter,
  since: PlainDate,
): Promise<PortfolioCells> {
  const { name, condition, values } = filterSql(filter, "c", 3);
  const rows = await tx.sql<Row>(`portfolio_cells${name}`, cellsSql(condition), [
    actor.organizationId,
    since,
    ...values,
  ]);
  const along = (dimension: Row["dimension"]) => rows.filter((row) => row.dimension === dimension);
  return {
    clinics: along("clinic").map((row) => ({ ...row, name: row.name ?? "" })),
    states: along("state"),
    strengths: along("strength"),
    months: along("month")
      .filter(({ id }) => id !== "infinity")
      .map((row) => ({ ...row, month: row.id as PlainDate })),
  };
}
