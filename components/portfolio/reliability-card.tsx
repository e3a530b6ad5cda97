import type { OutputOf } from "@/app/_trpc/call";
import { Explain } from "@/components/explain/explain";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { counted } from "@/server/domain/counted";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { formatTenths } from "@/server/domain/percent";
import {
  explainBrier,
  explainDistrust,
  explainInside,
  explainSaid,
  explainWas,
} from "@/server/domain/projection/explain-reliability";
import type { ReliabilityBin } from "@/server/domain/projection/reliability";
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
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 px-4 md:grid-cols-[20rem_minmax(0,1fr)]">
      <div>
        <ReliabilityChart
          bins={bins}
          label={`Chance of full duty said ${after} against what happened, ${n} programs`}
        />
        {bins.some(({ was }) => was.of > 0 && was.tooFew) && (
          <p className="text-xs text-ink-2">A range with fewer than 20 programs has no mark.</p>
        )}
      </div>
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
              {bins.map((bin) => (
                <BinRow key={bin.fromTenths} bin={bin} weeksSeen={weeksSeen} />
              ))}
            </tbody>
          </Table>
        </TableScroll>
        <div className="mt-2 max-w-prose text-ink-2">
          {counted(n, "program")} ended. The job match of the week spoken of lay inside the 80 % range:{" "}
          <Explain
            label="the share inside the 80 % range"
            value={proportionText(inside)}
            explanation={explainInside(inside, { weeksSeen })}
          />
          . Brier score{" "}
          <Explain
            label="the Brier score"
            value={brier}
            explanation={explainBrier({ brier, n }, { weeksSeen })}
          />{" "}
          (0 is perfect, 0.25 a toss-up).{" "}
          {distrust && (
            <Explain
              label="the trust in it"
              value={distrust}
              explanation={explainDistrust(reliability, reliability)}
              sentence
            />
          )}
        </div>
      </div>
    </div>
  );
}

type BinRowProps = { bin: ReliabilityBin; weeksSeen: number };

function BinRow({ bin, weeksSeen }: BinRowProps) {
  const { fromTenths, toTenths, saidTenths, was } = bin;
  const range = `${fromTenths / 10}–${toTenths / 10} %`;
  return (
    <Tr>
      <Td>{range}</Td>
      <Td num>
        {saidTenths === null ? (
          "—"
        ) : (
          <Explain
            label={`the average of ${range}`}
            value={formatTenths(saidTenths)}
            explanation={explainSaid(bin, { weeksSeen })}
            align="end"
          />
        )}
      </Td>
      <Td num>
        {was.of === 0 ? (
          "none yet"
        ) : (
          <Explain
            label={`what happened of ${range}`}
            value={proportionText(was)}
            explanation={explainWas(bin, { weeksSeen })}
            align="end"
          />
        )}
      </Td>
    </Tr>
  );
}
