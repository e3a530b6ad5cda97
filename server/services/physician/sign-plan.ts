import { AppError } from "@/server/domain/errors";
import { signPlanSchema } from "@/server/domain/outcomes/schema";
import type { Context } from "../caller";
import { command } from "../command";
import { findLiveProgram } from "../programs/find";
import { sign } from "./sign";

/** The physician signs the plan of care, or returns it with a comment; once for each plan. */
export const signPlan = command({
  name: "signPlan",
  permission: "order:sign",
  input: signPlanSchema,
  async run(context, { programId, staySeq, plannedAt, decision, comment }) {
    const program = await findLiveProgram(context, programId);
    await refuseUnlessWaiting(context, programId, staySeq, plannedAt);
    const signatureId = await sign(context, program, {
      kind: "plan",
      decision,
      comment: comment || null,
      staySeq,
    });
    return {
      result: { signatureId, decision },
      event: { type: decision === "signed" ? "plan.signed" : "plan.returned", programId, signatureId },
    };
  },
});

type Waiting = { seq: number; planned_at: Date; decision: string | null };

async function refuseUnlessWaiting(
  { tx }: Context,
  programId: string,
  staySeq: number,
  plannedAt: string | undefined,
): Promise<void> {
  const [plan] = await tx.sql<Waiting>(
    "plan_to_sign",
    `select e.seq, e.created_at as planned_at, (select g.decision from signature g where g.program_id = $1
       and g.kind = 'plan' and g.stay_seq = e.seq and g.signed_at >= e.created_at order by g.signed_at desc limit 1) as decision
     from stay_entry e where e.program_id = $1 order by e.seq desc limit 1`,
    [programId],
  );
  if (!plan) throw new AppError("RULE", "The clinic has not fixed the stay yet; there is no plan to sign.");
  const seen = plannedAt === undefined || new Date(plannedAt).getTime() === plan.planned_at.getTime();
  if (plan.seq !== staySeq || !seen)
    throw new AppError("CONFLICT", "The clinic has changed this plan since you opened it; read it again.");
  if (plan.decision !== null)
    throw new AppError("RULE", `You have ${plan.decision} this plan already; nothing is left to sign.`);
}
