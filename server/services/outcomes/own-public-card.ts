import { publicPeriod } from "@/server/domain/outcomes/period";
import { type PublicCard, publicCard, publicToday } from "@/server/domain/outcomes/public-card";
import { strengthMix } from "@/server/domain/outcomes/scorecard";
import { addTallies } from "@/server/domain/outcomes/tally";
import type { Context } from "../caller";
import { loadTallies } from "./tallies";

/** What the clinic's public page says, or would say, this month. */
export async function ownPublicCard(context: Context, clinicId: string): Promise<PublicCard> {
  const period = publicPeriod(publicToday(context.now));
  const tallies = await loadTallies(context, { payerId: null, clinicId }, period);
  return publicCard({ ...addTallies(tallies), strengthMix: strengthMix(tallies) }, period);
}

export type PublicPage = { slug: string | null; published: boolean };

/** The clinic's public address; others see it while it is published. */
export async function publicPageOf({ tx }: Context, clinicId: string): Promise<PublicPage> {
  const [row] = await tx.sql<PublicPage>(
    "scorecard_page",
    "select slug, published_at is not null as published from scorecard_page where clinic_id = $1",
    [clinicId],
  );
  return row ?? { slug: null, published: false };
}
