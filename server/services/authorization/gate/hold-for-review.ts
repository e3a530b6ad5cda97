import type { GateFinding } from "@/server/domain/authorization/gate";
import { dayIn } from "@/server/domain/plain-date";
import { asProduct } from "../../actor";
import type { Context } from "../../caller";
import { inBusinessDays } from "../../coordination/business-day";
import { openTask } from "../../coordination/open-task";
import { policyOn } from "../../policy/policies";
import { findProgram } from "../../programs/find";
import { recordAction } from "../record-action";
import type { RequestRecord } from "../request-record";
import { tellParties } from "../tell-parties";
import type { Gate } from "./load-gates";

/** The request goes to the adjustor's desk with a due time; clinic and case manager are told. Never adverse. */
export async function holdForReview(
  context: Context,
  request: RequestRecord,
  { authorizationId }: Pick<Gate, "authorizationId">,
  { week, sentence }: GateFinding,
): Promise<void> {
  const { programId, number, program } = request;
  const found = await findProgram(context, programId);
  const { heldWeekBusinessDays } = await policyOn(
    context,
    found.payerId,
    dayIn(context.now, found.clinicZone),
  );
  const dueAt = await inBusinessDays(context, found, heldWeekBusinessDays);
  await recordAction(asProduct(context), request, "hold", { text: sentence, dueAt: dueAt.toISOString() });
  const text = `Week ${week} of request ${number} on claim ${program.claimNumber} is held for the payer's review; nothing is denied.`;
  await tellParties(context, request, ["clinic", "adjustor", "case_manager"], { kind: "week.held", text });
  await openTask(context, {
    programId,
    requestId: request.id,
    kind: "determine",
    title: `Release week ${week} of request ${number} on claim ${program.claimNumber}, or propose discharge`,
    holderRole: "adjustor",
    holderPersonId: program.adjustorId,
    dueAt,
    dedupeKey: `gate:${authorizationId}:${week}`,
  });
}
