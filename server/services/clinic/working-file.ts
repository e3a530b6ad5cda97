import { z } from "zod";
import type { Explanation } from "../../domain/explanation";
import type { Demand } from "../../domain/job-demands/demand";
import { demandText, shortfallText } from "../../domain/job-demands/labels";
import type { PlainDate } from "../../domain/plain-date";
import type { Course } from "../../domain/progress/course";
import { explainJobMatch } from "../../domain/progress/explain-job-match";
import type { JobMatch } from "../../domain/progress/job-match";
import type { ProjectedPoint } from "../../domain/projection/point";
import { type Gate, loadGates } from "../authorization/gate/load-gates";
import type { ProgramFacts } from "../programs/find";
import { foldStanding, type Standing } from "../progress/refresh-standing";
import { nextReportDue, type Reportable, reportableWeeks } from "../progress/report-due";
import { query } from "../query";
import { currentStay, isFrozen, type LedgerEntry } from "../stay/ledger";
import type { Authorized } from "../stay/plan-facts";
import { type FileRows, loadFileRows } from "./file-rows";

/** Function now, as the clinic's file heads every step with it. */
type FiledMatch = Pick<JobMatch, "tenths" | "met" | "tested" | "total" | "ready" | "notReadyBecause"> & {
  /** Essential demands not met: "drag 165 lb", "short 64 lb". */
  essentialUnmet: { text: string; shortfall: string }[];
  explanation: Explanation;
};

/** Everything the therapist works on in one program: the file behind all of its steps. */
export type WorkingFile = FileRows &
  Reportable & {
    program: ProgramFacts;
    /** The clinic's day. */
    today: PlainDate;
    demands: Demand[];
    match: FiledMatch;
    course: Course;
    projection: ProjectedPoint[];
    ledger: LedgerEntry[];
    frozen: boolean;
    authorized: Authorized;
    /** Authorizations whose weeks evidence releases. */
    gates: Gate[];
    nextReportDueAt: string | null;
    reportLate: boolean;
  };

export const workingFile = query({
  name: "workingFile",
  permission: "clinic:read",
  input: z.object({ programId: z.uuid({ error: "Choose the program." }) }),
  views: (file: WorkingFile) => file.program.id,
  async run(context, { programId }): Promise<WorkingFile> {
    const standing = await foldStanding(context, programId);
    const rows = await loadFileRows(context, programId);
    return { ...rows, ...filed(standing, context.now), gates: await loadGates(context, programId) };
  },
});

function filed(
  { evidence, plan, course, match, projection }: Standing,
  now: Date,
): Omit<WorkingFile, keyof FileRows | "gates"> {
  const { program, today, demands } = evidence;
  const { ledger, authorized } = plan;
  const due = nextReportDue(evidence, ledger);
  return {
    program,
    today,
    demands,
    match: filedMatch(match),
    course,
    projection: projection?.points ?? [],
    ledger,
    frozen: isFrozen(ledger),
    authorized,
    ...reportableWeeks(evidence, currentStay(ledger)),
    nextReportDueAt: due?.toISOString() ?? null,
    reportLate: due !== null && due < now,
  };
}

function filedMatch(match: JobMatch): FiledMatch {
  const { tenths, met, tested, total, ready, notReadyBecause, essentialUnmet } = match;
  return {
    tenths,
    met,
    tested,
    total,
    ready,
    notReadyBecause,
    essentialUnmet: essentialUnmet.map(({ demand, measured }) => ({
      text: demandText(demand),
      shortfall: shortfallText(demand, measured),
    })),
    explanation: explainJobMatch(match),
  };
}
