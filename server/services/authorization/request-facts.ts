import type { RequestType } from "@/server/domain/authorization/request";
import type { SubmissionFacts } from "@/server/domain/authorization/submission";
import { businessDaysBetween } from "@/server/domain/jurisdictions/calendar";
import type { PlainDate } from "@/server/domain/plain-date";
import { unreported } from "@/server/domain/progress/empty-weeks";
import { type ExtensionTest, extensionTest } from "@/server/domain/progress/extension";
import { stayEndOn } from "@/server/domain/progress/stay";
import { seriesAsTrained } from "@/server/domain/projection/training-weeks";
import type { Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";
import type { Paperwork } from "./paperwork";
import type { RequestRecord } from "./request-record";

export type Ask = {
  type: RequestType;
  sessions: number;
  startOn: PlainDate;
  endOn: PlainDate;
  overrideReason?: string | null | undefined;
  substantialChange?: string | null | undefined;
};

/** A recorded request as the ask it was. */
export function askOf(request: RequestRecord): Ask {
  const { type, asked, startOn, endOn, overrideReason, substantialChange } = request;
  return { type, sessions: asked.sessions, startOn, endOn, overrideReason, substantialChange };
}

/** The whole weeks so many sessions take at the stay's pace. */
function weeksOf(sessions: number, sessionsPerWeek: number): number {
  return Math.ceil(sessions / sessionsPerWeek);
}

/** The needed against the achieved pace; null for anything but an extension of a planned stay. */
function extensionOf({ evidence, plan, course }: Standing, { type, sessions }: Ask): ExtensionTest | null {
  const stay = currentStay(plan.ledger);
  if (type !== "extension" || !stay) return null;
  const stayEndsOn = stayEndOn(stay);
  return extensionTest({
    // A pace is points a week of training: an empty week is none.
    course: { ...course, weeks: seriesAsTrained(course.weeks, unreported(stay.emptyWeeks, course)) },
    weeksAsked: weeksOf(sessions, stay.sessionsPerWeek),
    stayEndsOn,
    businessDaysLeft: businessDaysBetween(evidence.calendar, evidence.today, stayEndsOn),
    policy: evidence.policy,
  });
}

function jobGoal({ evidence: { program, demands } }: Standing): SubmissionFacts["jobGoal"] {
  if (!program.jobTitle) return null;
  const confirmed = demands.flatMap(({ confirmedOn }) => confirmedOn ?? []);
  const title = `${program.jobTitle}, ${program.employerName}`;
  return { title, confirmedOn: confirmed.toSorted().at(-1) ?? null };
}

const UNDECIDED_ENDS: readonly string[] = ["withdrawn", "superseded", "expired"];

function priorAdverse(requests: Paperwork["requests"]): SubmissionFacts["priorAdverse"] {
  const last = requests.findLast(({ status }) => !UNDECIDED_ENDS.includes(status));
  if (last?.status !== "adverse" && last?.status !== "upheld") return null;
  return last.decidedOn && { number: last.number, on: last.decidedOn };
}

/** The facts of an ask by the rule book; `requestId` is the request itself once it is recorded, so that it is not its own duplicate. */
export function requestFacts(
  standing: Standing,
  paperwork: Paperwork,
  ask: Ask,
  requestId: string | null,
): SubmissionFacts {
  const others = paperwork.requests.filter(({ id }) => id !== requestId);
  const { program, today } = standing.evidence;
  const { type, sessions, startOn, endOn } = ask;
  return {
    today,
    type,
    sessions,
    startOn,
    endOn,
    jobGoal: jobGoal(standing),
    match: standing.match,
    course: standing.course,
    extension: extensionOf(standing, ask),
    stay: currentStay(standing.plan.ledger),
    therapyPlateauOn: program.therapyPlateauOn,
    orderSignedOn: paperwork.orderSignedOn,
    planSignedOn: paperwork.planSignedOn,
    others,
    elsewhere: paperwork.elsewhere,
    overrideReason: ask.overrideReason ?? null,
    priorAdverse: priorAdverse(others),
    substantialChange: ask.substantialChange ?? null,
  };
}
