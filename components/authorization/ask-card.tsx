import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { explainAsk } from "@/server/domain/authorization/explain-ask";
import { explainFeeLine, explainPrice } from "@/server/domain/fees/explain-fee-line";
import { codeLabel } from "@/server/domain/fees/fee-line";
import { formatMoney } from "@/server/domain/money";
import { formatDay, type PlainDate } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import { hoursText } from "./hours-text";
import type { RequestView } from "./request-view";

type AskCardProps = {
  request: RequestView["request"];
  signed: Pick<RequestView, "orderSignedOn" | "planSignedOn">;
};

/** What is asked: sessions, their length and days, the price by fee line, and what is signed. */
export function AskCard({ request, signed }: AskCardProps) {
  const { typeLabel, sessions, minutesPerSession, startOn, endOn, kind, accredited } = request;
  return (
    <Card title={`Asked: ${typeLabel.toLowerCase()} · ${request.number}`} className="shrink-0" dense>
      <div className="text-figure font-semibold tracking-tight">
        <Explain label="Sessions asked" value={`${sessions} sessions`} explanation={explainAsk(request)} />
      </div>
      <p className="text-ink-2">
        {hoursText(minutesPerSession)} each, {formatDay(startOn)} – {formatDay(endOn)} ·{" "}
        {KIND_LABELS[kind].toLowerCase()}
        {accredited && ", accredited"}
      </p>
      <DefinitionList className="mt-1" dense>
        {request.feeLines.map((line) => (
          <Fact key={line.rate.id} term={`${codeLabel(line)} · ${Number(line.units.toFixed(2))} u`}>
            <Explain
              label={codeLabel(line)}
              value={formatMoney(line.amountCents)}
              explanation={explainFeeLine(line)}
              align="end"
            />
          </Fact>
        ))}
        <Fact term="This request" strong>
          <Explain
            label="This request"
            value={formatMoney(request.priceCents)}
            explanation={explainPrice(request.feeLines)}
            align="end"
          />
        </Fact>
      </DefinitionList>
      <p className="text-xs text-ink-2">{paperText(signed)}</p>
    </Card>
  );
}

/** "Order and plan signed Wed 7 Oct"; apart where they were not signed on one day. */
function paperText({ orderSignedOn, planSignedOn }: AskCardProps["signed"]): string {
  if (orderSignedOn && orderSignedOn === planSignedOn) return `Order and plan ${signedText(orderSignedOn)}`;
  return `Order ${signedText(orderSignedOn)} · plan ${signedText(planSignedOn)}`;
}

const signedText = (on: PlainDate | null) => (on ? `signed ${formatDay(on)}` : "not signed");
