import { clsx } from "clsx";
import { type Funnel, PLACE_WORDS } from "@/server/domain/outcomes/funnel";
import { proportionText } from "@/server/domain/outcomes/proportion";
import { formatTenths } from "@/server/domain/percent";
import { type FunnelFrame, type FunnelSize, funnelDots, funnelFrame, funnelPaths } from "./funnel-geometry";

const wide = { width: 720, height: 300 };
const narrow = { width: 350, height: 300 };

/** Clinics by size and full duty, with the limits that chance alone keeps to. Renders without script; its twin is the table. */
export function FunnelChart({ funnel }: { funnel: Funnel }) {
  if (funnel.points.length === 0)
    return (
      <p className="py-4 text-ink-2">
        The funnel begins when a clinic has 20 completed programs in the period.
      </p>
    );
  return (
    <figure className="chart relative">
      <Drawing funnel={funnel} size={wide} className="chart-wide" />
      <Drawing funnel={funnel} size={narrow} className="chart-narrow" />
    </figure>
  );
}

function Drawing({ funnel, size, className }: { funnel: Funnel; size: FunnelSize; className: string }) {
  const frame = funnelFrame(funnel, size);
  const paths = funnelPaths(funnel, frame);
  const { dots, labels } = funnelDots(funnel, frame);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={sentence(funnel)}
      className={className}
    >
      <path d={paths.outer} className="fill-line-2" />
      <path d={paths.inner} className="fill-accent-soft" />
      {paths.edges998.map((d) => (
        <path key={d} d={d} className="fill-none stroke-edge" strokeDasharray="2 3" />
      ))}
      {paths.edges95.map((d) => (
        <path key={d} d={d} className="fill-none stroke-edge" />
      ))}
      <Axes frame={frame} />
      <Words funnel={funnel} frame={frame} />
      {dots.map(({ clinicId, cx, cy, place, name, share }) => (
        <circle
          key={clinicId}
          cx={cx}
          cy={cy}
          r={4}
          className={clsx("stroke-ink", place === "within" ? "fill-paper" : "fill-ink")}
          strokeWidth={1.6}
        >
          <title>{`${name}: ${proportionText(share)}`}</title>
        </circle>
      ))}
      {labels.map(({ key, x, y, anchor, text }) => (
        <text key={key} x={x.toFixed(1)} y={y.toFixed(1)} textAnchor={anchor} className="halo fill-ink">
          {text}
        </text>
      ))}
    </svg>
  );
}

function Axes({ frame: { plot, x, y } }: { frame: FunnelFrame }) {
  const sizes = x.ticks(Math.max(3, Math.round((plot.right - plot.left) / 90)));
  return (
    <g>
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => (
        <text key={share} x={plot.left - 6} y={y(share) + 4} textAnchor="end" className="fill-ink-3">
          {share * 100}
          {share === 1 && " %"}
        </text>
      ))}
      {sizes.map((of) => (
        <text key={of} x={x(of)} y={plot.bottom + 15} textAnchor="middle" className="fill-ink-3">
          {of}
        </text>
      ))}
      <text x={plot.right} y={plot.bottom + 30} textAnchor="end" className="fill-ink-2">
        programs completed
      </text>
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="stroke-line" />
    </g>
  );
}

/** The target and the limits, named where their lines end. */
function Words({ funnel, frame }: { funnel: Funnel; frame: FunnelFrame }) {
  const { plot, y, target } = frame;
  const last = funnel.limits.at(-1);
  if (!last) return null;
  return (
    <g>
      <line
        x1={plot.left}
        x2={plot.right}
        y1={y(target)}
        y2={y(target)}
        className="stroke-accent"
        strokeWidth={1.6}
      />
      <text x={plot.right + 5} y={y(target) + 4} className="fill-accent">
        all {formatTenths(funnel.target.tenths)}
      </text>
      <text x={plot.right + 5} y={y(last.high95) + 6} className="fill-ink-2">
        95 %
      </text>
      <text x={plot.right + 5} y={y(last.high998) - 2} className="fill-ink-2">
        99.8 %
      </text>
    </g>
  );
}

function sentence({ target, points }: Funnel): string {
  const outside = points.filter(({ place }) => place !== "within");
  const named = outside.map(({ name, place }) => `${name} ${PLACE_WORDS[place]}`);
  const where = outside.length === 0 ? "all within the limits of chance" : named.join(", ");
  return `Full duty of completers by clinic against ${proportionText(target)}: ${points.length} clinics, ${where}.`;
}
