import Link from "next/link";
import type { OutputOf } from "@/app/_trpc/call";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { formatDayYear } from "@/server/domain/plain-date";

export type RuleLine = OutputOf<"jurisdictions.rules">["rules"][number];

/** Every rule in force or coming, by jurisdiction: what it times, how long, what follows, where it is written. */
export function RuleTable({ rules }: { rules: readonly RuleLine[] }) {
  return (
    <TableScroll
      label="Deadline rules"
      className="[&_:is(td,th):first-child]:pl-4 [&_td]:py-1.5 [&_td]:align-top"
    >
      <Table label="Deadline rules by jurisdiction">
        <thead>
          <tr>
            <Th>Where</Th>
            <Th>What is timed</Th>
            <Th>How long</Th>
            <Th>If it is missed</Th>
            <Th>Written in</Th>
            <Th>In force</Th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <RuleRow key={rule.id} rule={rule} first={rules[index - 1]?.jurisdiction !== rule.jurisdiction} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function RuleRow({ rule, first }: { rule: RuleLine; first: boolean }) {
  return (
    <Tr>
      <Td className="font-semibold whitespace-nowrap">
        {first ? rule.jurisdictionName : <span className="sr-only">{rule.jurisdictionName}</span>}
      </Td>
      <Td className="min-w-44">
        <Link
          href={`/admin/rules/${rule.jurisdiction}/${rule.clock}`}
          className="inline-block min-h-6 underline decoration-edge underline-offset-2 hover:decoration-ink"
        >
          {rule.clockLabel}
        </Link>
        {rule.appliesTo && <span className="block text-xs text-ink-3">{rule.appliesTo}</span>}
      </Td>
      <Td className="min-w-56">
        <span className="font-medium">{rule.amountText}</span>
        <span className="block text-xs text-ink-3">{rule.clauses.join("; ")}</span>
      </Td>
      <Td className="min-w-44">{rule.ifMissed}</Td>
      <Td className="min-w-52">
        {rule.citation}
        <span className="block text-xs text-ink-3">{RULE_STATUS_WORDS[rule.status]}</span>
      </Td>
      <Td className="whitespace-nowrap">
        {formatDayYear(rule.fromOn)} – {rule.untilOn ? formatDayYear(rule.untilOn) : "further notice"}
        <span className="flex items-center gap-1.5 text-xs text-ink-3">
          version {rule.version} {rule.state === "coming" && <Chip tone="due">coming</Chip>}
        </span>
      </Td>
    </Tr>
  );
}
