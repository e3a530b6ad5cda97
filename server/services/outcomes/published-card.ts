import { isStrengthLevel, STRENGTH_LEVELS } from "@/server/domain/occupations/strength";
import { type Period, publicPeriod } from "@/server/domain/outcomes/period";
import {
  type PublicCounts,
  type PublishedCard,
  publicCard,
  publicToday,
} from "@/server/domain/outcomes/public-card";
import type { StrengthShare } from "@/server/domain/outcomes/scorecard";
import { transaction } from "../transaction";
import { cardCode } from "./card-code";

type Row = {
  clinic_name: string;
  clinic_state: string;
  starters: number | null;
  completers: number | null;
  full_duty: number | null;
  full_duty_completers: number | null;
  starters_by_strength: Record<string, number> | null;
};

/**
 * A published card for somebody who has not signed in; null when no clinic publishes at this address. Asked as a role of
 * the database that can call this one function and nothing else.
 */
export async function publishedCard(slug: string, now: Date, asked?: Period): Promise<PublishedCard | null> {
  const computedOn = publicToday(now);
  const period = asked ?? publicPeriod(computedOn);
  const [row] = await transaction({ kind: "public" }, ({ tx }) =>
    tx.sql<Row>("published_scorecard", "select * from published_scorecard($1, $2, $3)", [
      slug,
      period.from,
      period.to,
    ]),
  );
  if (!row) return null;
  const card = publicCard(countsOf(row), period);
  return {
    slug,
    clinicName: row.clinic_name,
    state: row.clinic_state,
    computedOn,
    card,
    code: cardCode(slug, card),
  };
}

function countsOf(row: Row): PublicCounts | null {
  const { starters, completers, full_duty, full_duty_completers, starters_by_strength } = row;
  if (starters === null || completers === null) return null;
  return {
    starters,
    completers,
    fullDuty: full_duty ?? 0,
    fullDutyCompleters: full_duty_completers ?? 0,
    strengthMix: mixOf(starters_by_strength ?? {}),
  };
}

/** Lightest first, the unrated last. */
function mixOf(byStrength: Record<string, number>): StrengthShare[] {
  const rated = STRENGTH_LEVELS.map((level) => ({ level, count: byStrength[level] ?? 0 }));
  const unrated = Object.entries(byStrength).filter(([level]) => !isStrengthLevel(level));
  const count = unrated.reduce((sum, [, each]) => sum + each, 0);
  return [...rated, { level: null, count }].filter((share) => share.count > 0);
}
