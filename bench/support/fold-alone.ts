import { within } from "@/server/services/caller";
import { loadEvidenceOf } from "@/server/services/progress/evidence";
import { foldProgram } from "@/server/services/progress/refresh-standing";
import { loadPlanFactsOf } from "@/server/services/stay/plan-facts";

/** Programs a second folded and projected from facts already in memory. */
export async function foldSeconds(ids: readonly string[]): Promise<number> {
  return within({ identity: { kind: "system" } }, async (context) => {
    const plans = await loadPlanFactsOf(context, ids);
    const facts = (await loadEvidenceOf(context, ids)).flatMap((evidence) => {
      const plan = plans.get(evidence.program.id);
      return plan ? [{ evidence, plan }] : [];
    });
    const began = performance.now();
    for (const { evidence, plan } of facts) foldProgram(evidence, plan);
    return facts.length / ((performance.now() - began) / 1000);
  });
}
