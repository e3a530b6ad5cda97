import { z } from "zod";
import { isStrengthLevel, STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import { type PortfolioCell, portfolioLine, portfolioLines } from "@/server/domain/outcomes/portfolio";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { query } from "../query";
import { loadAboveLimit, loadOverdue } from "./asks";
import { loadCells } from "./cells";
import { loadKept, loadStalls } from "./stalls";
import { loadTeam } from "./team";

/** Outcomes are counted over two years, as everywhere a clinic's full-duty figure is shown. */
const OUTCOME_DAYS = 730;

const strengthOf = ({ strength }: PortfolioCell) =>
  strength && isStrengthLevel(strength) ? STRENGTH_LABELS[strength] : "Strength not published";

/** The claims manager's home: money against outcomes, the team's work, stalls, missed deadlines, asks above a limit. */
export const portfolio = query({
  name: "portfolio",
  permission: "portfolio:read",
  input: z.void(),
  views: null,
  async run(context) {
    const { actor, now } = context;
    const today = dayIn(now, actor.timeZone);
    const since = addDays(today, -OUTCOME_DAYS);
    const cells = await loadCells(context, since);
    return {
      asOf: now.toISOString(),
      today,
      outcomesSince: since,
      total: portfolioLine("All programs", cells),
      byClinic: portfolioLines(cells, ({ clinicName }) => clinicName),
      byStrength: portfolioLines(cells, strengthOf),
      byState: portfolioLines(cells, ({ state }) => state),
      team: await loadTeam(context),
      aboveLimit: await loadAboveLimit(context),
      overdue: await loadOverdue(context),
      stalls: await loadStalls(context),
      ...(await loadKept(context)),
    };
  },
});
