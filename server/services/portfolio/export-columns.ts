import type { Period } from "@/server/domain/outcomes/period";
import type { PortfolioLine } from "@/server/domain/outcomes/portfolio";
import { proportionText } from "@/server/domain/outcomes/proportion";

type Value = string | number | null;
type Column = { header: string; value: (line: PortfolioLine, period: Period) => Value };

const dollars = (cents: number | null) => (cents === null ? null : cents / 100);

/** The columns of an exported portfolio, in order: the screen's facts, each with its unit. */
export const PORTFOLIO_EXPORT: readonly Column[] = [
  { header: "Line", value: ({ key }) => key },
  { header: "Running programs", value: ({ live }) => live },
  { header: "Nothing authorized yet", value: ({ awaiting }) => awaiting },
  { header: "With a flat week", value: ({ flat }) => flat },
  { header: "Ready for full duty", value: ({ ready }) => ready },
  { header: "Authorized, running, $", value: (line) => dollars(line.authorizedCents) },
  { header: "Used, running, $", value: (line) => dollars(line.usedCents) },
  { header: "Projected to the end, running, $", value: (line) => dollars(line.projectedCents) },
  { header: "Running programs not projected yet", value: ({ unprojected }) => unprojected },
  { header: "Ended from", value: (_, { from }) => from },
  { header: "Ended to", value: (_, { to }) => to },
  { header: "Started programs that ended", value: ({ ended }) => ended },
  { header: "Cost of started programs that ended, $", value: (line) => dollars(line.endedCents) },
  { header: "Full duty, of completers", value: (line) => proportionText(line.fullDutyOfCompleters) },
  { header: "Full duty, of all starters", value: (line) => proportionText(line.fullDutyOfStarters) },
  { header: "Cost per full-duty return, $", value: (line) => dollars(line.costPerFullDutyCents) },
  { header: "Cost per point gained, $", value: (line) => dollars(line.costPerPointCents) },
  { header: "Ended by the stop rule", value: ({ stopped }) => stopped },
  {
    header: "Authorized and not used after it, hours",
    value: (line) => Math.round(line.unusedMinutes / 6) / 10,
  },
  { header: "Authorized and not used after it, $", value: (line) => dollars(line.unusedCents) },
];
