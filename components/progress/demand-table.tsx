import { clsx } from "clsx";
import { Explain } from "@/components/explain/explain";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { DemandBar } from "./demand-bar";
import { type DemandRow, sortDemands } from "./demand-row";

type DemandTableProps = {
  rows: readonly DemandRow[];
  /** Label of the limiting demand, named above the table; null when every essential demand is met. */
  limiting: string | null;
  /** Heading of the column of the newest measurements: "20 Nov". */
  nowLabel: string;
};

/** Every demand of the job: required, baseline, now, met or short by how much; essential unmet first. */
export function DemandTable({ rows, limiting, nowLabel }: DemandTableProps) {
  return (
    <Table dense label="Demands of the job: required, at baseline and now" className="text-xs">
      <thead>
        <tr>
          <Th className="max-sm:whitespace-normal">
            Demand <span className="font-normal text-ink-3">● essential ○ other</span>
          </Th>
          <Th num className="max-sm:hidden">
            Baseline
          </Th>
          <Th num>{nowLabel}</Th>
          <Th className="w-24 max-sm:hidden">of required</Th>
          <Th>
            <span aria-hidden="true" className="inline-block w-3.5 max-sm:hidden" />
            State
          </Th>
        </tr>
      </thead>
      <tbody>
        {sortDemands(rows).map((row) => (
          <DemandTableRow key={row.label} row={row} limiting={row.label === limiting} />
        ))}
      </tbody>
    </Table>
  );
}

function DemandTableRow({ row, limiting }: { row: DemandRow; limiting: boolean }) {
  return (
    <Tr data-state={row.state}>
      <Td>
        <span className="flex gap-1.5">
          <span aria-hidden="true" className={row.essential ? "text-ink" : "text-ink-3"}>
            {row.essential ? "●" : "○"}
          </span>
          <span>
            <span className="sr-only">{row.essential ? "Essential: " : "Not essential: "}</span>
            {row.label}
            {limiting && <Mark>limiting</Mark>}
          </span>
        </span>
      </Td>
      <Td num className="text-ink-3 max-sm:hidden">
        {row.baselineText ?? "—"}
      </Td>
      <Td num className="max-sm:whitespace-normal">
        <Explain
          label={row.label}
          value={<span className="whitespace-nowrap">{row.nowText ?? "not tested"}</span>}
          explanation={row.explanation}
          align="end"
        />
        {row.derived && <Mark>derived</Mark>}
        {row.stale && <Mark>stale</Mark>}
      </Td>
      <Td className="max-sm:hidden">
        <DemandBar ratio={row.ratio} met={row.state === "met"} />
      </Td>
      <Td className={clsx("sm:whitespace-nowrap", stateClass[row.state])}>
        <span aria-hidden="true" className="inline-block w-3.5 max-sm:w-auto max-sm:pr-1">
          {stateSign[row.state]}
        </span>
        {row.stateText}
      </Td>
    </Tr>
  );
}

const stateClass = { met: "text-good", short: "text-ink", not_tested: "text-ink-3" } as const;
const stateSign = { met: "✓", short: "", not_tested: "?" } as const;

/** A small word that qualifies a figure. */
function Mark({ children }: { children: string }) {
  return <span className="ml-1.5 rounded-sm border border-line px-1 text-2xs text-ink-2">{children}</span>;
}
