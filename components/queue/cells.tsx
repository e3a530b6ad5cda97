import { clsx } from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { formatMoneyRange } from "@/components/cost/money-range";
import { FigureButton } from "@/components/explain/figure-button";
import { Delta } from "@/components/progress/delta";
import { Sparkline } from "@/components/progress/sparkline";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { formatMoney } from "@/server/domain/money";
import { formatTenths } from "@/server/domain/percent";
import type { ColumnKey } from "./columns";
import type { QueueDirectory, QueueRow } from "./queue-types";
import * as words from "./queue-words";

type CellProps = { row: QueueRow; directory: QueueDirectory };

/** Two lines, the fact and what qualifies it; dense rows set both on one. */
function Lines({ first, second, className }: { first: ReactNode; second: ReactNode; className?: string }) {
  return (
    <div className="truncate group-data-[density=dense]/table:flex group-data-[density=dense]/table:gap-2">
      <div className={clsx("truncate", className)}>{first}</div>
      <div className="truncate text-xs text-ink-3">{second}</div>
    </div>
  );
}

const urgencyTones: Partial<Record<string, ChipTone>> = { late: "late", today: "due", soon: "due" };

function Due({ row }: CellProps) {
  if (!row.due) {
    const { what, when } = words.decidedText(row);
    return <Lines first={what} second={when} />;
  }
  const { due, left, urgency } = row.due;
  const day = words.dueDay(due);
  const tone = urgencyTones[urgency];
  if (urgency === "late") return <Lines first={<Chip tone="late">{left}</Chip>} second={day} />;
  return <Lines first={tone ? <Chip tone={tone}>{day}</Chip> : day} second={left} />;
}

function Worker({ row }: CellProps) {
  return (
    <Lines
      className="font-semibold"
      first={
        <Link
          href={`/requests/${row.requestId}`}
          prefetch={false}
          data-row-link
          className="after:absolute after:inset-0 focus-visible:outline-none"
        >
          {row.worker}
        </Link>
      }
      second={row.claimNumber}
    />
  );
}

function Job({ row, directory }: CellProps) {
  const [share, of] = words.clinicShare(row, directory);
  const figure = (
    <span className="flex gap-1">
      <span className="truncate">{row.clinic}</span>
      <span className="shrink-0">
        · {share} <span className="lg:sr-only">full duty</span> {of}
      </span>
    </span>
  );
  return <Lines first={row.jobTitle ?? "Job not named yet"} second={figure} />;
}

function Request({ row }: CellProps) {
  const [first, second] = words.askLines(row);
  return <Lines first={first} second={second} />;
}

function Week({ row }: CellProps) {
  const [week, ended] = words.weekLines(row);
  return ended ? <Lines first={week} second={ended} /> : week;
}

function Match({ row: { requestId, jobMatch } }: CellProps) {
  return (
    <div className="flex items-center gap-2">
      <Sparkline weeks={jobMatch.series} />
      <div className="group-data-[density=dense]/table:flex group-data-[density=dense]/table:gap-2">
        <div className={jobMatch.tenths === null ? "text-ink-3" : "font-semibold"}>
          <FigureButton of={`request:${requestId}`} figure="job_match" label="Job match" keyed>
            {formatTenths(jobMatch.tenths)}
          </FigureButton>
        </div>
        {jobMatch.tenths !== null && (
          <Delta tenths={jobMatch.deltaTenths} flatWeeks={jobMatch.flatWeeks} className="block text-xs" />
        )}
      </div>
    </div>
  );
}

function Limiting({ row }: CellProps) {
  const [demand, now] = words.limitingParts(row);
  const first = (
    <span className="flex gap-1" title={row.limiting ?? undefined}>
      <span className="truncate">{demand}</span>
      <span className="shrink-0">{now}</span>
    </span>
  );
  return <Lines className="text-xs" first={first} second={words.essentialText(row)} />;
}

function End({ row: { requestId, projected, readyPermille } }: CellProps) {
  if (!projected) return "—";
  const { cents, lowCents, highCents } = projected;
  const range =
    lowCents !== null && highCents !== null
      ? `80 % range ${formatMoneyRange(lowCents, highCents)}`
      : undefined;
  return (
    <span title={range}>
      <Lines
        first={
          <FigureButton of={`request:${requestId}`} figure="cost" label="Projected total" keyed>
            {formatMoney(cents)}
          </FigureButton>
        }
        second={words.readyText(readyPermille)}
      />
    </span>
  );
}

function Holder({ row, directory }: CellProps) {
  const closed = row.holder === "none";
  return <Lines first={words.holderText(row, directory)} second={closed ? "closed" : `idle ${row.idle}`} />;
}

/** What stands in each column. */
export const CELLS: Record<ColumnKey, (props: CellProps) => ReactNode> = {
  due: Due,
  worker: Worker,
  job: Job,
  request: Request,
  week: Week,
  match: Match,
  limiting: Limiting,
  used: ({ row }) => words.usedText(row),
  end: End,
  holder: Holder,
};
