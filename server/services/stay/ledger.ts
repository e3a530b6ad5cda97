import type { PlainDate } from "../../domain/plain-date";
import { emptyWeeks, type StayInForce } from "../../domain/progress/empty-weeks";
import type { Context } from "../caller";

/** One entry of the stay's ledger; the last is the stay in force. `priceCents` null: no rate, or not for this reader. */
export type LedgerEntry = {
  seq: number;
  startOn: PlainDate;
  weeks: number;
  sessionsPerWeek: number;
  minutesByWeek: number[];
  endOn: PlainDate;
  sessions: number;
  priceCents: number | null;
  reason: string;
  agreedBy: string | null;
  frozenAt: string | null;
  createdAt: string;
};

const columns = `'seq', s.seq, 'startOn', s.start_on, 'weeks', s.weeks, 'sessionsPerWeek', s.sessions_per_week,
  'minutesByWeek', s.minutes_by_week, 'endOn', s.end_on, 'sessions', s.sessions, 'reason', s.reason,
  'agreedBy', s.agreed_by, 'frozenAt', s.frozen_at, 'createdAt', s.created_at`;

/** The ledger of the program that `id` names in a statement, as one JSON array. */
export const ledgerJson = (
  id: string,
) => `select coalesce(json_agg(json_build_object(${columns}, 'priceCents', s.price_cents) order by s.seq), '[]')
  from stay_entry s where s.program_id = ${id}`;

/** The whole ledger, the plan first. For the parties who see money. */
export async function loadLedger({ tx }: Context, programId: string): Promise<LedgerEntry[]> {
  const [row] = await tx.sql<{ ledger: LedgerEntry[] }>(
    "stay_ledger",
    `select (${ledgerJson("$1")}) as ledger`,
    [programId],
  );
  return row?.ledger ?? [];
}

/** The ledger without its prices, for physician and worker. */
export async function loadLedgerWithoutPrices({ tx }: Context, programId: string): Promise<LedgerEntry[]> {
  const [row] = await tx.sql<{ ledger: LedgerEntry[] }>(
    "stay_ledger_unpriced",
    `select coalesce(json_agg(json_build_object(${columns}, 'priceCents', null) order by s.seq), '[]') as ledger
     from stay_entry s where s.program_id = $1`,
    [programId],
  );
  return row?.ledger ?? [];
}

/** The stay in force: the last entry's; null before the first. */
export function currentStay(ledger: readonly LedgerEntry[]): StayInForce | null {
  const last = ledger.at(-1);
  if (!last) return null;
  const { startOn, weeks, sessionsPerWeek, minutesByWeek, sessions } = last;
  return { startOn, weeks, sessionsPerWeek, minutesByWeek, sessions, emptyWeeks: emptyWeeks(ledger) };
}

export function isFrozen(ledger: readonly LedgerEntry[]): boolean {
  return ledger.some(({ frozenAt }) => frozenAt !== null);
}
