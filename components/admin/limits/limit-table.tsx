import Link from "next/link";
import type { OutputOf } from "@/app/_trpc/call";
import { VersionHistory } from "@/components/admin/version-history";
import { counted } from "@/server/domain/counted";
import { limitName } from "@/server/domain/fees/limit-words";
import { TakeBack } from "../take-back";

type LimitLine = OutputOf<"jurisdictions.limits">["lines"][number];

/** How many programs a new version reaches, and the way to it. */
function Anew({ line: { limit, livePrograms } }: { line: LimitLine }) {
  return (
    <>
      <span className="block text-xs text-ink-3">
        {counted(livePrograms, "live program")}; a stay keeps the limits of the day it begins
      </span>
      <Link
        href={`/admin/limits?of=${limit.jurisdiction}-${limit.program}`}
        aria-label={`Date anew: ${limitName(limit)}`}
        className="text-accent underline"
      >
        Date anew
      </Link>
    </>
  );
}

/** What a version says, its state and program first; the newest may be dated anew. */
function What({ line, anew }: { line: LimitLine; anew: boolean }) {
  return (
    <span className="block min-w-56">
      <span className="font-medium">{limitName(line.limit)}</span>
      <span className="block">{line.clauses.join("; ") || "no limit"}</span>
      {anew && <Anew line={line} />}
    </span>
  );
}

const takeBack = (line: LimitLine) => (
  <TakeBack
    procedure="jurisdictions.undoLimit"
    input={{ limitId: line.id }}
    what={`the coming limits of ${limitName(line.limit)}`}
  />
);

type LimitTableProps = { lines: readonly LimitLine[]; mayChange: boolean; zone: string };

/** Every state's limits of a program, by the day on which the program begins. */
export function LimitTable({ lines, mayChange, zone }: LimitTableProps) {
  const newest = (line: LimitLine) =>
    lines.find((other) => limitName(other.limit) === limitName(line.limit)) === line;
  return (
    <VersionHistory
      label="Limits of a program"
      zone={zone}
      versions={lines.map((line) => ({
        id: line.id,
        fromOn: line.limit.effectiveFrom,
        untilOn: line.limit.effectiveTo,
        state: line.state,
        what: <What line={line} anew={mayChange && newest(line)} />,
        source: line.limit.source,
        status: line.limit.status,
        setBy: line.setBy,
        setAt: line.setAt,
        undo: mayChange && line.state === "coming" && newest(line) && takeBack(line),
      }))}
    />
  );
}
