import { counted } from "../counted";
import { demandNowText, shortfallText } from "../job-demands/labels";
import { type Cents, formatMoney } from "../money";
import { WORK_STATUS_LABELS, type WorkStatusAtEnd } from "../outcomes/labels";
import { formatTenths } from "../percent";
import { formatDay, formatDayYear, type PlainDate } from "../plain-date";
import type { Course } from "../progress/course";
import type { StayInForce } from "../progress/empty-weeks";
import type { JobMatch } from "../progress/job-match";
import { stayEndOn, weekOn } from "../progress/stay";
import type { CareAmount } from "./determine";
import {
  HOLDER_LABELS,
  type Holder,
  type RequestStatus,
  type RequestType,
  STATUS_LABELS,
  TYPE_LABELS,
} from "./request";

/** What a stranger must know of a program to take it over. Leave out (null) what the reader may not see. */
export type HandOverFacts = {
  claimNumber: string;
  workerName: string;
  jobTitle: string;
  employerName: string;
  clinicName: string;
  today: PlainDate;
  injuredOn: PlainDate | null;
  bodyPart: string | null;
  stay: StayInForce | null;
  /** How the program ended; null while it runs. */
  ended: { on: PlainDate; status: WorkStatusAtEnd; completed: boolean } | null;
  match: JobMatch;
  course: Course;
  care: {
    authorized: CareAmount;
    used: CareAmount;
    projected: { cents: Cents; lowCents: Cents; highCents: Cents } | null;
  } | null;
  request: {
    number: string;
    type: RequestType;
    status: RequestStatus;
    sessions: number;
    cents: Cents | null;
    holder: Holder;
    heldSinceOn: PlainDate | null;
    /** "Due Tue 1 Dec, 5:00 PM CT", as the screen says it. */
    dueText: string | null;
    /** The sentence of the determination, once there is one. */
    decisionText: string | null;
  } | null;
  extensionText: string | null;
  orderSignedOn: PlainDate | null;
  planSignedOn: PlainDate | null;
  /** "Physician called 20 Nov by T. Cole: agrees to two more weeks." */
  lastContactText: string | null;
};

/** One sentence or none, and how soon it is left out when there is no room (1 goes last). */
export type Part = { rank: number; text: string | null };

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

function who(facts: HandOverFacts): string {
  const injury =
    facts.injuredOn &&
    `injured ${formatDayYear(facts.injuredOn)}${facts.bodyPart ? ` (${facts.bodyPart})` : ""}`;
  return [facts.workerName, `${facts.jobTitle} at ${facts.employerName}`, injury].filter(Boolean).join(", ");
}

function where({ stay, clinicName, today, ended }: HandOverFacts): string {
  if (ended) {
    const how = `${ended.completed ? "completed" : "not completed"}, ${WORK_STATUS_LABELS[ended.status].toLowerCase()}`;
    return `Program at ${clinicName} ended ${formatDay(ended.on)}: ${how}`;
  }
  if (!stay) return `Program at ${clinicName}, stay not fixed yet`;
  const week = weekOn(stay, today);
  const fixed = `fixed stay ${stay.sessions} sessions to ${formatDay(stayEndOn(stay))}`;
  if (week > stay.weeks) return `Program at ${clinicName}, after its ${fixed}`;
  const when = week === 0 ? `starts ${formatDay(stay.startOn)}` : `week ${week} of ${stay.weeks}`;
  return `Program at ${clinicName}, ${when}; ${fixed}`;
}

function match({ match, course }: HandOverFacts): string {
  const from =
    course.baselineTenths === null || course.weeks.length < 2
      ? ""
      : `${formatTenths(course.baselineTenths)} at baseline, `;
  const now = `Job match ${from}${formatTenths(match.tenths)} now, ${match.met} of ${match.total} demands met`;
  return match.tested < match.total ? `${now}, ${match.tested} tested` : now;
}

function essential({ match, ended }: HandOverFacts): string | null {
  if (match.ready && !ended) return "Ready for full duty";
  const unmet = match.essentialUnmet.length;
  if (unmet === 0) return ended ? null : (match.notReadyBecause[0] ?? null);
  const { limiting } = match;
  const most = limiting?.demand.essential
    ? `; limiting: ${demandNowText(limiting.demand, limiting.measured)} (${shortfallText(limiting.demand, limiting.measured)})`
    : "";
  return `${counted(unmet, "essential demand")} not met${most}`;
}

function money({ care, ended }: HandOverFacts): string | null {
  if (!care || (ended && care.authorized.sessions === 0)) return null;
  const { authorized, used, projected } = care;
  const left = authorized.sessions - used.sessions;
  const spent = `Authorized ${authorized.sessions} sessions (${formatMoney(authorized.cents)}), used ${used.sessions} (${formatMoney(used.cents)}), left ${left}`;
  if (!projected || ended) return spent;
  return `${spent}; projected to the end ${formatMoney(projected.cents)} (${formatMoney(projected.lowCents)}–${formatMoney(projected.highCents)})`;
}

function ask({ request, ended }: HandOverFacts): string | null {
  if (!request) return ended ? null : "No request is open";
  const price = request.cents === null ? "" : `, ${formatMoney(request.cents)}`;
  const asked = `${TYPE_LABELS[request.type]} request ${request.number}: ${request.sessions} sessions${price}; ${STATUS_LABELS[request.status].toLowerCase()}`;
  return request.dueText && request.holder !== "none" ? `${asked}. ${request.dueText}` : asked;
}

function ball({ request }: HandOverFacts): string | null {
  if (!request || request.holder === "none") return null;
  const since = request.heldSinceOn ? ` since ${formatDay(request.heldSinceOn)}` : "";
  return `Waiting on: ${HOLDER_LABELS[request.holder].toLowerCase()}${since}`;
}

function unsigned({ orderSignedOn, planSignedOn }: HandOverFacts): string | null {
  const missing = [orderSignedOn ? null : "order", planSignedOn ? null : "plan"].filter(Boolean);
  return missing.length > 0 ? `Not signed: ${missing.join(" and ")}` : null;
}

/** What asks for an act: nothing of it is left once the program has ended. */
function toDo(facts: HandOverFacts): {
  course: string | null;
  extension: string | null;
  unsigned: string | null;
} {
  if (facts.ended) return { course: null, extension: null, unsigned: null };
  return { course: facts.course.sentence, extension: facts.extensionText, unsigned: unsigned(facts) };
}

/** The sentences of a hand-over in reading order, each with its rank. */
export function handOverParts(facts: HandOverFacts): Part[] {
  const open = toDo(facts);
  const parts: Part[] = [
    { rank: 1, text: who(facts) },
    { rank: 4, text: where(facts) },
    { rank: 2, text: match(facts) },
    { rank: 3, text: essential(facts) },
    { rank: 5, text: open.course },
    { rank: 7, text: money(facts) },
    { rank: 6, text: ask(facts) },
    { rank: 6, text: facts.request?.decisionText ?? null },
    { rank: 6, text: ball(facts) },
    { rank: 8, text: open.extension },
    { rank: 9, text: open.unsigned },
    { rank: 10, text: facts.lastContactText },
  ];
  return parts.map(({ rank, text }) => ({ rank, text: text ? ended(text) : null }));
}

/** The ninety-second hand-over: one paragraph, by rule from the facts and always current. */
export function handOver(facts: HandOverFacts): string {
  return handOverParts(facts)
    .flatMap(({ text }) => text ?? [])
    .join(" ");
}
