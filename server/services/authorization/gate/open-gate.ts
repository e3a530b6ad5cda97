import type { DecidedLine } from "@/server/domain/authorization/decided-lines";
import { type GateState, openedAtApproval, waitsForReport } from "@/server/domain/authorization/gate";
import { ratesOf } from "@/server/domain/fees/fee-line";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../../caller";
import { loadRates } from "../../stay/rates";
import { priceSessions } from "../price-request";
import type { RequestRecord } from "../request-record";
import type { GivenAuthorization } from "../save-determination";
import type { WeighedDecision } from "../weigh-decision";

/** One week of a gated authorization as it is first written. */
export type GateWeekRow = {
  week: number;
  firstOn: PlainDate;
  lastOn: PlainDate;
  sessions: number;
  minutes: number;
  cents: number;
  state: GateState;
  sentence: string;
};

type Weeks = readonly Pick<DecidedLine, "week" | "firstOn" | "lastOn" | "approved">[];

/** The first week is open, and with it any that was over before the approved period begins. */
function isOpen(lines: Weeks, index: number, startOn: PlainDate): boolean {
  const first = lines.findIndex(({ lastOn }) => lastOn >= startOn);
  return index <= Math.max(0, first);
}

/**
 * The weeks of a gated approval with their sessions, minutes and price: the first open, the others waiting for the report
 * before them. None for an approval without a gate. Priced by the rates of the decision, so that they add up to it.
 */
export async function gateWeeks(
  context: Context,
  request: RequestRecord,
  { determination, feeLines, standing }: WeighedDecision,
): Promise<GateWeekRow[]> {
  if (!determination.gated || determination.approved.sessions === 0) return [];
  const current = await loadRates(context, standing.evidence.program);
  const rates = { ...current, rates: ratesOf(feeLines) ?? current.rates };
  const lines = determination.lines.filter(({ approved }) => approved.length > 0);
  return lines.map(({ week, firstOn, lastOn, approved }, index) => {
    const { sessions, minutes, cents } = priceSessions(approved, request.startOn, rates);
    const open = isOpen(lines, index, determination.startOn);
    const sentence = open ? openedAtApproval(week) : waitsForReport(week, lines[index - 1]?.week ?? week - 1);
    const state = open ? "released" : "waiting";
    return { week, firstOn, lastOn, sessions, minutes, cents, state, sentence };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Sessions, minutes and cents that wait: [sessions, minutes, cents]. */
export function unreleasedOf(weeks: readonly GateWeekRow[]): [number, number, number] {
  const waiting = weeks.filter(({ state }) => state !== "released");
  return [
    sum(waiting.map(({ sessions }) => sessions)),
    sum(waiting.map(({ minutes }) => minutes)),
    sum(waiting.map(({ cents }) => cents)),
  ];
}

/** Writes the weeks of a gated authorization. */
export async function openGate(
  { tx, now }: Context,
  { programId }: Pick<RequestRecord, "programId">,
  { id }: GivenAuthorization,
  weeks: readonly GateWeekRow[],
): Promise<void> {
  if (weeks.length === 0) return;
  await tx.sql(
    "open_gate",
    `insert into authorization_week (authorization_id, program_id, week, first_on, last_on, sessions, minutes, price_cents,
       state, sentence, changed_at)
     select $1, $2, w.week, w."firstOn", w."lastOn", w.sessions, w.minutes, w.cents, w.state, w.sentence, $4
     from jsonb_to_recordset($3::jsonb) as w(week int, "firstOn" date, "lastOn" date, sessions int, minutes int, cents int,
       state text, sentence text)`,
    [id, programId, JSON.stringify(weeks), now],
  );
}
