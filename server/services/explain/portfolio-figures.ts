import { monthsAfter } from "@/server/domain/fees/months-after";
import { wholeDollars } from "@/server/domain/money";
import { explainLine, type LineFacts } from "@/server/domain/outcomes/explain-portfolio";
import { outcomePeriod, type Period } from "@/server/domain/outcomes/period";
import {
  gainedBy,
  type PortfolioCell,
  type PortfolioLine,
  portfolioLine,
} from "@/server/domain/outcomes/portfolio";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { loadCells, type PortfolioCells } from "../portfolio/cells";
import { LineFilter } from "../portfolio/filter";
import { query } from "../query";
import { type Figure, figure } from "./figure";

/**
 * Every figure of one line of the portfolio, or of one month, from the counts that the line itself is made of. Asked for
 * when one is opened: the roll-ups are read again, no program is.
 */
export const portfolioFigures = query({
  name: "portfolioFigures",
  permission: "portfolio:read",
  input: LineFilter,
  views: null,
  async run(context, { month, ...filter }) {
    const whole = outcomePeriod(dayIn(context.now, context.actor.timeZone));
    const cells = await loadCells(context, filter, whole.from);
    const counted = month ? endedIn(cells, month) : cells.strengths;
    const period = month ? monthIn(month, whole) : whole;
    const total = portfolioLine("", null, counted);
    const facts = { total, gained: gainedBy(counted), period };
    return { figures: month ? boughtFigures(facts) : [...runningFigures(facts), ...boughtFigures(facts)] };
  },
});

function endedIn({ months }: PortfolioCells, month: PlainDate): PortfolioCell[] {
  return months
    .filter((one) => one.month.slice(0, 7) === month.slice(0, 7))
    .map((one) => ({ ...one, running: false, strength: null }));
}

function monthIn(month: PlainDate, { to }: Period): Period {
  const last = addDays(monthsAfter(month, 1), -1);
  return { from: month, to: last < to ? last : to };
}

function runningFigures(facts: LineFacts): Figure[] {
  const { total } = facts;
  const { spent, projected } = explainLine(facts);
  return [
    ...figure("spent", "Used of authorized", spentText(total), spent),
    ...figure("projected", "Projected to the end", wholeDollars(total.projectedCents), projected),
  ];
}

const spentText = ({ usedCents, authorizedCents }: PortfolioLine) =>
  `${wholeDollars(usedCents)} of ${wholeDollars(authorizedCents)}`;

function boughtFigures(facts: LineFacts): Figure[] {
  const { total } = facts;
  const { fullDutyOfCompleters, fullDutyOfStarters, costPerFullDuty, costPerPoint, unused } =
    explainLine(facts);
  return [
    ...figure(
      "completers",
      "Full duty, of completers",
      proportionText(total.fullDutyOfCompleters),
      fullDutyOfCompleters,
    ),
    ...figure(
      "starters",
      "Full duty, of all starters",
      proportionText(total.fullDutyOfStarters),
      fullDutyOfStarters,
    ),
    ...figure(
      "per_return",
      "Cost per full-duty return",
      wholeDollars(total.costPerFullDutyCents),
      costPerFullDuty,
    ),
    ...figure(
      "per_point",
      "Cost per point of job match",
      wholeDollars(total.costPerPointCents),
      costPerPoint,
    ),
    ...figure(
      "unused",
      "Authorized and not used after the stop rule",
      wholeDollars(total.unusedCents),
      unused,
    ),
  ];
}
