import { type ChecklistItem, checklist } from "@/server/domain/authorization/checklist";
import {
  type Authority,
  type Decision,
  type Determination,
  determine,
} from "@/server/domain/authorization/determine";
import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import { AppError } from "@/server/domain/errors";
import { type FeeLine, ratesOf } from "@/server/domain/fees/fee-line";
import { dayIn, formatDay, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { foldStanding, type Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";
import { loadRates } from "../stay/rates";
import { alreadyActed } from "./already-acted";
import { authorityOf } from "./authority";
import { loadPaperwork, type Paperwork } from "./paperwork";
import { type PricedCare, priceRequest } from "./price-request";
import { refuseUnclear } from "./refuse-unclear";
import { askOf, requestFacts } from "./request-facts";
import type { RequestRecord } from "./request-record";

export type DecisionInput = {
  outcome: Decision["outcome"];
  sessions?: number | undefined;
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
  if (type === "retrospective" || outcome === "deny" || startOn >= today) return startOn;
  if (endOn >= today) return today;
  throw new AppError(
    "RULE",
    `The days asked for ended ${formatDay(endOn)} and cannot be preauthorized any more; return the request, so that the clinic asks for other days or retrospectively.`,
  );
}

async function pricePart(
  context: Context,
  request: RequestRecord,
  { plan, evidence }: Standing,
  { outcome, sessions }: DecisionInput,
): Promise<PricedCare | null> {
  if (outcome !== "approve_in_part" || !sessions) return null;
  const rates = await loadRates(context, evidence.program);
  // What was asked was priced when it was submitted: a part of it costs its part, whatever was imported since.
  const asAsked = { ...rates, rates: ratesOf(request.feeLines) ?? rates.rates };
  return priceRequest({ ...request, sessions }, currentStay(plan.ledger), asAsked);
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
  const part = await pricePart(context, request, standing, input);
  const { seenSeq, onlyIfClear = false, ...said } = input;
  const decision: Decision = {
    ...said,
    approved: part && { sessions: part.sessions, minutes: part.minutes, cents: part.cents },
    startOn: startOf(request, input, context.now),
    ...(seenSeq === undefined ? {} : { seenSeq }),
  };
  const checks = checklist(requestFacts(standing, paperwork, askOf(request), request.id));
  if (onlyIfClear) refuseUnclear(checks);
  return {
    determination: determine(request, decision, authority, context.now),
    feeLines: input.outcome === "deny" ? [] : (part?.lines ?? request.feeLines),
    authority,
    standing,
    paperwork,
    checklist: checks,
  };
}
