import type { ReactNode } from "react";
import type { FiguresOf } from "@/components/explain/ask-figures";
import { FigureButton } from "@/components/explain/figure-button";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { wholeDollars } from "@/server/domain/money";
import { FullDuty } from "./full-duty";
import { monthOf, type PortfolioAddress } from "./portfolio-url";
import { monthText, type Series, TrendChart } from "./trend-chart";
import type { MonthLine } from "./types";

/** A month seldom has the twenty that a percentage needs: its full duty is counted, on one scale for both figures. */
function counts(title: string, figure: string, shareOf: ShareOf, months: readonly MonthLine[]): Series {
  return {
    title,
    figure,
    value: (month) => shareOf(month).of || null,
    part: (month) => shareOf(month).count,
    text: (of, count) => `${count} of ${of}`,
    top: Math.max(1, ...months.map(({ ended }) => ended)),
  };
}

const money: readonly Series[] = [
  {
    title: "Cost per full-duty return",
    figure: "per_return",
    value: (month) => month.costPerFullDutyCents,
    text: wholeDollars,
  },
  {
    title: "Authorized and not used after the stop rule",
    figure: "unused",
    value: ({ unusedCents }) => unusedCents,
    text: wholeDollars,
  },
];

type ShareOf = (month: MonthLine) => MonthLine["fullDutyOfStarters"];

type TrendProps = { months: readonly MonthLine[]; address: PortfolioAddress };

/** Month by month: what ended, what it bought, what the stop rule left unused; the same figures as a table behind it. */
export function Trend({ months, address }: TrendProps) {
  const series = [
    counts("Full duty, of completers", "completers", (month) => month.fullDutyOfCompleters, months),
    counts("Full duty, of all starters", "starters", (month) => month.fullDutyOfStarters, months),
    ...money,
  ];
  return (
    <div className="px-4">
      <div className="grid items-end gap-x-8 gap-y-3 py-2 sm:grid-cols-2 xl:grid-cols-4">
        {series.map((one) => (
          <TrendChart key={one.title} months={months} series={one} of={(month) => monthOf(address, month)} />
        ))}
      </div>
      <p className="text-xs text-ink-2">
        Full duty: a bar is all that completed, or all started programs that ended, in the month; the dark
        part came to full duty. A percentage needs 20 programs; the table gives it for the months that have
        them.
      </p>
      <details>
        <summary className="min-h-6 text-ink-2">The same as a table</summary>
        <TableScroll label="By month of ending" className="max-h-80">
          <Table label="By month of ending">
            <thead>
              <tr>
                <Th>Month</Th>
                <Th num>Started programs ended</Th>
                <Th num>Full duty, completers</Th>
                <Th num>All starters</Th>
                <Th num>Cost per full duty</Th>
                <Th num>Ended by the stop rule</Th>
                <Th num>Authorized and not used after it</Th>
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map((month) => (
                <MonthRow key={month.month} line={month} of={monthOf(address, month.month)} />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      </details>
    </div>
  );
}

function MonthRow({ line, of }: { line: MonthLine; of: FiguresOf }) {
  const month = monthText(line.month);
  const opens = (label: string, figure: string, value: ReactNode) => (
    <FigureButton of={of} figure={figure} label={`${label}, ${month}`} className="text-right">
      {value}
    </FigureButton>
  );
  return (
    <Tr>
      <Td>{month}</Td>
      <Td num>{line.ended}</Td>
      <Td num>
        {opens("Full duty, of completers", "completers", <FullDuty share={line.fullDutyOfCompleters} />)}
      </Td>
      <Td num>
        {opens("Full duty, of all starters", "starters", <FullDuty share={line.fullDutyOfStarters} />)}
      </Td>
      <Td num>{opens("Cost per full duty", "per_return", wholeDollars(line.costPerFullDutyCents))}</Td>
      <Td num>{line.stopped}</Td>
      <Td num>{opens("Authorized and not used", "unused", wholeDollars(line.unusedCents))}</Td>
    </Tr>
  );
}
