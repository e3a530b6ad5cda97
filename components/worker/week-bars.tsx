import { formatTenths } from "@/server/domain/percent";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type WeekBarsProps = { weeks: MyProgram["weeks"]; words: WorkerWords };

/** One bar a week, from nothing to the full job: readable without knowing charts, and as a list without seeing. */
export function WeekBars({ weeks, words: { where } }: WeekBarsProps) {
  return (
    <ol className="grid gap-1.5 text-md">
      {weeks.map(({ week, tenths, kind }) => (
        <li key={week} className="grid grid-cols-[5.5rem_1fr_4rem] items-center gap-2">
          <span>
            {week === 0 ? where.baseline : where.week(week)}
            {kind === "excused" && <span className="block text-xs text-ink-2">{where.excused}</span>}
          </span>
          <span
            aria-hidden="true"
            className="block h-3.5 overflow-hidden rounded-full border border-edge bg-line-2"
          >
            <span className="block h-full bg-accent" style={{ width: `${Math.min(100, tenths / 10)}%` }} />
          </span>
          <span className="text-right font-semibold">{formatTenths(tenths)}</span>
        </li>
      ))}
      <li aria-hidden="true" className="grid grid-cols-[5.5rem_1fr_4rem] items-center gap-2 text-ink-2">
        <span>{where.fullJob}</span>
        <span className="block h-3.5 rounded-full border border-dashed border-edge" />
        <span className="text-right">100 %</span>
      </li>
    </ol>
  );
}
