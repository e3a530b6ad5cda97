import { wholeDollars } from "@/components/cost/whole-dollars";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { formatTenths } from "@/server/domain/percent";
import { FullDuty } from "./full-duty";
import { monthText, type Series, TrendChart } from "./trend-chart";
import type { MonthLine } from "./types";

const series: readonly Series[] = [
  { title: "Programs ended", value: ({ ended }) => ended, text: String },
  {
    title: "Full duty, of all starters",
    value: ({ fullDutyOfStarters }) => fullDutyOfStarters.tenths,
    text: formatTenths,
    top: 1000,
  },
  { title: "Cost per full-duty return", value: (month) => month.costPerFullDutyCents, text: wholeDollars },
  {
    title: "Authorized and not used after the stop rule",
    value: ({ unusedCents }) => unusedCents,
    text: wholeDollars,
  },
];

/** Month by month: what ended, what it bought, what the stop rule left unused; the same figures as a table behind it. */
export function Trend({ months }: { months: readonly MonthLine[] }) {
  return (
    <div className="px-4">
      <div className="grid gap-x-8 gap-y-3 py-2 sm:grid-cols-2 xl:grid-cols-4">
        {series.map((one) => (
          <TrendChart key={one.title} months={months} series={one} />
        ))}
      </div>
      <details>
        <summary className="min-h-6 text-ink-2">The same as a table</summary>
        <TableScroll label="By month of ending" className="max-h-80">
          <Table label="By month of ending">
            <thead>
              <tr>
                <Th>Month</Th>
                <Th num>Ended</Th>
                <Th num>Full duty, completers</Th>
                <Th num>All starters</Th>
                <Th num>Cost per full duty</Th>
                <Th num>Ended by the stop rule</Th>
                <Th num>Authorized and not used after it</Th>
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map((month) => (
                <Tr key={month.month}>
                  <Td>{monthText(month.month)}</Td>
                  <Td num>{month.ended}</Td>
                  <Td num>
                    <FullDuty share={month.fullDutyOfCompleters} />
                  </Td>
                  <Td num>
                    <FullDuty share={month.fullDutyOfStarters} />
                  </Td>
                  <Td num>{wholeDollars(month.costPerFullDutyCents)}</Td>
                  <Td num>{month.stopped}</Td>
                  <Td num>{wholeDollars(month.unusedCents)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      </details>
    </div>
  );
}
