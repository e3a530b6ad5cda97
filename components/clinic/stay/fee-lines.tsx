import { Popover } from "@/components/ui/popover";
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
            <Popover
              label={`How ${codeLabel(line)} is priced`}
              triggerClassName="min-h-6 underline decoration-edge decoration-dotted underline-offset-2"
              trigger={`${codeLabel(line)} × ${Number(line.units.toFixed(2))}`}
            >
              <p>{line.sentence}</p>
              <p className="mt-2 text-xs text-ink-2">
                {line.source} · {line.status}
              </p>
            </Popover>
          </dt>
          <dd>{formatMoney(line.amountCents)}</dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-3 border-t border-line-2 pt-1 font-semibold">
        <dt>{totalLabel}</dt>
        <dd>{totalCents === null ? "—" : formatMoney(totalCents)}</dd>
      </div>
    </dl>
  );
}
