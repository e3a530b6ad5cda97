import { query } from "../query";
import { PORTFOLIO_EXPORT } from "./export-columns";
import { DimensionedFilter } from "./filter";
import { portfolio } from "./portfolio";

/** The lines of the portfolio along one dimension, as a table for a spreadsheet, all programs last. */
export const portfolioExport = query({
  name: "portfolioExport",
  permission: "portfolio:read",
  input: DimensionedFilter,
  views: null,
  async run(context, { by, ...filter }) {
    const { total, period, [by]: lines } = await portfolio.run(context, filter);
    return [...lines, total].map((line) => PORTFOLIO_EXPORT.map(({ value }) => value(line, period)));
  },
});
