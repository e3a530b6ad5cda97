import type { OutputOf } from "@/app/_trpc/call";
import { Explain } from "@/components/explain/explain";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { explainRate } from "@/server/domain/fees/explain-fee-line";
import { formatInstant } from "@/server/domain/instant";
import { formatDayYear } from "@/server/domain/plain-date";
import { countingText, rateAmount, rateName } from "./rate-words";

type RateLine = OutputOf<"rates.list">["lines"][number];
type RateTableProps = { lines: readonly RateLine[]; zone: string };

const states = {
  coming: { tone: "due", words: "coming" },
  in_force: { tone: "good", words: "in force" },
  past: { tone: "plain", words: "past" },
} as const;

const accreditation = { true: "accredited", false: "not accredited", null: "any" } as const;

/** Every rate with its days, what it counts, whose it is and who brought it; the amount opens to all of it. */
export function RateTable({ lines, zone }: RateTableProps) {
  return (
    <TableScroll label="Rates" className="[&_:is(td,th):first-child]:pl-4">
      <Table label="Rates, by state and program, the newest version first">
        <thead>
          <tr>
            <Th>State</Th>
            <Th>Code and program</Th>
            <Th>Clinics</Th>
            <Th num>Rate</Th>
            <Th>Counts</Th>
            <Th>In force</Th>
            <Th>Source</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <RateRow key={line.rate.id} line={line} zone={zone} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function RateRow({ line: { rate, state, clinicName, broughtBy }, zone }: { line: RateLine; zone: string }) {
  const until = rate.effectiveTo ? formatDayYear(rate.effectiveTo) : "further notice";
  return (
    <Tr>
      <Td>{rate.jurisdiction}</Td>
      <Td className="whitespace-nowrap">{rateName(rate)}</Td>
      <Td>
        {accreditation[`${rate.accredited}`]}
        {rate.payerId && (
          <span className="block text-xs whitespace-nowrap text-ink-2">
            contract with {clinicName ?? "any clinic"}
          </span>
        )}
      </Td>
      <Td num>
        <Explain
          label={rateName(rate)}
          value={rateAmount(rate)}
          explanation={explainRate(rate)}
          align="end"
        />
      </Td>
      <Td className="whitespace-nowrap">{countingText(rate)}</Td>
      <Td className="whitespace-nowrap">
        {formatDayYear(rate.effectiveFrom)} – {until}{" "}
        <Chip tone={states[state].tone}>{states[state].words}</Chip>
      </Td>
      <Td>
        {/* The whole of it opens with the amount. */}
        <span className="block max-w-72 truncate">{rate.source}</span>
        <span className="block text-xs text-ink-3">
          {RULE_STATUS_WORDS[rate.status]}
          {broughtBy && ` · ${broughtBy.fileName}, ${formatInstant(broughtBy.at, zone)}`}
        </span>
      </Td>
    </Tr>
  );
}
