import { Explain } from "@/components/explain/explain";
import { explainFeeLine, explainPrice } from "@/server/domain/fees/explain-fee-line";
import { codeLabel, type FeeLine } from "@/server/domain/fees/fee-line";
import { formatMoney } from "@/server/domain/money";

type FeeLinesProps = { lines: readonly FeeLine[]; totalCents: number | null; totalLabel: string };

/** A price by code, each line opening to its formula and its source; the total last. */
export function FeeLines({ lines, totalCents, totalLabel }: FeeLinesProps) {
  return (
    <dl className="grid gap-1">
      {lines.map((line) => (
        <div key={line.rate.id} className="flex items-baseline justify-between gap-3">
          <dt>
            {codeLabel(line)} × {Number(line.units.toFixed(2))}
          </dt>
          <dd>
            <Explain
              label={codeLabel(line)}
              value={formatMoney(line.amountCents)}
              explanation={explainFeeLine(line)}
              align="end"
            />
          </dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-3 border-t border-line-2 pt-1 font-semibold">
        <dt>{totalLabel}</dt>
        <dd>
          {totalCents === null ? (
            "—"
          ) : (
            <Explain
              label={totalLabel}
              value={formatMoney(totalCents)}
              explanation={explainPrice(lines)}
              align="end"
            />
          )}
        </dd>
      </div>
    </dl>
  );
}
