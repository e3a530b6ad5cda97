import { determinationLetter } from "@/server/letters/determination-letter";
import type { Letter } from "@/server/letters/letter";
import { personRole } from "../actor";
import type { Context } from "../caller";
import { letterFacts, OUTCOME_OF } from "./letter-facts";
import { letterFigures } from "./letter-figures";
import type { RequestRecord } from "./request-record";
import type { WeighedDecision } from "./weigh-decision";

/** The letter of a decision that is being made by the actor. */
export async function decisionLetter(
  context: Context,
  request: RequestRecord,
  weighed: WeighedDecision,
  approvalNumber: string | null,
): Promise<Letter> {
  const { determination, feeLines } = weighed;
  const { approved, outcome, startOn, endOn, lines, gated, reasonCode, text, at } = determination;
  const { name } = context.actor;
  const role = personRole(context.actor);
  const facts = await letterFacts(context, request, {
    approved,
    outcome: OUTCOME_OF[outcome],
    startOn,
    endOn,
    feeLines,
    lines,
    gated,
    reasonCode,
    text,
    decidedAt: at,
    approvalNumber,
    figures: letterFigures(request, weighed),
    decidedBy: { name, role },
  });
  return determinationLetter(facts);
}
