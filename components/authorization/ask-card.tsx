import { hoursText } from "@/components/authorization/hours-text";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { Popover } from "@/components/ui/popover";
import { type RequestType, TYPE_LABELS } from "@/server/domain/authorization/request";
import { codeLabel, type FeeLine } from "@/server/domain/fees/fee-line";
import type { ProgramKind } from "@/server/domain/fees/rate";
import { type Cents, formatMoney } from "@/server/domain/money";
import { formatDay, type PlainDate } from "@/server/domain/plain-date";

type AskCardProps = {
  type: RequestType;
  sessions: number;
  minutesPerSession: number;
  startOn: PlainDate;
  endOn: PlainDate;
  kind: ProgramKind;
  accredited: boolean;
  lines: readonly FeeLine[];
  /** Null for a reader who sees no money. */
  priceCents: Cents | null;
};

/** What is asked: sessions, their length and days, and the price by fee line. */
export function AskCard(props: AskCardProps) {
  const { type, sessions, minutesPerSession, startOn, endOn, kind, accredited, lines, priceCents } = props;
  return (
    <Card title={`Asked: ${TYPE_LABELS[type].toLowerCase()}`} className="shrink-0">
      <p className="text-figure font-semibold tracking-tight">{sessions} sessions</p>
      <p className="text-ink-2">
        {hoursText(minutesPerSession)} each, {formatDay(startOn)} – {formatDay(endOn)} · work {kind}
        {accredited && ", accredited"}
      </p>
      {priceCents !== null && (
        <DefinitionList className="mt-1.5">
          {lines.map((line) => (
            <Fact key={line.rate.id} term={<FeeLineTerm line={line} />}>
              {Number(line.units.toFixed(2))} u · {formatMoney(line.amountCents)}
            </Fact>
          ))}
          <Fact term="This request" strong>
            {formatMoney(priceCents)}
          </Fact>
        </DefinitionList>
      )}
    </Card>
  );
}

/** The code, which opens to its rate, formula and source. */
function FeeLineTerm({ line }: { line: FeeLine }) {
  const code = codeLabel(line);
  return (
    <Popover
      label={`How ${code} is priced`}
      triggerClassName="underline decoration-edge decoration-dotted underline-offset-[0.2em] hover:decoration-ink"
      trigger={code}
    >
      <p>{line.sentence}</p>
      <p className="mt-2 border-t border-line-2 pt-2 text-xs text-ink-2">
        {line.source} · {line.status}
      </p>
    </Popover>
  );
}
