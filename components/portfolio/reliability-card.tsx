import type { OutputOf } from "@/app/_trpc/call";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { counted } from "@/server/domain/counted";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { formatTenths } from "@/server/domain/percent";
import { ReliabilityChart } from "./reliability-chart";

/** What the projections said while programs ran, beside how they ended: whether a chance can be believed. */
export function ReliabilityCard({ reliability }: { reliability: OutputOf<"portfolio.reliability"> }) {
  const { n, bins, brier, inside, distrust, weeksSeen } = reliability;
  const after = `after ${counted(weeksSeen, "week")}`;
  if (n === 0)
    return (
      <p className="px-4 text-ink-2">
        No program with a projection {after} has ended yet. Each that ends will be held against what was said.
      </p>
    );
  return (
    <div className="grid gap-x-8 gap-y-2 px-4 md:grid-cols-[20rem_minmax(0,1fr)]">
      <ReliabilityChart
        bins={bins}
        label={`Chance of full duty said ${after} against what happened, ${n} programs`}
      />
      <div>
        <TableScroll label="Said and happened">
          <Table label={`Said ${after}, and what happened`}>
            <thead>
              <tr>
                <Th>Chance said {after}</Th>
                <Th num>On average</Th>
                <Th num>Was ready</Th>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ fromTenths, toTenths, saidTenths, was }) => (
                <Tr key={fromTenths}>
                  <Td>
                    {fromTenths / 10}–{toTenths / 10} %
                  </Td>
                  <Td num>{saidTenths === null ? "—" : formatTenths(saidTenths)}</Td>
                  <Td num>{proportionText(was)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableScroll>
        <p className="mt-2 max-w-prose text-ink-2">
          {counted(n, "program")} ended. The final job match lay inside the 80 % range:{" "}
          {proportionText(inside)}. Brier score {brier} (0 is perfect, 0.25 a toss-up). {distrust}
        </p>
      </div>
    </div>
  );
}
