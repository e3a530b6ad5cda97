import { Explain } from "@/components/explain/explain";
import type { Explanation } from "@/server/domain/explanation";
import { explainShare } from "@/server/domain/outcomes/explain-scorecard";
import { FIGURES } from "@/server/domain/outcomes/labels";
import type { Period } from "@/server/domain/outcomes/period";
import { type Proportion, proportionText } from "@/server/domain/outcomes/proportion";
import { formatTenths } from "@/server/domain/percent";

type ShareFigureProps = {
  figure: keyof typeof FIGURES;
  value: Proportion;
  period: Period;
  /** Where more than the definition and the two counts has to be said. */
  explanation?: Explanation;
  strong?: boolean;
};

/** One share of the scorecard with its n and interval; the figure opens its definition and its two counts. */
export function ShareFigure({ figure, value, period, explanation, strong = false }: ShareFigureProps) {
  const { label } = FIGURES[figure];
  const unsaid = value.tooFew || value.tenths === null;
  return (
    <div>
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd>
        <Explain
          label={label}
          value={unsaid ? proportionText(value) : formatTenths(value.tenths)}
          explanation={explanation ?? explainShare(figure, value, period)}
          className={strong ? "text-lg font-semibold" : undefined}
        />
        {!unsaid && (
          <span className="text-xs text-ink-2">
            {" "}
            {value.count} of {value.of} · 95 % interval {whole(value.lowTenths)}–{whole(value.highTenths)} %
          </span>
        )}
      </dd>
    </div>
  );
}

const whole = (tenths: number | null) => (tenths === null ? "—" : Math.round(tenths / 10));
