import { isStrengthLevel, STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import { explainPortfolio } from "@/server/domain/outcomes/explain-portfolio";
import { outcomePeriod } from "@/server/domain/outcomes/period";
import { gainedBy, portfolioLine, portfolioLines, portfolioMonths } from "@/server/domain/outcomes/portfolio";
import { dayIn } from "@/server/domain/plain-date";
import { query } from "../query";
import { type DimensionCell, foldOwn, loadCells } from "./cells";
import { PortfolioFilter } from "./filter";
import { KEPT_DAYS, loadKept } from "./kept";

const strengthName = ({ strength }: DimensionCell) =>
  strength && isStrengthLevel(strength) ? STRENGTH_LABELS[strength] : "Strength not published";

/** The claims manager's home: money against outcomes along each dimension, the trend, and what was done in time. */
export const portfolio = query({
  name: "portfolio",
  permission: "portfolio:read",
  input: PortfolioFilter,
  views: null,
  async run(context, filter) {
    const { actor, now } = context;
    const period = outcomePeriod(dayIn(now, actor.timeZone));
    await foldOwn(context);
    const cells = await loadCells(context, filter, period.from);
    const total = portfolioLine("All programs", null, cells.strengths);
    const kept = await loadKept(context, filter);
    const gained = gainedBy(cells.strengths);
    return {
      asOf: now.toISOString(),
      period,
      total,
      byClinic: portfolioLines(cells.clinics, ({ name }) => name),
      byStrength: portfolioLines(cells.strengths, strengthName),
      byState: portfolioLines(cells.states, ({ id }) => id),
      months: portfolioMonths(cells.months, period),
      ...kept,
      explain: explainPortfolio({ total, gained, ...kept, keptDays: KEPT_DAYS, period }),
    };
  },
});
