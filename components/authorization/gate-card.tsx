import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { GATE_RULE, type GateState } from "@/server/domain/authorization/gate";
import { formatMoney } from "@/server/domain/money";
import { formatDay, type PlainDate } from "@/server/domain/plain-date";

type GateWeek = {
  week: number;
  firstOn: PlainDate;
  lastOn: PlainDate;
  sessions: number;
  cents: number;
  state: GateState;
  sentence: string;
};

type GateCardProps = { approvalNumber: string; weeks: readonly GateWeek[]; wide?: boolean };

const words = {
  released: { label: "Released", tone: "good" },
  waiting: { label: "Waiting", tone: "plain" },
  held: { label: "Held for review", tone: "due" },
} as const;

/** "10 of 20 sessions released, $2,560 of $5,120" */
function releasedText(weeks: readonly GateWeek[]): string {
  const open = weeks.filter(({ state }) => state === "released");
  const sum = (of: readonly GateWeek[], key: "sessions" | "cents") =>
    of.reduce((total, week) => total + week[key], 0);
  const sessions = `${sum(open, "sessions")} of ${sum(weeks, "sessions")} sessions released`;
  return `${sessions}, ${formatMoney(sum(open, "cents"))} of ${formatMoney(sum(weeks, "cents"))}`;
}

/** Each week of a gated approval: released, waiting or held, and why. */
export function GateCard({ approvalNumber, weeks, wide = false }: GateCardProps) {
  return (
    <Card title={`Released week by week · ${approvalNumber}`} wide={wide}>
      <p className="mb-1.5 font-medium">{releasedText(weeks)}</p>
      <Table label="Weeks of the approval">
        <thead>
          <tr>
            <Th>Week</Th>
            <Th>State</Th>
            <Th num>Sessions</Th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <Tr key={week.week}>
              <Td className="whitespace-nowrap">
                Week {week.week}
                <span className="block text-xs text-ink-2">from {formatDay(week.firstOn)}</span>
              </Td>
              <Td>
                <Chip tone={words[week.state].tone}>{words[week.state].label}</Chip>
                <span className="block text-xs text-ink-2">{week.sentence}</span>
              </Td>
              <Td num>
                {week.sessions}
                <span className="block text-xs text-ink-2">{formatMoney(week.cents)}</span>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-1.5 text-xs text-ink-3">
        {GATE_RULE.name} {GATE_RULE.version} · {GATE_RULE.citation} ({GATE_RULE.status})
      </p>
    </Card>
  );
}
