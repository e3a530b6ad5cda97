import { type ChecklistItem, checklist } from "@/server/domain/authorization/checklist";
import { type DecidedLine, decideLines, type LineChoice } from "@/server/domain/authorization/decided-lines";
import {
  type Authority,
  type Decision,
  type Determination,
  determine,
  type RequestToDetermine,
} from "@/server/domain/authorization/determine";
import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import { isCut } from "@/server/domain/authorization/session-length";
import { AppError } from "@/server/domain/errors";
import { type FeeLine, ratesOf } from "@/server/domain/fees/fee-line";
import { dayIn, formatDay, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { foldStanding, type Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";
import { loadRates } from "../stay/rates";
import { alreadyActed } from "./already-acted";
import { askedWeeks } from "./asked-weeks";
import { authorityOf } from "./authority";
import { loadPaperwork, type Paperwork } from "./paperwork";
import { type PricedCare, priceSessions } from "./price-request";
import { refuseUnclear } from "./refuse-unclear";
import { askOf, requestFacts } from "./request-facts";
import type { RequestRecord } from "./request-record";

export type DecisionInput = {
  outcome: Decision["outcome"];
  sessions?: number | undefined;
  /** Weeks with their own number; without them the first sessions of all weeks are meant. */
  lines?: readonly LineChoice[] | undefined;
  /** The most minutes of each session; without it each is as long as asked. */
  minutes?: number | undefined;
  /** Each week is released by the evidence of the week before. */
  gated?: boolean | undefined;
  reasonCode: ReasonCode | null;
  text: string;
  seenSeq?: number | undefined;
  /** Refused unless every rule passes. */
  onlyIfClear?: boolean | undefined;
};

/** A decision with everything it rests on, before it is written. */
export type WeighedDecision = {
  determination: Determination;
  feeLines: FeeLine[];
  authority: Authority;
  standing: Standing;
  paperwork: Paperwork;
  checklist: ChecklistItem[];
};

/** Care that was to begin before today begins today; a retrospective request is about days that are over. */
function startOf(
  { type, startOn, endOn, zone }: RequestRecord,
  { outcome }: DecisionInput,
  now: Date,
): PlainDate {
  const today = dayIn(now, zone);
  const nothing = outcome === "deny" || outcome === "uphold";
  if (type === "retrospective" || nothing || startOn >= today) return startOn;
  if (endOn >= today) return today;
  throw new AppError(
    "RULE",
    `The days asked for ended ${formatDay(endOn)} and cannot be preauthorized any more; return the request, so that the clinic asks for other days or retrospectively.`,
  );
}

type Laid = { lines: DecidedLine[]; part: PricedCare | null };

const inPart: readonly Decision["outcome"][] = ["approve_in_part", "overturn"];

/** The decision by week, and the price of a part; an overturned decision may also be all that was asked. */
async function layOut(
  context: Context,
  request: RequestRecord,
  { plan, evidence }: Standing,
  input: DecisionInput,
): Promise<Laid> {
  const lines = decideLines(askedWeeks(request, currentStay(plan.ledger)), input);
  const each = lines.flatMap(({ approved }) => approved);
  const whole = input.outcome === "overturn" && !lines.some(isCut);
  if (!inPart.includes(input.outcome) || whole) return { lines, part: null };
  const rates = await loadRates(context, evidence.program);
  // What was asked was priced when it was submitted: a part of it costs its part, whatever was imported since.
  const asAsked = { ...rates, rates: ratesOf(request.feeLines) ?? rates.rates };
  return { lines, part: priceSessions(each, request.startOn, asAsked) };
}

/**
 * Applies the rules of a determination to a request as it stands; writes nothing. Refuses as domain `determine` does,
 * and with who decided what and when where somebody was first.
 */
export async function weighDecision(
  context: Context,
  request: RequestRecord,
  input: DecisionInput,
): Promise<WeighedDecision> {
  const acted = alreadyActed(request);
  if (acted) throw acted;
  const standing = await foldStanding(context, request.programId);
  const paperwork = await loadPaperwork(context, standing.evidence.program);
  const authority = await authorityOf(context);
  const { lines, part } = await layOut(context, request, standing, input);
  const { seenSeq, outcome, reasonCode, text, gated = false, onlyIfClear = false } = input;
  const decision: Decision = {
    outcome,
    reasonCode,
    text,
    lines,
    gated,
    approved: part && { sessions: part.sessions, minutes: part.minutes, cents: part.cents },
    startOn: startOf(request, input, context.now),
    ...(seenSeq === undefined ? {} : { seenSeq }),
  };
  const checks = checklist(requestFacts(standing, paperwork, askOf(request), request.id));
  if (onlyIfClear) refuseUnclear(checks);
  return {
    determination: determine(toDetermine(request), decision, authority, context.now),
    feeLines: lines.every(({ approved }) => approved.length === 0) ? [] : (part?.lines ?? request.feeLines),
    authority,
    standing,
    paperwork,
    checklist: checks,
  };
}

function toDetermine(request: RequestRecord): RequestToDetermine {
  const { type, refersTo } = request;
  const contestedOfPersonId = type === "reconsideration" && refersTo ? refersTo.decidedById : null;
  return { ...request, contestedOfPersonId };
}
