import Link from "next/link";
import type { ReactNode } from "react";
import { FigureButton } from "@/components/explain/figure-button";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { wholeDollars } from "@/server/domain/money";
import { isStrengthLevel, STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import { FullDuty } from "./full-duty";
import { DIMENSIONS, lineOf, type PortfolioAddress, rowsHref } from "./portfolio-url";
import { SpendBar } from "./spend-bar";
import type { PortfolioLine } from "./types";

type OutcomeTableProps = {
  lines: readonly PortfolioLine[];
  total: PortfolioLine;
  address: PortfolioAddress;
};

/** What was authorized, used and is projected, beside what the ended programs bought: a line each, and all together. */
export function OutcomeTable({ lines, total, address }: OutcomeTableProps) {
  const { heading } = DIMENSIONS[address.by];
  const most = Math.max(1, ...lines.flatMap((line) => [line.authorizedCents, line.projectedCents ?? 0]));
  return (
    <TableScroll
      label={`Cost against outcome by ${heading.toLowerCase()}`}
      className="max-h-[32rem] [&_:is(td,th):first-child]:pl-4"
    >
      <Table label={`Cost against outcome by ${heading.toLowerCase()}`}>
        <thead>
          <tr>
            <Th>{heading}</Th>
            <Th num>Running</Th>
            <Th num>Authorized</Th>
            <Th num>Used</Th>
            <Th num>Projected</Th>
            <Th className="w-32">Used of authorized | projected</Th>
            <Th num>Full duty, completers</Th>
            <Th num>All starters</Th>
            <Th num>Cost per full duty</Th>
            <Th num>Per point</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} address={address} most={most} />
          ))}
          <Line line={total} address={address} strong />
        </tbody>
      </Table>
    </TableScroll>
  );
}

type LineProps = {
  line: PortfolioLine;
  address: PortfolioAddress;
  most?: number;
  strong?: boolean;
};

/** A line leads to the queue of its requests, its flat programs to those of them without progress; its figures open. */
function Line({ line, address, most, strong = false }: LineProps) {
  const of = lineOf(address, line.id);
  const opens = (label: string, figure: string, value: ReactNode) => (
    <FigureButton of={of} figure={figure} label={`${label}, ${line.key}`} className="text-right">
      {value}
    </FigureButton>
  );
  return (
    <Tr className={strong ? totalClass : undefined}>
      <Td>
        <Link href={rowsHref(address, line.id, "all")} className="whitespace-nowrap hover:underline">
          {line.key}
        </Link>
        <span className="block text-xs font-normal text-ink-2">{mixText(line)}</span>
      </Td>
      <Td num>
        {line.live}
        {line.flat > 0 && (
          <Link
            href={rowsHref(address, line.id, "no_progress")}
            className="block text-xs text-flat hover:underline"
          >
            {line.flat} flat
          </Link>
        )}
      </Td>
      <Td num>{opens("Authorized", "spent", wholeDollars(line.authorizedCents))}</Td>
      <Td num>{opens("Used", "spent", wholeDollars(line.usedCents))}</Td>
      <Td num>
        {opens("Projected", "projected", wholeDollars(line.projectedCents))}
        {line.unprojected > 0 && (
          <span className="block text-xs font-normal text-ink-2">{line.unprojected} not projected</span>
        )}
      </Td>
      <Td>{most !== undefined && <SpendBar line={line} maxCents={most} />}</Td>
      <Td num>
        {opens("Full duty, of completers", "completers", <FullDuty share={line.fullDutyOfCompleters} />)}
      </Td>
      <Td num>
        {opens("Full duty, of all starters", "starters", <FullDuty share={line.fullDutyOfStarters} />)}
      </Td>
      <Td num>{opens("Cost per full duty", "per_return", wholeDollars(line.costPerFullDutyCents))}</Td>
      <Td num>{opens("Cost per point", "per_point", wholeDollars(line.costPerPointCents))}</Td>
    </Tr>
  );
}

/** All together stays in view under however many lines. */
const totalClass = "font-semibold *:sticky *:bottom-0 *:bg-paper *:shadow-[0_-2px_0_var(--color-line)]";

/** "12 Heavy, 4 Medium": lines with other jobs cannot be compared as they stand. */
function mixText({ strengthMix }: PortfolioLine): string {
  return strengthMix
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(
      ({ level, count }) =>
        `${count} ${level && isStrengthLevel(level) ? STRENGTH_LABELS[level] : "not rated"}`,
    )
    .join(", ");
}
