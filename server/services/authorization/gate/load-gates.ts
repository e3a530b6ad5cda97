import type { GateState } from "@/server/domain/authorization/gate";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../../caller";

/** One week of a gated authorization, as it stands. For the parties who see money. */
type GateWeekView = {
  week: number;
  firstOn: PlainDate;
  lastOn: PlainDate;
  sessions: number;
  minutes: number;
  cents: number;
  state: GateState;
  sentence: string;
};

export type Gate = {
  authorizationId: string;
  requestId: string;
  approvalNumber: string;
  weeks: GateWeekView[];
};

/** A program's gated authorizations with their weeks, oldest first. */
export async function loadGates({ tx }: Pick<Context, "tx">, programId: string): Promise<Gate[]> {
  return tx.sql<Gate>(
    "load_gates",
    `select a.id as "authorizationId", a.request_id as "requestId", a.number as "approvalNumber",
       (select json_agg(json_build_object('week', w.week, 'firstOn', w.first_on, 'lastOn', w.last_on, 'sessions', w.sessions,
          'minutes', w.minutes, 'cents', w.price_cents, 'state', w.state, 'sentence', w.sentence) order by w.week)
        from authorization_week w where w.authorization_id = a.id) as weeks
     from "authorization" a where a.program_id = $1 and a.gated order by a.approved_at, a.id`,
    [programId],
  );
}
