import { z } from "zod";
import { sees } from "@/server/domain/access/visibility";
import { thresholdEffect } from "@/server/domain/alarms/threshold-effect";
import type { Cents } from "@/server/domain/money";
import { dayIn } from "@/server/domain/plain-date";
import type { ProgressPolicy } from "@/server/domain/progress/policy";
import { effectText, policyEffect } from "@/server/domain/progress/policy-effect";
import { policyOf } from "@/server/domain/progress/thresholds";
import { ThresholdsInput } from "@/server/domain/progress/thresholds-schema";
import { loadAlarmFacts } from "../alarms/load-facts";
import type { Context } from "../caller";
import { loadEvidence } from "../progress/evidence";
import { query } from "../query";
import { onPayersSide } from "./on-payers-side";
import { ownPayer } from "./payer-only";
import { policyOn } from "./policies";

type Affected = { programId: string; workerName: string; claimNumber: string; text: string };

export type ThresholdsPreview = {
  /** Live programs looked at, newest report first, of all. */
  looked: number;
  live: number;
  /** "would be flat, not progress": how many. */
  effects: { text: string; count: number }[];
  /** Undecided requests beyond the adjustor's limit: as it is, and as it would be. */
  aboveLimit: { today: number; proposed: number };
  /** Which programs; null for a reader who sees no record. */
  programs: Affected[] | null;
};

const mostLooked = 300;

const liveSql = `select s.program_id as id, count(*) over ()::int as live from program_standing s
  where s.payer_id = $1 and s.live and s.last_week is not null order by s.last_reported_on desc, s.program_id limit ${mostLooked}`;

const aboveSql = `select count(*) filter (where r.price_cents > $2::int)::int as today,
    count(*) filter (where r.price_cents > $3::int)::int as proposed
  from request r where r.payer_id = $1 and r.bucket in ('decide', 'waiting')`;

/** A dry run: what these thresholds would change, were the last week of each live program reported under them today. */
export const previewThresholds = query({
  name: "previewThresholds",
  permission: "policy:read",
  input: z.object({ thresholds: ThresholdsInput }),
  views: null,
  async run(context, { thresholds }): Promise<ThresholdsPreview> {
    const payerId = ownPayer(context.actor);
    const policy = policyOf(thresholds);
    const named = sees(context.actor.role, "function");
    return onPayersSide(context, async () => {
      const { affected, looked, live } = await dryRun(context, payerId, policy);
      return {
        looked,
        live,
        effects: countsOf(affected),
        aboveLimit: await countAbove(context, payerId, policy.adjustorLimitCents),
        programs: named ? affected : null,
      };
    });
  },
});

async function dryRun(context: Context, payerId: string, policy: ProgressPolicy) {
  const rows = await context.tx.sql<{ id: string; live: number }>("policy_live", liveSql, [payerId]);
  const told = await alarmEffects(
    context,
    rows.map(({ id }) => id),
    policy,
  );
  const affected: Affected[] = [];
  for (const { id } of rows) {
    const evidence = await loadEvidence(context, id);
    const effect = policyEffect(evidence, policy);
    const { workerName, claimNumber } = evidence.program;
    const texts = [...(effect ? [effectText(effect)] : []), ...(told.get(id) ?? [])];
    affected.push(...texts.map((text) => ({ programId: id, workerName, claimNumber, text })));
  }
  return { affected, looked: rows.length, live: rows[0]?.live ?? 0 };
}

async function alarmEffects(context: Context, ids: string[], policy: ProgressPolicy) {
  const loaded = await loadAlarmFacts(context, ids);
  return new Map(
    loaded.map(({ facts }) => [facts.program.id, thresholdEffect(facts, policy, context.now)] as const),
  );
}

function countsOf(affected: readonly Affected[]): ThresholdsPreview["effects"] {
  const texts = [...new Set(affected.map(({ text }) => text))].toSorted();
  return texts.map((text) => ({ text, count: affected.filter((one) => one.text === text).length }));
}

async function countAbove(
  context: Context,
  payerId: string,
  limitCents: Cents,
): Promise<ThresholdsPreview["aboveLimit"]> {
  const now = await policyOn(context, payerId, dayIn(context.now, context.actor.timeZone));
  const [row] = await context.tx.sql<ThresholdsPreview["aboveLimit"]>("policy_above", aboveSql, [
    payerId,
    now.adjustorLimitCents,
    limitCents,
  ]);
  return row ?? { today: 0, proposed: 0 };
}
