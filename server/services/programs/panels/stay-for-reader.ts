import { may } from "../../../domain/access/permissions";
import type { Context } from "../../caller";
import { type LedgerEntry, loadLedger, loadLedgerWithoutPrices } from "../../stay/ledger";
import type { ProgramFacts } from "../find";

/**
 * The stay's ledger as far as the reader may see it: with prices, without, or (employer) only how long it lasts, told by
 * the standing.
 */
export async function stayForReader(context: Context, program: ProgramFacts): Promise<LedgerEntry[]> {
  const { role } = context.actor;
  if (may(role, "request:read")) return loadLedger(context, program.id);
  if (role === "employer") return stayByStanding(context, program);
  return loadLedgerWithoutPrices(context, program.id);
}

type Row = { weeks: number; end_on: LedgerEntry["endOn"]; updated_at: Date };

async function stayByStanding({ tx }: Context, { id, startOn }: ProgramFacts): Promise<LedgerEntry[]> {
  const [row] = await tx.sql<Row>(
    "stay_by_standing",
    `select stay_weeks as weeks, stay_ends_on::text as end_on, updated_at from program_standing
     where program_id = $1 and stay_weeks is not null`,
    [id],
  );
  if (!row || !startOn) return [];
  const plain = { seq: 1, sessionsPerWeek: 1, minutesByWeek: [], sessions: 0, priceCents: null };
  const rest = { reason: "", agreedBy: null, frozenAt: null, createdAt: row.updated_at.toISOString() };
  return [{ ...plain, ...rest, startOn, weeks: row.weeks, endOn: row.end_on }];
}
