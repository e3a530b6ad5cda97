import { priceSession } from "@/server/domain/fees/price";
import type { WorkStatusAtEnd } from "@/server/domain/outcomes/labels";
import { addDays, daysBetween, type PlainDate, weekday } from "@/server/domain/plain-date";
import type { DischargeReason } from "@/server/domain/programs/labels";
import { DEFAULT_PROGRESS_POLICY } from "@/server/domain/progress/policy";
import type { ProgramRates } from "@/server/services/stay/rates";
import { deskOf, organizations, therapistOf } from "../cast";
import { courseOf, standingOf } from "../course";
import { jobs } from "../jobs";
import { familyNames, givenNames } from "../people-names";
import type { Cast } from "../place-cast";
import { type Random, randomFrom } from "../random";
import {
  drawCourse,
  type PastWeek,
  type ReadyWhen,
  readyWeek,
  SESSION_MINUTES,
  SESSIONS_A_WEEK,
} from "./draw-course";
import { fridayOf, type PastPlace, pastReports, pastSessions } from "./past-evidence";
import type { Past } from "./pasts";

type Ended = { workStatus: WorkStatusAtEnd; completed: boolean };

const fullDuty: Ended = { workStatus: "full_duty", completed: true };
const left: Ended = { workStatus: "off_work", completed: false };
const short = ["modified_duty", "modified_duty", "off_work", "other_job"] as const;

/** How each of a clinic's earlier programs ended. */
export function endings(random: Random, past: Past): Ended[] {
  return [
    ...Array.from({ length: past.fullDuty }, () => fullDuty),
    ...Array.from({ length: past.completed - past.fullDuty }, () => ({
      workStatus: random.pick(short),
      completed: true,
    })),
    ...Array.from({ length: past.left }, () => left),
  ];
}

/** Whether the return lasted; null where that day has not come, or nobody asked. */
function statusAfter(random: Random, ended: Ended, days: number, sinceDays: number): WorkStatusAtEnd | null {
  if (ended.workStatus !== "full_duty" || sinceDays < days || random.chance(0.15)) return null;
  return random.chance(0.9) ? "full_duty" : "modified_duty";
}

/** The stay promised, a Monday and so many weeks; how it went on after it, and when a worker left who did. */
function drawStay(random: Random, today: PlainDate) {
  const weeks = random.between(3, 6);
  const on = addDays(today, -random.between(70, 420) - weeks * 7);
  const startOn = addDays(on, 1 - weekday(on));
  return {
    weeks,
    startOn,
    promisedOn: fridayOf(startOn, weeks),
    overrunDays: random.pick([0, 0, 0, 0, 0, 4, 7]),
    leftOn: addDays(startOn, random.between(4, weeks * 7 - 8)),
  };
}

type DrawnStay = ReturnType<typeof drawStay>;

/** How many weeks the course is followed, and when it is to be ready. */
function askedOf({ workStatus, completed }: Ended, stay: DrawnStay): { weeks: number; ready: ReadyWhen } {
  const { startOn, leftOn, weeks, overrunDays } = stay;
  if (!completed) return { weeks: Math.floor((daysBetween(startOn, leftOn) - 4) / 7) + 1, ready: "never" };
  const extended = overrunDays === 7 ? weeks + 1 : weeks;
  if (workStatus !== "full_duty") return { weeks: extended, ready: "never" };
  return { weeks: extended, ready: overrunDays === 0 ? "in the stay" : "in the last week" };
}

type Told = { weeks: PastWeek[]; reason: DischargeReason };

/**
 * A course ends with readiness, with the stop rule's second flat week (which the last of the stay has nothing left to
 * stop), with its stay, or with a worker who leaves.
 */
function toldOf(
  ended: Ended,
  drawn: PastWeek[],
  past: Past & { job: Past["jobs"][number] },
  place: PastPlace,
  stayWeeks: number,
): Told {
  const { demands } = jobs[past.job];
  if (!ended.completed) return { weeks: drawn, reason: "worker_left" };
  if (ended.workStatus === "full_duty")
    return { weeks: drawn.slice(0, readyWeek(demands, drawn) + 1), reason: "ready_for_full_duty" };
  const { weeks } = courseOf(demands, pastReports(drawn, place)).course;
  const stopped = weeks.findIndex(
    ({ flatCount }) => flatCount >= DEFAULT_PROGRESS_POLICY.flatWeeksToDischarge,
  );
  if (stopped < 0) return { weeks: drawn, reason: "stay_ended" };
  return { weeks: drawn.slice(0, stopped + 1), reason: stopped < stayWeeks ? "no_progress" : "stay_ended" };
}

function dischargedOn(told: Told, stay: DrawnStay): PlainDate {
  if (told.reason === "worker_left") return stay.leftOn;
  const on = fridayOf(stay.startOn, told.weeks.length - 1);
  return on === stay.promisedOn && stay.overrunDays === 4 ? addDays(on, 4) : on;
}

/** An id that is the same for the same draws: programs that end on one day are fitted in one order. */
function drawnId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

type Given = {
  random: Random;
  past: Past;
  ended: Ended;
  cast: Cast;
  index: number;
  today: PlainDate;
  now: Date;
  /** What the clinic's sessions were priced by. */
  rates: ProgramRates;
};

function evidenceOf({ random, past, ended, index, now }: Given, stay: DrawnStay) {
  const { state, zone = "America/Chicago" }: { state: string; zone?: string } = organizations[past.clinic];
  const key = random.pick(past.jobs);
  const job = jobs[key];
  const place = { state, zone, startOn: stay.startOn, late: random.pick([0, 0, 0, 1, 1, 2]), now };
  const asked = { ...askedOf(ended, stay), demands: job.demands, level: random.between(420, 680) / 1000 };
  // A stream of its own, so that more or fewer tries leave the other programs as they are.
  const drawn = drawCourse(randomFrom(9_000 + index), asked);
  const told = toldOf(ended, drawn, { ...past, job: key }, place, stay.weeks);
  const late = Math.min(place.late, Math.max(0, told.weeks.length - 2));
  const reports = pastReports(told.weeks, { ...place, late });
  const { course, match } = courseOf(job.demands, reports);
  return {
    state,
    zone,
    job: key,
    jobTitle: job.title,
    occupationCode: job.occupationCode,
    strength: job.strength,
    reason: told.reason,
    dischargedOn: dischargedOn(told, stay),
    stayWeeks: Math.max(stay.weeks, told.weeks.length - 1),
    standing: standingOf({ course, match }),
    baselineTenths: course.baselineTenths,
    jobMatchTenths: match.tenths,
    reports,
    sessions: pastSessions(told.weeks, place),
    reportsDue: told.weeks.length - 1,
    reportsOnTime: told.weeks.length - 1 - late,
  };
}

/** One finished program in the shape that the statements write. */
export type PastProgram = ReturnType<typeof pastProgram>;

export function pastProgram(given: Given) {
  const { random, past, ended, cast, index, today, rates } = given;
  const stay = drawStay(random, today);
  const evidence = evidenceOf(given, stay);
  const attended = evidence.sessions.filter((session) => session.attended).length;
  const since = daysBetween(evidence.dischargedOn, today);
  const price = priceSession({ ...rates, minutes: SESSION_MINUTES, serviceOn: stay.startOn });
  return {
    programId: drawnId(random),
    claimId: drawnId(random),
    workerId: drawnId(random),
    number: `P-${10_000 + index}`,
    claimNumber: `${evidence.state}-${20_000 + index * 11}`,
    givenName: givenNames[(index * 11) % givenNames.length],
    familyName: familyNames[(index * 3) % familyNames.length],
    payerId: cast.organizations[deskOf[past.adjustor].payer],
    clinicId: cast.organizations[past.clinic],
    clinicName: organizations[past.clinic].name,
    employerId: cast.organizations[past.employer],
    employerName: organizations[past.employer].name,
    adjustorId: cast.staff[past.adjustor].personId,
    therapistId: cast.staff[therapistOf[past.clinic]].personId,
    ...stay,
    ...evidence,
    ...ended,
    sessionCents: price.totalCents,
    feeLines: price.lines,
    attended,
    authorized: evidence.stayWeeks * SESSIONS_A_WEEK,
    costCents: attended * price.totalCents,
    status30: statusAfter(random, ended, 30, since),
    status90: statusAfter(random, ended, 90, since),
  };
}
