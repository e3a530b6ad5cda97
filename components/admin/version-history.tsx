import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Table, TableScroll, Td, Th, Tr } from "@/components/ui/table";
import type { VersionState } from "@/server/domain/dated-version";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { formatInstant } from "@/server/domain/instant";
import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";

type VersionLine = {
  id: string;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  state: VersionState;
  /** What this version says. */
  what: ReactNode;
  source: string;
  status: RuleStatus;
  /** Null for what came with the product. */
  setBy: string | null;
  setAt: string | null;
  /** The button that takes it back; only before it is in force. */
  undo?: ReactNode;
};

type VersionHistoryProps = { label: string; versions: readonly VersionLine[]; zone: string };

const states = {
  coming: { tone: "due", words: "coming" },
  in_force: { tone: "good", words: "in force" },
  past: { tone: "plain", words: "past" },
} as const;

/** Dated versions of a rule, a rate or a policy, newest first: from when to when, what, whose, from which source. */
export function VersionHistory({ label, versions, zone }: VersionHistoryProps) {
  return (
    <TableScroll label={label} className="[&_:is(td,th):first-child]:pl-4">
      <Table label={`${label}, newest first`}>
        <thead>
          <tr>
            <Th>In force</Th>
            <Th>What it says</Th>
            <Th>Source</Th>
            <Th>Set by</Th>
            <Th>
              <span className="sr-only">Take back</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} zone={zone} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

function VersionRow({ version, zone }: { version: VersionLine; zone: string }) {
  const { fromOn, untilOn, state, what, source, status, setBy, setAt, undo } = version;
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        {formatDayYear(fromOn)} – {untilOn ? formatDayYear(untilOn) : "further notice"}{" "}
        <Chip tone={states[state].tone}>{states[state].words}</Chip>
      </Td>
      <Td>{what}</Td>
      <Td>
        {source}
        <span className="block text-xs text-ink-3">{RULE_STATUS_WORDS[status]}</span>
      </Td>
      <Td>
        {setBy ?? "Full Duty"}
        {setAt && <span className="block text-xs text-ink-3">{formatInstant(setAt, zone)}</span>}
      </Td>
      <Td>{undo}</Td>
    </Tr>
  );
}
