import { clsx } from "clsx";
import { useId } from "react";
import { type Cents, formatMoney } from "@/server/domain/money";
import { CostBar, CostRow } from "./cost-row";
import { type CostFigures, costScale, type ExpectedOutcome } from "./cost-scale";
import { costFacts } from "./cost-words";
import { formatMoneyRange } from "./money-range";

type CostChartProps = CostFigures & {
  outcome: ExpectedOutcome | null;
  /** One scale for several charts side by side. */
  maxCents?: Cents;
  className?: string;
};

const rowHeight = 32;

/**
 * Authorized and used, this request on top of it, and the projected total with its range, on one dollar scale from
 * $0; under it the outcome that the money is expected to buy. Widths are percentages, so words keep their size.
 */
export function CostChart({ outcome, maxCents, className, ...figures }: CostChartProps) {
  const x = costScale(figures, maxCents);
  const hatch = useId();
  const facts = costFacts(figures, outcome);
  const rows = [
    <Authorized key="authorized" figures={figures} x={x} />,
    figures.requestCents !== null && <Request key="request" figures={figures} x={x} hatch={hatch} />,
    figures.projected && <Projected key="projected" projected={figures.projected} x={x} />,
    outcome && <Outcome key="outcome" outcome={outcome} />,
  ].filter(Boolean);
  return (
    <figure className={clsx("chart relative", className)}>
      <svg
        style={{ height: rows.length * rowHeight }}
        role="img"
        aria-label={facts.map((fact) => fact.join(" ")).join("; ")}
      >
        <defs>
          <pattern
            id={hatch}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={5} height={5} className="fill-accent-soft" />
            <rect width={1.6} height={5} className="fill-accent" />
          </pattern>
        </defs>
        {rows.map((row, index) => (
          <svg key={index} y={index * rowHeight} height={rowHeight} className="overflow-visible">
            {row}
          </svg>
        ))}
      </svg>
      <CostTwin facts={facts} />
    </figure>
  );
}

type Scale = ReturnType<typeof costScale>;

function Authorized({ figures, x }: { figures: CostFigures; x: Scale }) {
  const { usedCents, authorizedCents } = figures;
  return (
    <CostRow term="Used of authorized" value={`${formatMoney(usedCents)} of ${formatMoney(authorizedCents)}`}>
      <CostBar from={0} to={x(authorizedCents)} className="fill-line stroke-edge" part="authorized" />
      <CostBar from={0} to={x(usedCents)} className="fill-accent" part="used" />
    </CostRow>
  );
}

function Request({ figures, x, hatch }: { figures: CostFigures; x: Scale; hatch: string }) {
  const request = figures.requestCents ?? 0;
  const from = x(figures.authorizedCents);
  const to = x(figures.authorizedCents + request);
  return (
    <CostRow term="This request" value={`+ ${formatMoney(request)}`}>
      <CostBar from={from} to={to} fill={`url(#${hatch})`} className="stroke-accent" part="request" />
    </CostRow>
  );
}

function Projected({ projected, x }: { projected: NonNullable<CostFigures["projected"]>; x: Scale }) {
  const { cents, lowCents, highCents } = projected;
  return (
    <CostRow
      term="Projected total"
      value={formatMoney(cents)}
      note={`(${formatMoneyRange(lowCents, highCents)})`}
      strong
    >
      <CostBar from={x(lowCents)} to={x(highCents)} className="fill-accent/25 stroke-accent" part="range" />
      <rect
        x={`${x(cents).toFixed(2)}%`}
        y={15}
        width={2.5}
        height={12}
        transform="translate(-1.25 0)"
        className="fill-ink"
      />
    </CostRow>
  );
}

function Outcome({ outcome }: { outcome: ExpectedOutcome }) {
  const percent = Math.round(outcome.probability * 100);
  return (
    <CostRow term={outcome.label} value={`${percent} %`} strong>
      <CostBar from={0} to={100} className="fill-line" part="certain" />
      <CostBar from={0} to={percent} className="fill-good" part="probability" />
    </CostRow>
  );
}

/** The same figures for a reader who does not see the drawing. */
function CostTwin({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Cost to the end and expected outcome</caption>
        <tbody>
          {facts.map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
