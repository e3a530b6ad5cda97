import { clsx } from "clsx";
import { type Cents, formatMoney } from "@/server/domain/money";
import { formatMoneyRange } from "./money-range";

type MoneyProps = {
  /** Null is not known, shown as a dash; never 0. */
  cents: Cents | null;
  className?: string;
};

/** Dollars from integer cents, in numerals that line up. */
export function Money({ cents, className }: MoneyProps) {
  return (
    <span className={clsx("whitespace-nowrap", className)}>{cents === null ? "—" : formatMoney(cents)}</span>
  );
}

/** "(8.5–10.2 k)" after a projected amount. */
export function MoneyRange({ lowCents, highCents }: { lowCents: Cents; highCents: Cents }) {
  return (
    <span className="whitespace-nowrap text-ink-3">
      ({formatMoneyRange(lowCents, highCents)})
      <span className="sr-only">
        , from {formatMoney(lowCents)} to {formatMoney(highCents)}
      </span>
    </span>
  );
}
