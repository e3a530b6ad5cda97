import { scaleLinear } from "d3-scale";
import type { Reliability } from "@/server/domain/projection/reliability";

const size = { width: 300, height: 220, left: 36, right: 12, top: 24, bottom: 30 };
const ticks = [0, 200, 400, 600, 800, 1000];

/** What was said (across) against what happened (up); on the diagonal they agree. Bars are 95 % intervals; under 20, none. */
export function ReliabilityChart({ bins, label }: Pick<Reliability, "bins"> & { label: string }) {
  const x = scaleLinear([0, 1000], [size.left, size.width - size.right]);
  const y = scaleLinear([0, 1000], [size.height - size.bottom, size.top]);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className="block w-full max-w-80"
    >
      {ticks.map((tick) => (
        <g key={tick} className="fill-ink-2 text-2xs">
          <line x1={x(0)} x2={x(1000)} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={size.left - 5} y={y(tick) + 3} textAnchor="end">
            {tick / 10}
          </text>
          <text x={x(tick)} y={size.height - size.bottom + 13} textAnchor="middle">
            {tick / 10}
          </text>
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1000)} y2={y(1000)} className="stroke-edge" strokeDasharray="4 3" />
      <text x={x(1000)} y={size.height - 3} textAnchor="end" className="fill-ink-2 text-2xs">
        said, %
      </text>
      <text x={0} y={10} className="fill-ink-2 text-2xs">
        was ready, %
      </text>
      {bins.map(({ fromTenths, saidTenths, was: { of, tenths, lowTenths, highTenths, tooFew } }) =>
        saidTenths === null || tenths === null || tooFew ? null : (
          <g key={fromTenths} className="fill-accent stroke-accent">
            <line x1={x(saidTenths)} x2={x(saidTenths)} y1={y(lowTenths ?? 0)} y2={y(highTenths ?? 1000)} />
            <circle cx={x(saidTenths)} cy={y(tenths)} r={4} />
            <text x={x(saidTenths) + 6} y={y(tenths) + 4} className="fill-ink stroke-none text-2xs">
              {of}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}
