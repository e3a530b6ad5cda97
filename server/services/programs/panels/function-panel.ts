import type { Explanation } from "../../../domain/explanation";
import { demandText } from "../../../domain/job-demands/labels";
import type { PlainDate } from "../../../domain/plain-date";
import { type Course, foldCourse } from "../../../domain/progress/course";
import { type DemandRow, demandRows } from "../../../domain/progress/demand-rows";
import { explainProgress, explainStayEnd } from "../../../domain/progress/explain-course";
import { explainJobMatch, explainMet } from "../../../domain/progress/explain-job-match";
import type { JobMatch } from "../../../domain/progress/job-match";
import { explainFullDuty } from "../../../domain/projection/explain-projection";
import { type FullDutyDate } from "../../../domain/projection/full-duty-date";
import type { ProjectedPoint } from "../../../domain/projection/point";
import { type Projection, project } from "../../../domain/projection/project";
import { type Evidence, matchNow } from "../../progress/evidence";
import { FUNCTION_ONLY, projectionFacts } from "../../progress/projection-facts";
import { isFrozen, type LedgerEntry } from "../../stay/ledger";
import type { PlanFacts } from "../../stay/plan-facts";

/** Job demands, abilities, job match, course and what is projected of them; no money. */
export type FunctionPanel = {
  asOf: PlainDate;
  demands: DemandRow[];
  /** The limiting demand's label; null when every demand tested is met. */
  limiting: string | null;
  match: Pick<JobMatch, "tenths" | "met" | "tested" | "total" | "ready" | "notReadyBecause"> & {
    essentialUnmet: number;
  };
  course: Course;
  projection: {
    points: ProjectedPoint[];
    /** The last day of the week that ends the projection; null where none is to come or the reader is not told. */
    endOn: PlainDate | null;
    readyByEnd: number | null;
    fullDuty: FullDutyDate | null;
    sentence: string;
    method: Projection["method"];
  } | null;
  explain: FunctionExplained;
};

type FunctionExplained = {
  jobMatch: Explanation;
  met: Explanation;
  progress: Explanation | null;
  stayEnd: Explanation | null;
  fullDuty: Explanation | null;
};

export type Folded = { panel: FunctionPanel; match: JobMatch; course: Course; projection: Projection | null };

/** Folds the evidence for a page. `plan` null: the reader sees no money, so none of it is projected. */
export function functionPanel(evidence: Evidence, ledger: LedgerEntry[], plan: PlanFacts | null): Folded {
  const match = matchNow(evidence);
  const course = foldCourse(evidence);
  const facts = projectionFacts(evidence, course, plan ?? { ...FUNCTION_ONLY, ledger });
  const projection = facts && project(facts);
  const { tenths, met, tested, total, ready, notReadyBecause, essentialUnmet, limiting } = match;
  const panel: FunctionPanel = {
    asOf: evidence.today,
    demands: demandRows(match, evidence.abilities),
    limiting: limiting && demandText(limiting.demand),
    match: { tenths, met, tested, total, ready, notReadyBecause, essentialUnmet: essentialUnmet.length },
    course,
    projection: projection && evidence.program.dischargedOn === null ? shown(projection) : null,
    explain: {
      jobMatch: explainJobMatch(match),
      met: explainMet(match),
      progress: explainProgress(course, evidence.policies),
      stayEnd: stayEnd(ledger),
      fullDuty: projection && explainFullDuty(projection),
    },
  };
  return { panel, match, course, projection };
}

// The employer is told how long the stay lasts, not its sessions.
function stayEnd(ledger: readonly LedgerEntry[]): Explanation | null {
  const last = ledger.at(-1);
  return last && last.sessions > 0 ? explainStayEnd(last, { fixed: isFrozen(ledger) }) : null;
}

function shown(projection: Projection): FunctionPanel["projection"] {
  const { points, endOn, readyByEnd, fullDuty, sentence, method } = projection;
  return { points, endOn, readyByEnd, fullDuty, sentence, method };
}
